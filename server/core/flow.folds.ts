import { bookSplit, goodsOf } from './books.ts'
import { bookOf, bump, type Crowd, type Refused } from './crowd.ts'
import { addToCurve } from './curve.ts'
import type { Folds } from './decider.ts'
import { come, depart } from './delivery.ts'
import { isRetail } from './duty.ts'
import type { LoggedEvent } from './event.ts'
import { at, CHANNELS, type FlowRows, SPENDS, TOLD, type Told } from './flow.columns.ts'
import { turnDay } from './insight.ts'
import { MARKETS, type Market, perMarket } from './market.ts'
import { PLACES } from './places.ts'
import type { RefusalCode } from './refusal.ts'
import { addSale, DELIVERED, REFUNDED, type Sales, saleOf, setStatus, UNDERWAY } from './sales.ts'
import { MINUTE } from './scenario.ts'
import { grow, type ShareNode } from './share.ts'
import { turnShelves } from './shelves.ts'
import { refunded, type Split, splitOf } from './split.ts'
import type { State } from './state.ts'
import { tellTicker } from './ticker.ts'
import { follow } from './trail.ts'

type FlowEvents = 'flow.advanced' | 'flow.shared' | 'flow.scanned' | 'flow.spent' | 'flow.delivered'

export const folds: Folds<FlowEvents> = {
  'flow.advanced': (state, e) => {
    const minute = Math.floor(e.tick.to / MINUTE)
    const before = perMarket(market => state.crowd[market].orders)
    for (let row = 0; row < e.count; row++) foldRow(state, e, row, minute)
    for (const market of MARKETS) {
      const { curve, orders } = state.crowd[market]
      addToCurve(curve, e.tick.from, orders - before[market])
      addRefused(state.crowd[market], e.refused[market])
      addTold(state.crowd[market], e.told?.[market])
    }
    if (e.count > 0) tellTicker(state, lineOf(e.rows, e.count - 1))
    if (e.last && state.run) {
      state.run.tick = { n: e.tick.n, to: e.tick.to }
      turnShelves(state, e.tick)
      turnDay(state, e)
    }
    if (e.last && state.clock.skipTo !== null && e.tick.to >= state.clock.skipTo) state.clock.skipTo = null
  },
  'flow.shared': (state, { seq, shares, count }) => {
    for (let row = 0; row < count; row++) {
      const market = MARKETS[at(shares.market, row)]!
      const n = grow(state, at(shares.person, row), at(shares.parent, row), at(shares.product, row), market)
      state.shares[n]!.seq = seq
      state.shares[n]!.place = at(shares.place ?? -1, row)
      state.crowd[market].shares++
    }
  },
  'flow.scanned': (state, { scans, count }) => {
    for (let row = 0; row < count; row++) state.crowd[MARKETS[at(scans.market, row)]!].scans++
  },
  'flow.spent': (state, e) => {
    for (let row = 0; row < e.count; row++) foldSpending(state, e, row)
  },
  'flow.delivered': (state, e) => {
    for (let row = 0; row < e.count; row++) foldParcel(state, e, row)
  },
}

function foldSpending(state: State, { seq, spends }: LoggedEvent<'flow.spent'>, row: number): void {
  const market = MARKETS[at(spends.market, row)]!
  const crowd = state.crowd[market]
  const [shop, count, cost] = [at(spends.shop, row), at(spends.count, row), at(spends.cost, row)]
  const kind = SPENDS[at(spends.kind, row)]!
  const book = bookOf(crowd, shop)
  if (kind === 'redpacket') book.redPackets += cost
  else {
    book.ads += cost
    book.clicks += count
    bump(state.shelves[market].spentToday, shop, cost)
  }
  follow(crowd.trails[kind === 'redpacket' ? 'redPackets' : 'ads'], seq)
  crowd.spendings.push({ seq, row, shop, kind, count, cost })
  if (crowd.spendings.length > SPENDINGS) crowd.spendings.shift()
}

/** As many as a page lists. */
const SPENDINGS = 50

function foldRow(
  state: State,
  { seq, rows }: Pick<LoggedEvent<'flow.advanced'>, 'seq' | 'rows'>,
  row: number,
  minute: number,
): void {
  const market = MARKETS[at(rows.market, row)]!
  const crowd = state.crowd[market]
  const quantity = at(rows.quantity, row)
  const amount = quantity * at(rows.price, row)
  crowd.orders++
  crowd.units += quantity
  crowd.gmv += amount
  bump(crowd.byPlace, at(rows.place, row))
  bump(crowd.byProduct, at(rows.product, row))
  bump(state.shelves[market].lately.crowd, at(rows.product, row), quantity)
  bump(crowd.byChannel, at(rows.channel, row))
  const stock = state.lotList[at(rows.lot, row)]!.stock[market]
  stock.onHand -= quantity
  stock.sold += quantity
  const via = at(rows.via, row)
  if (via >= 0) cameByLink(crowd, state.shares[via]!, at(rows.place, row))
  follow(crowd.trails.orders, seq)
  bookRow(state, rows, row, { minute, seq })
}

