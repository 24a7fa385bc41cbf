import type { PhoneSections } from '../../server/projections/phone.ts'
import type { Context } from '../../views/context.ts'

/** Px from the lower edge within which a reader follows what is said. */
const NEAR = 160

/** The newest line stays in sight for whoever reads at the end, and comes into sight for whoever writes. */
export function startChat({ page }: DOMStringMap, { t }: Pick<Context, 't'>) {
  const isChat = page === 'chat'
  let follows = true
  const toEnd = () => scrollTo(0, document.documentElement.scrollHeight)
  if (isChat) {
    toEnd()
    addEventListener('scroll', () => {
      follows = document.documentElement.scrollHeight - innerHeight - scrollY < NEAR
    })
    document.addEventListener('submit', event => {
      const form = event.target as HTMLFormElement
      follows ||= form.closest('[data-composer]') !== null
      form.closest('[data-goods]')?.removeAttribute('open')
    })
  }
  return (sections: Pick<PhoneSections, 'talk' | 'mail'>) => {
    if (!isChat) return
    showQuiet(sections, t)
    if (follows) toEnd()
  }
}

/** While nobody, or this seat, may write, the composer says so. */
function showQuiet({ talk, mail }: Pick<PhoneSections, 'talk' | 'mail'>, t: Context['t']): void {
  const quiet = mail.muted || talk?.muted === true
  const note = document.querySelector<HTMLElement>('[data-quiet]')
  if (!note) return
  note.hidden = !quiet
  note.querySelector('span')!.textContent = t(mail.muted ? 'refusal.chat.muted-seat' : 'refusal.chat.muted')
  for (const part of document.querySelectorAll<HTMLElement>('[data-say], [data-goods]')) part.hidden = quiet
}
