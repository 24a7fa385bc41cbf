import type { Market } from '../../server/core/market.ts'
import type { Column } from '../../server/projections/hundred.ts'
import type { Side } from '../../server/projections/sides.ts'
import type { StageSections } from '../../server/projections/stage.ts'
import type { Context } from '../../views/context.ts'
import { inWords } from './amount.ts'
import { type Bar, barOf, scaleOf } from './sides-bar.ts'
import { type Chart, chartOf } from './sides-chart.ts'

export type SideView = {
  market: Market
  side: Side
  chart: Chart
  bar: Bar | null
  /** What all shops kept, in words; with a minus when they lost. */
  total: string
  /** Whether this market keeps more: of 100 baht, and in all. */
  more: { per100: boolean; inAll: boolean }
}

/** Both columns of the scene, with everything measured. */
export function sidesView(context: Context, { sides, curves }: StageSections): SideView[] {
  const columns = [sides.tencent.column, sides.alibaba.column].filter((c): c is Column => c !== null)
  const scale = scaleOf(columns)
  const view = (market: Market, other: Market): SideView => ({
    market,
    side: sides[market],
    chart: chartOf(curves, curves[market], curves[other]),
    bar: sides[market].column && barOf(sides[market].column, scale),
    total: signed(context, sides[market].net),
    more: {
      per100: keptOf(sides[market]) > keptOf(sides[other]),
      inAll: columns.length > 1 && sides[market].net > sides[other].net,
    },
  })
  return [view('tencent', 'alibaba'), view('alibaba', 'tencent')]
}

/** Nothing is more than nothing: a market without sales keeps neither more nor less. */
const keptOf = ({ column }: Side): number => column?.kept ?? Number.NaN

const signed = (context: Context, satang: number): string =>
  satang < 0 ? `−${inWords(context, -satang)}` : inWords(context, satang)