/** The money of one order: split by the rule that people's orders obey, entered in its shop's book. */
function bookRow(
  state: State,
  rows: FlowRows,
  row: number,
  { minute, seq }: { minute: number; seq: number },
): void {
  const market = MARKETS[at(rows.market, row)]!
  const crowd = state.crowd[market]
  const product = state.productList[at(rows.product, row)]!
  const [buyer, quantity, via] = [at(rows.buyer, row), at(rows.quantity, row), at(rows.via, row)]
  const amount = quantity * at(rows.price, row)
  const boughtBefore = isRetail(product.category) ? (crowd.spent.get(buyer) ?? 0) : 0
  const channel = CHANNELS[at(rows.channel, row)]!
  const sale = { amount, market, share: via, buyer, product, quantity, channel, boughtBefore }
  const split = splitOf(state, sale)
  if (isRetail(product.category)) crowd.spent.set(buyer, boughtBefore + amount)
  pay(state, split, 1)
  const book = bookOf(crowd, product.shop)
  book.orders++
  book.units += quantity
  book.gmv += amount
  book.goods += goodsOf(product, quantity, state.run?.header.knobs)
  bookSplit(book, split)
  const known = book.buyers.size
  if (book.buyers.add(buyer).size === known) {
    crowd.repeats++
    book.repeats++
  }
  if (via >= 0) book.byLink++
  depart(crowd.delivery, minute)
  depart(book.delivery, minute)
  if (at(rows.keeps ?? 0, row) === 1) book.owned.add(buyer)
  const { merchant, paymentFee, commission, promotion, carrier, tax } = split
  const [reward1, reward2] = [rewardAt(split, 1), rewardAt(split, 2)]
  const who = [at(rows.market, row), buyer, product.number, quantity, at(rows.place, row), via]
  const money = [amount, merchant, paymentFee, commission, promotion, reward1, reward2, carrier, tax]
  addSale(state.sales, [...who, ...money, minute, UNDERWAY, seq, 0])
}

const rewardAt = (split: Split, level: 1 | 2): number =>
  split.rewards.find(reward => reward.level === level)?.amount ?? 0

/** Seats of the room are paid when a simulated friend buys by their link, and pay back when the money goes back. */
function pay(state: State, { rewards }: Split, sign: 1 | -1): void {
  for (const { to, amount } of rewards) {
    const seat = typeof to === 'string' ? state.participants.get(to) : undefined
    if (!seat) continue
    seat.balance += sign * amount
    seat.rewards += sign * amount
  }
}

function foldParcel(state: State, { seq, parcels }: LoggedEvent<'flow.delivered'>, row: number): void {
  const { sales } = state
  const order = at(parcels.order, row)
  const market: Market = MARKETS[saleOf(sales, order, 'market')]!
  const product = state.productList[saleOf(sales, order, 'product')]!
  const crowd = state.crowd[market]
  const book = bookOf(crowd, product.shop)
  const minute = saleOf(sales, order, 'minute')
  const parcel = { minute, hours: at(parcels.hours, row), fresh: at(parcels.fresh, row) }
  come(crowd.delivery, parcel)
  come(book.delivery, parcel)
  const stars = at(parcels.stars, row)
  if (stars > 0) {
    bump(crowd.stars, product.number, stars)
    bump(crowd.reviews, product.number)
  }
  const back = at(parcels.back, row) === 1
  setStatus(sales, order, back ? REFUNDED : DELIVERED, seq)
  follow(crowd.trails.parcels, seq)
  if (!back) return
  follow(crowd.trails.refunds, seq)
  crowd.delivery.refunded++
  book.delivery.refunded++
  const split = soldSplit(state, sales, order)
  pay(state, split, -1)
  bookSplit(book, split, -1)
  bookSplit(book, refunded(split, saleOf(sales, order, 'amount')))
}

/** As it was split when it was sold: a knob may have been turned since. */
function soldSplit(state: State, sales: Sales, order: number): Split {
  const of = (field: Parameters<typeof saleOf>[2]) => saleOf(sales, order, field)
  const link = state.shares[of('via')]
  const above = link && state.shares[link.parent]
  const rewards: Split['rewards'] = []
  if (link && of('reward1') > 0) rewards.push({ to: link.by, level: 1, amount: of('reward1') })
  if (above && of('reward2') > 0) rewards.push({ to: above.by, level: 2, amount: of('reward2') })
  return {
    ...{ merchant: of('merchant'), paymentFee: of('paymentFee'), commission: of('commission') },
    ...{ promotion: of('promotion'), rewards, carrier: of('carrier'), tax: of('tax'), refund: 0 },
  }
}

function cameByLink(crowd: Crowd, link: ShareNode, to: number): void {
  link.orders++
  crowd.byLink++
  if (link.place >= 0) bump(crowd.byWord, link.place * PLACES.length + to)
}

function addRefused(crowd: Crowd, refused: Refused[Market]): void {
  for (const [code, n] of Object.entries(refused ?? {}) as [RefusalCode, number][])
    crowd.refused[code] = (crowd.refused[code] ?? 0) + n
}

function addTold(crowd: Crowd, told: Partial<Told> = {}): void {
  for (const key of TOLD) crowd.told[key] += told[key] ?? 0
}

const lineOf = (rows: FlowRows, row: number) => ({
  kind: 'crowd' as const,
  who: '',
  product: at(rows.product, row),
  market: MARKETS[at(rows.market, row)]!,
  amount: at(rows.quantity, row) * at(rows.price, row),
  place: at(rows.place, row),
})
