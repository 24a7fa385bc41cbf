import type { DeliveryResult } from '../../server/core/delivery.ts'
import { type FarmGate, farmGateOf } from '../../server/core/farm-gate.ts'
import { CHANNELS, type Channel, type Told } from '../../server/core/flow.columns.ts'
import { MARKETS, type Market } from '../../server/core/market.ts'
import { type Money, thb } from '../../server/core/money.ts'
import type { RefusalCode } from '../../server/core/refusal.ts'
import { type Balance, resultOf, type Trade } from '../../server/core/result.ts'
import type { State } from '../../server/core/state.ts'
import type { HeadlessRun } from './headless.ts'
import { sum } from './hours.ts'

/** Units of the scenario's product, of everything where it is about none: sold and left are the stock it opened with. */
export type Proof = { stock: number; sold: number; left: number }

/** What the crowd's trade came to over the whole run, in a market or for one of its shops. */
export type TradeReport = {
  orders: number
  units: number
  gmv: Money
  /** Where the buyers' money went: the parts sum to `gmv`. */
  merchant: Money
  paymentFee: Money
  commission: Money
  promotion: Money
  reward: Money
  carrier: Money
  tax: Money
  refund: Money
  /** What the shops paid out of their part, and what was left of it. */
  goods: Money
  ads: Money
  redPackets: Money
  rent: Money
  netProfit: Money
  customers: number
  owned: number
  repeatRate: number
  k: number
  cac: Money | null
  delivery: DeliveryResult
}

export type MarketReport = TradeReport & {
  /** Shops that have less than nothing left. */
  belowZero: number
  gini: number
  hhi: number
  top3: number
  /** How far people came whom a link reached, and what became of teams. */
  told: Told
  scans: number
  shares: number
  inMinute1: number
  refused: Partial<Record<RefusalCode, number>>
  /** What the orchard is paid after these orders, satang per kilogram. */
  farmGate: FarmGate
  proof: Proof
  byChannel: Record<Channel, number>
  /** Orders by GTIN. */
  byProduct: Record<string, number>
  /** By the shop's id. */
  shops: Record<string, TradeReport>
}

export type Report = {
  scenario: string
  seed: number
  hash: string
  hours: number
  population: number
  markets: Partial<Record<Market, MarketReport>>
}

export function reportOf(run: HeadlessRun, markets: readonly Market[] = MARKETS): Report {
  const { header, seed, hash } = run
  const { name: scenario, hours, population } = header
  const byMarket: Report['markets'] = {}
  for (const market of markets) byMarket[market] = marketReport(run, market)
  return { scenario, seed, hash, hours, population, markets: byMarket }
}

function marketReport({ state, tally }: HeadlessRun, market: Market): MarketReport {
  const crowd = state.crowd[market]
  const result = resultOf(state, market)
  const byChannel = {} as Record<Channel, number>
  for (const [i, channel] of CHANNELS.entries()) byChannel[channel] = crowd.byChannel[i] ?? 0
  const byProduct: Record<string, number> = {}
  for (const product of state.productList)
    byProduct[product.gtin] = (byProduct[product.gtin] ?? 0) + (crowd.byProduct[product.number] ?? 0)
  return {
    ...tradeReport(result),
    belowZero: result.shops.filter(shop => shop.net < 0).length,
    gini: result.gini,
    hhi: result.hhi,
    top3: result.top3,
    told: crowd.told,
    scans: crowd.scans,
    shares: crowd.shares,
    inMinute1: tally[market].inMinute1,
    refused: crowd.refused,
    farmGate: farmGateOf(state, market),
    proof: proofOf(state, market),
    byChannel,
    byProduct,
    shops: Object.fromEntries(
      result.shops.map(shop => [state.shopList[shop.shop]!.shopId, tradeReport(shop)]),
    ),
  }
}

const tradeReport = (result: Balance & Trade): TradeReport => ({
  orders: result.orders,
  units: result.units,
  gmv: thb(result.gmv),
  merchant: thb(result.merchant),
  paymentFee: thb(result.paymentFee),
  commission: thb(result.commission),
  promotion: thb(result.promotion),
  reward: thb(result.reward),
  carrier: thb(result.carrier),
  tax: thb(result.tax),
  refund: thb(result.refund),
  goods: thb(result.goods),
  ads: thb(result.ads),
  redPackets: thb(result.redPackets),
  rent: thb(result.rent),
  netProfit: thb(result.net),
  customers: result.customers,
  owned: result.owned,
  repeatRate: result.repeatRate,
  k: result.k,
  cac: result.cac === null ? null : thb(result.cac),
  delivery: result.delivery,
})

function proofOf(state: State, market: Market): Proof {
  const own = state.run?.header.product
  const stocks = state.lotList.filter(lot => !own || lot.gtin === own).map(lot => lot.stock[market])
  const sold = sum(stocks.map(stock => stock.sold))
  const left = sum(stocks.map(stock => stock.onHand))
  return { stock: sold + left, sold, left }
}

/** A short table for people. */
export function tableOf(report: Report): string {
  const markets = Object.entries(report.markets)
  const rows: [string, (m: MarketReport) => string][] = [
    ['orders', m => whole(m.orders)],
    ['in minute 1', m => whole(m.inMinute1)],
    ['units', m => whole(m.units)],
    ['refused', m => whole(sum(Object.values(m.refused)))],
    ['sold of stock', m => `${whole(m.proof.sold)}/${whole(m.proof.stock)}`],
    ['shares', m => whole(m.shares)],
    ['sales, THB', m => baht(m.gmv)],
    ['to the shops, THB', m => baht(m.merchant)],
    ['their profit, THB', m => baht(m.netProfit)],
    ['customers', m => whole(m.customers)],
    ['own customers', m => whole(m.owned)],
    ['delivered', m => whole(m.delivery.delivered)],
    ['half within, h', m => hoursOf(m.delivery)],
    ['money back', m => whole(m.delivery.refunded)],
    ['grade A, THB/kg', m => perKilo(m.farmGate.gradeA)],
    ['grade B, THB/kg', m => perKilo(m.farmGate.gradeB)],
    ...CHANNELS.filter(channel => markets.some(([, m]) => m.byChannel[channel] > 0)).map(
      channel =>
        [`by ${channel}`, (m: MarketReport) => whole(m.byChannel[channel])] as [
          string,
          (m: MarketReport) => string,
        ],
    ),
  ]
  const line = (name: string, cells: string[]): string =>
    `${name.padEnd(20)}${cells.map(cell => cell.padStart(16)).join('')}\n`
  const { scenario, seed, hours, population, hash } = report
  return [
    `${scenario}, seed ${seed}, ${hours} h, ${whole(population)} people\n`,
    line(
      '',
      markets.map(([market]) => market),
    ),
    ...rows.map(([name, cell]) =>
      line(
        name,
        markets.map(([, m]) => cell(m)),
      ),
    ),
    `hash ${hash}\n`,
  ].join('')
}

const hoursOf = ({ p50, longest, underway }: DeliveryResult): string =>
  p50 !== null ? whole(p50) : underway > 0 ? `over ${whole(longest)}` : 'none'

const baht = (money: Money): string => whole(Math.round(money.amount / 100))

const perKilo = (satang: number): string => (satang / 100).toFixed(2)

/** Thousands by commas, by hand: a locale would make the same run print differently elsewhere. */
const whole = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
