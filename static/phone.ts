import type { PhoneSections } from '../server/projections/phone.ts'
import type { Context } from '../views/context.ts'
import { enhanceForms } from './lib/act.ts'
import { embedded, newId, type View } from './lib/live.ts'
import { pageContext, startSections } from './lib/sections.ts'
import { lessonClock } from './phone/clock.ts'
import { watchConnection } from './phone/connection.ts'
import { startCountdowns } from './phone/countdown.ts'
import { startQuantity } from './phone/quantity.ts'
import { regionsOf } from './phone/regions.ts'
import { followRoom, showRemoved } from './phone/room.ts'
import { tellOfCommands } from './phone/sending.ts'
import { startSharing } from './phone/share.ts'
import { showStock } from './phone/stock.ts'

/** Text at 150 % or more: bars leave their sticky places so that they do not cover the page. */
const BIG_TEXT = 24

document.documentElement.classList.toggle(
  'big-text',
  parseFloat(getComputedStyle(document.documentElement).fontSize) >= BIG_TEXT,
)
startSharing()
const view = embedded<View<'phone'>>()
if (view) void goLive(view)

/** Everything here only keeps a page fresh that is whole without it. */
async function goLive(view: View<'phone'>): Promise<void> {
  const context = await pageContext()
  const page = document.querySelector<HTMLElement>('main')!.dataset
  const { pin } = document.documentElement.dataset
  const clock = lessonClock(view.t)
  const connection = watchConnection(pin!, context, showRemoved)
  const extra = {
    pin,
    market: page.market,
    path: location.pathname,
    newCommandId: newId,
    get now() {
      return clock.now()
    },
  }
  const live = await startSections(
    'phone',
    regionsOf(page),
    {
      sections: changed => follow(changed, context),
      head: clock.beat,
      notice: notice => notice.code === 'seat.removed' && showRemoved(),
      connection: state => {
        connection.set(state)
        if (state === 'down') clock.stop()
      },
    },
    extra,
  )
  if (!live) return
  enhanceForms(
    live,
    tellOfCommands(context, connection, code => code === 'seat.removed' && showRemoved()),
  )
  startCountdowns(clock, context)
  startQuantity(context)
  followRoom(view.sections.room)
  document.documentElement.classList.add('is-live')
}

function follow(changed: Partial<PhoneSections>, context: Context): void {
  if (changed.stock) showStock(changed.stock, context)
  if (changed.me) showToPay(changed.me.toPay, context)
  if (changed.room) followRoom(changed.room)
}

function showToPay(count: number, { num }: Context): void {
  const badge = document.querySelector<HTMLElement>('[data-to-pay]')
  if (!badge) return
  badge.hidden = count === 0
  badge.querySelector('[data-to-pay-count]')!.textContent = num(count)
}
