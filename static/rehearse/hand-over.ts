import type { PhoneSections } from '../../server/projections/phone.ts'
import type { Context } from '../../views/context.ts'

/** Frames have no address bar, so a link goes from phone to phone as a friend would send it. */
export function offerHandingOver(pin: string, { t }: Pick<Context, 't'>): void {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('.desk-phone iframe')]
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-hand-over]')) {
    const from = Number(button.dataset.handOver)
    const other = frames.findIndex((_, i) => i !== from - 1)
    button.hidden = false
    button.addEventListener('click', async () => {
      const shareId = await newestLink(pin, from)
      if (shareId) frames[other]!.src = `/as/${other + 1}/s/${encodeURIComponent(shareId)}?w=${pin}`
      else tell(t('rehearse.noLink'))
    })
  }
}

/** What the phone's own seat shared last, as its own screen says. */
async function newestLink(pin: string, phone: number): Promise<string | undefined> {
  const answer = await fetch(`/as/${phone}/api/workshops/${pin}/view?surface=phone`)
  if (!answer.ok) return undefined
  const { sections } = (await answer.json()) as { sections: PhoneSections }
  return sections.shares.items[0]?.shareId
}

const SHOWN_FOR = 6_000

function tell(text: string): void {
  const line = document.getElementById('outcome')!
  line.textContent = text
  line.dataset.kind = 'refused'
  setTimeout(() => line.removeAttribute('data-kind'), SHOWN_FOR)
}
