import type { Order } from '../core/order.ts'
import type { Product } from '../core/product.ts'
import { checkedBy } from '../core/scan.ts'
import type { State } from '../core/state.ts'
import { saleable } from '../core/stock.ts'
import type { Language } from '../core/text.ts'
import { withinFrame } from './budget.ts'
import { type MailSection, mailSection, type TalkSection, talkSection } from './chat.ts'
import { type Badge, badge } from './face.ts'
import { type OrderView, ordersOf, orderView } from './orders.ts'
import { type PhonePoll, phonePoll } from './poll.ts'
import { type RoomSection, roomSection } from './room.ts'
import { ownTeams, type TeamView, teamsSection } from './teams.ts'
import { type HelpView, helpOf, type Told, toldTo } from './told.ts'
import { passerBy, type Viewer } from './viewer.ts'

/** The same for every phone of a language. */
export type PhoneShared = {
  room: RoomSection
  /** Units on sale by product id, in the market entered. */
  stock: Record<string, number>
  /** Seats that looked at a tag of a product, by product id; those that nobody checked are left out. */
  checks: Record<string, number>
  talk: TalkSection
  /** Group-buy teams of the market entered. */
  teams: TeamView[]
}
export type PhoneOwn = {
  me: { badge: Badge; balance: number; toPay: number }
  told: Told
  help: HelpView
  orders: { items: OrderView[]; more: number }
  shares: { items: ShareView[]; rewards: number; more: number }
  poll: PhonePoll | null
  mail: MailSection
  /** The newest teams that this seat is in. */
  ownTeams: TeamView[]
}
export type PhoneSections = PhoneShared & PhoneOwn
export type ShareView = {
  shareId: string
  productId: string
  name: string
  art: string
  opens: number
  orders: number
  below: number
}

/** Eight order cards and twelve links keep each section under 8 KiB in Thai. */
const ORDERS = 8
const SHARES = 12

export const phoneSections = (state: State, viewer: Viewer): PhoneSections => ({
  ...phoneShared(state, viewer.language),
  ...phoneOwn(state, viewer),
})

export function phoneShared(state: State, language: Language): PhoneShared {
  return {
    room: roomSection(state, language),
    stock: Object.fromEntries(
      withinFrame(
        state.productList.map(p => stockOf(state, p)),
        state.productList.length,
      ),
    ),
    checks: checksOf(state),
    talk: talkSection(state, language),
    teams: teamsSection(state, passerBy(language)),
  }
}

function checksOf(state: State): PhoneShared['checks'] {
  const checked = state.productList.map(p => [p.productId, checkedBy(state, p)] as const)
  const some = checked.filter(([, n]) => n > 0)
  return Object.fromEntries(withinFrame(some, some.length))
}

function stockOf(state: State, product: Product): [string, number] {
  return [product.productId, product.withdrawn ? 0 : saleable(state, product, state.workshop.market)]
}

export function phoneOwn(state: State, viewer: Viewer): PhoneOwn {
  const id = viewer.participantId!
  const seat = state.participants.get(id)!
  const orders = ordersOf(state, id)
  return {
    me: {
      badge: badge(state, id, viewer),
      balance: seat.balance,
      toPay: orders.filter(o => o.state === 'pending_payment').length,
    },
    told: toldTo(state, seat),
    help: helpOf(state, id),
    orders: ordersSection(state, orders, viewer),
    shares: sharesOf(state, viewer),
    poll: phonePoll(state, viewer),
    mail: mailSection(state, viewer),
    ownTeams: ownTeams(state, viewer),
  }
}

function ordersSection(state: State, orders: Order[], viewer: Viewer): PhoneOwn['orders'] {
  const items = withinFrame(
    orders.slice(0, ORDERS).map(o => orderView(state, o, viewer)),
    ORDERS,
  )
  return { items, more: orders.length - items.length }
}

function sharesOf(state: State, viewer: Viewer): PhoneSections['shares'] {
  const seat = state.participants.get(viewer.participantId!)!
  const numbers = seat.shares
  return {
    items: numbers
      .slice(-SHARES)
      .reverse()
      .map(n => shareView(state, n, viewer)),
    rewards: seat.rewards,
    more: Math.max(0, numbers.length - SHARES),
  }
}

export function shareView(state: State, number: number, viewer: Viewer): ShareView {
  const node = state.shares[number]!
  const product = state.productList[node.product]!
  return {
    shareId: node.shareId!,
    productId: product.productId,
    name: product.name[viewer.language],
    art: product.art,
    opens: node.opens,
    orders: node.orders,
    below: node.size,
  }
}
