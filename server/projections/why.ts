import { goodsOf } from '../core/books.ts'
import { CHANNELS } from '../core/flow.columns.ts'
import { type KnobName, knob } from '../core/knobs.ts'
import { MARKETS, type Market } from '../core/market.ts'
import { type MarketResult, resultOf, type ShopResult } from '../core/result.ts'
import { addressOf, DELIVERED, REFUNDED, type SaleField, saleOf } from '../core/sales.ts'
import type { Run, State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import type { Trail, TrailName } from '../core/trail.ts'
import { COMMON, type Hundred, hundredOf, PARTS, type Part } from './hundred.ts'
import { type Figure, isCost, knobsOf, SOURCES } from './why-figures.ts'

/** One line of a sum: a word of ours or somebody's name, and so many of the sum's unit. */
export type SumLine = { word?: string; name?: string; n: number }

export type WhyView = {
  figure: Figure
  market: Market
  unit: 'count' | 'satang' | 'hours'
  /** Null while there is nothing to count. */
  value: number | null
  /** What the value, not known yet, lies beyond. */
  over?: number
  /** Satang of every 100 baht of sales; null where that says nothing. */
  per100: number | null
  /** The lines add up to `value`, unless they are the distribution that it was read from. */
  sum: SumLine[]
  /** What else is read from the same rows. */
  facts: {
    fact: 'customers' | 'gini' | 'hhi' | 'p95' | 'fresh' | 'underway' | 'refunded'
    n: number
  }[]
  /** Satang of 100 baht here and in the other market, part by part; of numbers that are made of parts. */
  beside: { part: Part; own: number; other: number }[]
  knobs: string[]
  /** Parameters of these that were turned since the run opened: rows before and after obey other values. */
  turns: { knob: string; before: number; value: number; when: number; seq: number }[]
  trails: (Trail & { of: TrailName | 'run' })[]
  rows: WhyRow[]
}
/** One row of the log that was counted. */
export type WhyRow = {
  /** `<seq>:<row>`; of parcels and refunds the sequence alone. */
  address: string
  seq: number
  /** Address of the order itself, when the row is one or tells of one. */
  order: string | null
  shop: string
  product: string
  /** Sim-ms. */
  when: number | null
  /** Satang, or null where orders are counted. */
  n: number | null
}

/** What a number is made of, down to the rows of the log. */
export function whyOf(state: State, market: Market, figure: Figure, language: Language): WhyView {
  const result = resultOf(state, market)
  const hundred = hundredOf(result)
  const other = hundredOf(resultOf(state, MARKETS.find(m => m !== market)!))
  const knobs = knobsOf(figure, market)
  return {
    ...{ figure, market, knobs, ...numberOf(state, market, figure, result, language) },
    per100: hundred && per100(figure, hundred),
    beside: hundred && other ? besideOf(figure, hundred, other) : [],
    turns: (state.run?.turns ?? []).filter(turn => knobs.includes(turn.knob)),
    trails: SOURCES[figure].trails.map(of => ({ of, ...trailOf(state, market, of) })),
    rows: rowsOf(state, market, figure, language),
  }
}

function per100(figure: Figure, hundred: Hundred): number | null {
  if (figure === 'common') return COMMON.reduce((sum, part) => sum + hundred[part], 0)
  return figure === 'net' || isCost(figure) ? hundred[figure] : null
}

function besideOf(figure: Figure, own: Hundred, other: Hundred): WhyView['beside'] {
  const parts = figure === 'net' ? PARTS : figure === 'common' ? COMMON : []
  return parts
    .map(part => ({ part, own: own[part], other: other[part] }))
    .filter(line => line.own !== 0 || line.other !== 0)
}

type Counted = Pick<WhyView, 'unit' | 'value' | 'over' | 'sum' | 'facts'>

function numberOf(
  state: State,
  market: Market,
  figure: Figure,
  result: MarketResult,
  language: Language,
): Counted {
  const crowd = state.crowd[market]
  const byShop = (of: (shop: ShopResult) => number) => shopLines(state, result, of, language)
  const satang = (value: number, sum: SumLine[]): Counted => ({ unit: 'satang', value, sum, facts: [] })
  if (figure === 'orders') {
    const sum = CHANNELS.map((channel, i) => ({ word: `channel.${channel}`, n: crowd.byChannel[i] ?? 0 }))
    return { unit: 'count', value: result.orders, sum: sum.filter(({ n }) => n > 0), facts: [] }
  }
  if (figure === 'net')
    return satang(result.net, [
      { word: 'part.gmv', n: result.gmv },
      ...PARTS.filter(part => part !== 'net' && result[part] !== 0).map(part => ({
        ...{ word: `part.${part}`, n: -result[part] },
      })),
    ])
  if (figure === 'common') {
    const sum = COMMON.map(part => ({ word: `part.${part}`, n: result[part] }))
    return satang(
      sum.reduce((total, { n }) => total + n, 0),
      sum,
    )
  }
  if (figure === 'owned') {
    const facts = [{ fact: 'customers' as const, n: result.customers }]
    return { unit: 'count', value: result.owned, sum: byShop(shop => shop.owned), facts }
  }
  if (figure === 'top3') {
    const sum = byShop(shop => shop.gmv)
    const value = sum.slice(0, 3).reduce((total, { n }) => total + n, 0)
    return {
      ...satang(value, sum),
      facts: [
        { fact: 'gini', n: result.gini },
        { fact: 'hhi', n: result.hhi },
      ],
    }
  }
  if (figure === 'delivery') return deliveryOf(result, crowd.delivery.hours)
  return satang(
    result[figure],
    byShop(shop => shop[figure]),
  )
}

const DAY = 24
/** Days that have a line of their own; what took longer goes together. */
const DAYS = 7

function deliveryOf({ delivery }: MarketResult, hours: readonly number[]): Counted {
  const days = Array.from({ length: DAYS + 1 }, () => 0)
  for (const [hour, n] of hours.entries()) days[Math.min(DAYS, Math.floor(hour / DAY))]! += n ?? 0
  const sum = days.map((n, i) => ({ word: `days.${i < DAYS ? i + 1 : 'more'}`, n }))
  const { p50, p95, longest, fresh, underway, refunded } = delivery
  const facts: WhyView['facts'] = [
    { fact: 'underway', n: underway },
    { fact: 'refunded', n: refunded },
  ]
  if (fresh !== null) facts.unshift({ fact: 'fresh', n: fresh })
  if (p95 !== null) facts.unshift({ fact: 'p95', n: p95 })
  const beyond = p50 === null && underway > 0 ? { over: longest } : {}
  return { unit: 'hours', value: p50, ...beyond, sum: sum.filter(({ n }) => n > 0), facts }
}

/** Shops that have a line of their own. */
const SHOPS = 12

function shopLines(
  state: State,
  { shops }: MarketResult,
  of: (shop: ShopResult) => number,
  language: Language,
): SumLine[] {
  const lines = shops
    .map(shop => ({ name: state.shopList[shop.shop]!.name[language], n: of(shop) }))
    .filter(({ n }) => n !== 0)
    .sort((a, b) => b.n - a.n)
  const rest = lines.slice(SHOPS).reduce((sum, { n }) => sum + n, 0)
  return lines.length > SHOPS ? [...lines.slice(0, SHOPS), { word: 'otherShops', n: rest }] : lines
}

function trailOf(state: State, market: Market, of: TrailName | 'run'): Trail {
  if (of !== 'run') return { ...state.crowd[market].trails[of] }
  const first = state.run?.seq ?? 0
  return { first, last: first && state.seq, events: first && state.seq - first + 1, rows: 0 }
}

/** As many rows as a page lists. */
const ROWS = 50

function rowsOf(state: State, market: Market, figure: Figure, language: Language): WhyRow[] {
  const { trails } = SOURCES[figure]
  if (figure === 'ads') return spendingRows(state, market, 'ad', language)
  if (figure === 'redPackets') return spendingRows(state, market, 'redpacket', language)
  if (!trails.some(of => of === 'orders' || of === 'parcels' || of === 'refunds')) return []
  const wanted = WANTED[trails[0] as keyof typeof WANTED] ?? WANTED.orders
  const rows: WhyRow[] = []
  const [index, { sales }] = [MARKETS.indexOf(market), state]
  for (let n = sales.count - 1; n >= 0 && rows.length < ROWS; n--)
    if (saleOf(sales, n, 'market') === index && wanted.includes(saleOf(sales, n, 'status')))
      rows.push({ ...saleRow(state, n, trails[0] === 'orders', language), n: amountOf(state, n, figure) })
  return rows
}

const WANTED = { orders: [0, DELIVERED, REFUNDED], parcels: [DELIVERED, REFUNDED], refunds: [REFUNDED] }

/** What of order `n` entered the number, satang; null where orders are counted or more than the order has a say. */
function amountOf({ sales, productList, run }: State, n: number, figure: Figure): number | null {
  const of = (field: SaleField) => saleOf(sales, n, field)
  if (figure === 'goods' && run) {
    const known = knobAt(run, 'goods.cost', addressOf(sales, n).seq)
    return goodsOf(productList[of('product')]!, of('quantity'), { 'goods.cost': known })
  }
  const { fields = [] } = SOURCES[figure]
  return fields.length === 0 ? null : fields.reduce((sum, field) => sum + of(field), 0)
}

/** The value that a parameter had when event `seq` was written. */
function knobAt({ turns, header }: Run, name: KnobName, seq: number): number {
  return turns.find(turn => turn.knob === name && turn.seq > seq)?.before ?? knob(name, header.knobs)
}

function saleRow(state: State, n: number, isOrder: boolean, language: Language): Omit<WhyRow, 'n'> {
  const of = (field: SaleField) => saleOf(state.sales, n, field)
  const { seq, row } = addressOf(state.sales, n)
  const product = state.productList[of('product')]!
  return {
    address: isOrder ? `${seq}:${row}` : String(of('doorSeq')),
    seq: isOrder ? seq : of('doorSeq'),
    order: `flow:${seq}:${row}`,
    shop: state.shopList[product.shop]!.name[language],
    product: product.name[language],
    when: of('minute') * 60_000,
  }
}

const spendingRows = (state: State, market: Market, kind: 'ad' | 'redpacket', language: Language): WhyRow[] =>
  state.crowd[market].spendings
    .filter(spending => spending.kind === kind)
    .reverse()
    .map(({ seq, row, shop, cost }) => ({
      ...{ address: `${seq}:${row}`, seq, order: null, product: '', when: null, n: cost },
      shop: state.shopList[shop]!.name[language],
    }))
