import type { PhoneSections } from '../server/projections/phone.ts'
import type { Context } from '../views/context.ts'
import { enhanceForms } from './lib/act.ts'
import { embedded, type Handlers, newId, type View } from './lib/live.ts'
import { pageContext, startSections } from './lib/sections.ts'
import { startChat } from './phone/chat.ts'
import { showChecks } from './phone/checks.ts'
import { type LessonClock, lessonClock } from './phone/clock.ts'
import { type Connection, watchConnection } from './phone/connection.ts'
import { startCountdowns } from './phone/countdown.ts'
import { followPoll, seenPoll, startPoll } from './phone/poll.ts'
import { startQuantity } from './phone/quantity.ts'
import { regionsOf } from './phone/regions.ts'
import { followRoom, showRemoved } from './phone/room.ts'
import { tellOfCommands } from './phone/sending.ts'
import { startSharing } from './phone/share.ts'
import { showStock } from './phone/stock.ts'
import { showInvite } from './phone/team.ts'
import { startUnread } from './phone/unread.ts'

/** Text at 150 % or more: bars leave their sticky places so that they do not cover the page. */
const BIG_TEXT = 24

document.documentElement.classList.toggle(
  'big-text',
  parseFloat(getComputedStyle(document.documentElement).fontSize) >= BIG_TEXT,
)
startSharing()
const view = embedded<View<'phone'>>()
if (view) void goLive(view)
else startPoll()

/** Everything here only keeps a page fresh that is whole without it. */
async function goLive(view: View<'phone'>): Promise<void> {
  const context = await pageContext()
  const clock = lessonClock(view.t)
  const connection = watchConnection(view.sections.room.pin, context, showRemoved)
  const page = document.querySelector<HTMLElement>('main')!.dataset
  const followChat = chatOf(view, page, context)
  followChat(view.sections)
  const handlers = handlersOf(view, context, clock, connection, followChat)
  const live = await startSections('phone', regionsOf(page), handlers, extraOf(view, page, clock))
  if (!live) return
  const removed = (code: string) => code === 'seat.removed' && showRemoved()
  enhanceForms(live, tellOfCommands(context, connection, removed))
  startCountdowns(clock, context)
  startQuantity(context)
  startPoll()
  followRoom(view.sections.room)
  document.documentElement.classList.add('is-live')
}

function chatOf(view: View<'phone'>, page: DOMStringMap, context: Context) {
  const showNewest = startChat(page, context)
  const showUnread = startUnread(view.sections.room.pin, page, context)
  return (sections: PhoneSections) => {
    showNewest(sections)
    showUnread(sections)
  }
}

/** What the server gives every template beside the view. */
const extraOf = (view: View<'phone'>, page: DOMStringMap, clock: LessonClock) => ({
  pin: view.sections.room.pin,
  market: page.market,
  path: location.pathname,
  newCommandId: newId,
  get pollSeen() {
    return seenPoll()
  },
  get now() {
    return clock.now()
  },
})

function handlersOf(
  view: View<'phone'>,
  context: Context,
  clock: LessonClock,
  connection: Connection,
  followChat: (sections: PhoneSections) => void,
): Handlers<'phone'> {
  let { people } = view.sections.room
  const { team } = document.querySelector<HTMLElement>('main')!.dataset
  return {
    sections: (changed, { sections }) => {
      follow(changed, context)
      if (changed.talk !== undefined || changed.mail) followChat(sections)
      if (changed.teams || changed.ownTeams) showInvite(sections, team)
      // Somebody was taken out of the room, and a seat that is gone gets no word of its own.
      if (changed.room && changed.room.people < people) connection.ask()
      people = changed.room?.people ?? people
    },
    head: clock.beat,
    notice: notice => notice.code === 'seat.removed' && showRemoved(),
    connection: state => {
      connection.set(state)
      if (state === 'down') clock.stop()
    },
  }
}

function follow(changed: Partial<PhoneSections>, context: Context): void {
  if (changed.stock) showStock(changed.stock, context)
  if (changed.checks) showChecks(changed.checks, context)
  if (changed.me) showToPay(changed.me.toPay, context)
  if (changed.poll !== undefined) followPoll()
  if (changed.room) followRoom(changed.room)
}

function showToPay(count: number, { num }: Context): void {
  const badge = document.querySelector<HTMLElement>('[data-to-pay]')
  if (!badge) return
  badge.hidden = count === 0
  badge.querySelector('[data-to-pay-count]')!.textContent = num(count)
}
