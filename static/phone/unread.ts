import type { PhoneSections } from '../../server/projections/phone.ts'
import type { Context } from '../../views/context.ts'

type Talked = Pick<PhoneSections, 'talk' | 'mail' | 'me'>

/** Says on the chats' tab how much was said since this phone looked; what a phone has looked at is nobody else's. */
export function startUnread(pin: string, { page, shop }: DOMStringMap, { num }: Pick<Context, 'num'>) {
  return (sections: Talked) => {
    const said = saidIn(sections)
    const key = `talad:read:${pin}:${sections.me.badge.id}`
    const looks = page === 'chats' ? 'both' : page === 'chat' ? (shop ? 'mail' : 'talk') : null
    const read = recall(key)
    if (looks === 'both' || looks === 'talk') read.talk = said.talk
    if (looks === 'both' || looks === 'mail') read.mail = said.mail
    if (looks) remember(key, read)
    const unread = Math.max(0, said.talk - read.talk) + Math.max(0, said.mail - read.mail)
    const badge = document.querySelector<HTMLElement>('[data-unread]')
    if (!badge) return
    badge.hidden = unread === 0
    badge.querySelector('[data-unread-count]')!.textContent = num(unread)
  }
}

type Read = { talk: number; mail: number }

type Room = { posts: { by: { id: string } }[]; more: number }

/** Nobody has to read what they wrote themselves, as far as the list knows whose it is. */
const count = (room: Room, me: string): number =>
  room.posts.filter(post => post.by.id !== me).length + room.more

const saidIn = ({ talk, mail, me: { badge } }: Talked): Read => ({
  talk: talk ? count(talk, badge.id) : 0,
  mail: mail.threads.reduce((sum, thread) => sum + count(thread, badge.id), 0),
})

/** Storage may be forbidden: then everything is new. */
function recall(key: string): Read {
  try {
    const read = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Read>
    return { talk: read.talk ?? 0, mail: read.mail ?? 0 }
  } catch {
    return { talk: 0, mail: 0 }
  }
}

function remember(key: string, read: Read): void {
  try {
    localStorage.setItem(key, JSON.stringify(read))
  } catch {
    // asked again on the next page
  }
}
