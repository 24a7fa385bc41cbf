import type { LoggedEvent } from '../../server/core/event.ts'
import { at } from '../../server/core/flow.columns.ts'
import { MARKETS, type Market } from '../../server/core/market.ts'
import type { State } from '../../server/core/state.ts'
import { type HeadlessOptions, labHeader } from '../../simulations/lab/headless.ts'
import { LabWorkshop } from '../../simulations/lab/workshop.ts'

export const DURIAN = '09521234001010'

type Wishes = Partial<HeadlessOptions> & {
  stock?: Record<string, number>
  lessonTime?: (at: number) => number
}

/** A workshop of the durian flash sale before its opening: 20,000 people unless told otherwise. */
export function anUnopenedSale({ stock, lessonTime, seed = 7, ...wishes }: Wishes = {}): LabWorkshop {
  const header = labHeader({ scenario: 'durian-flash', seed, population: 20_000, ...wishes })
  return new LabWorkshop({ ...header, stock: { ...header.stock, ...stock } }, seed, lessonTime)
}

/** The same, opened and its run started. */
export function aFlashSale(wishes?: Wishes): LabWorkshop {
  const workshop = anUnopenedSale(wishes)
  workshop.open()
  return workshop
}

/** Runs to `until` (sim-ms); `meanwhile` is called after every tick with the tick's number. */
export function runTo(
  workshop: LabWorkshop,
  until: number,
  meanwhile?: (n: number) => LoggedEvent[] | undefined,
): LoggedEvent[] {
  const events: LoggedEvent[] = []
  while (workshop.state.run!.tick.to < until) {
    events.push(...workshop.tick())
    events.push(...(meanwhile?.(workshop.state.run!.tick.n) ?? []))
  }
  return events
}

/** One order of the crowd without the numbers that other people's acts may move (lot, link's number). */
export type Row = {
  market: Market
  buyer: number
  product: number
  price: number
  channel: number
  place: number
  tick: number
  /** The crowd's person whose link it was, or -1. */
  sharer: number
}

export function rowsOf(events: readonly LoggedEvent[], state: State): Row[] {
  const found: Row[] = []
  for (const event of events) {
    if (event.type !== 'flow.advanced') continue
    const { rows, count, tick } = event
    for (let i = 0; i < count; i++) {
      const via = at(rows.via, i)
      found.push({
        market: MARKETS[at(rows.market, i)]!,
        buyer: at(rows.buyer, i),
        product: at(rows.product, i),
        price: at(rows.price, i),
        channel: at(rows.channel, i),
        place: at(rows.place, i),
        tick: tick.n,
        sharer: via < 0 ? -1 : (state.shares[via]!.by as number),
      })
    }
  }
  return found
}

export const linesOf = (rows: readonly Row[]): string[] => rows.map(row => JSON.stringify(row))

/** Links that the crowd passed on, as who shared and through whose link they had come. */
export function linksOf(state: State): string[] {
  return state.shares
    .filter(node => typeof node.by === 'number')
    .map(node => `${node.market}: ${node.by} from ${state.shares[node.parent]?.by ?? 'the shop'}`)
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}
