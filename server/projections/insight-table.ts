import { MARKETS, type Market } from '../core/market.ts'
import { CATEGORIES } from '../core/product.ts'
import { REFUNDED, type Sales, saleOf } from '../core/sales.ts'
import { SEGMENT_OF, SEGMENTS } from '../core/segments.ts'
import type { Shop } from '../core/shop.ts'
import type { State } from '../core/state.ts'
import type { Cell } from '../core/withhold.ts'

/** Of whose sales a table is made: orders in `market` of these shops up to event `until`, of `buyers` alone if given. */
export type Asked = {
  market: Market
  shops: readonly Shop[]
  until: number
  buyers?: ReadonlySet<number> | undefined
}

const WIDTH = SEGMENTS.length
const CELLS = CATEGORIES.length * WIDTH

/**
 * Buyers and units by kind of goods (rows) and by where they live (columns), in one pass over the crowd's orders. Who
 * buys two kinds stands in two rows. An order that was sent back by then is left out.
 */
export function countTable(state: State, asked: Asked): Cell[][] {
  const owners = [...new Set(asked.shops.map(shop => shop.owner))]
  const ownerOf = new Map(asked.shops.map(shop => [shop.number, owners.indexOf(shop.owner)]))
  const [units, people] = [new Int32Array(CELLS), new Int32Array(CELLS)]
  const byOwner = new Int32Array(CELLS * owners.length)
  const [seen, seenByOwner] = [new Set<number>(), new Set<number>()]
  const count = (n: number) => {
    const product = state.productList[saleOf(state.sales, n, 'product')]!
    const owner = ownerOf.get(product.shop)
    const buyer = saleOf(state.sales, n, 'buyer')
    if (owner === undefined || asked.buyers?.has(buyer) === false) return
    const cell = cellOf(product.category, saleOf(state.sales, n, 'place'))
    units[cell]! += saleOf(state.sales, n, 'quantity')
    if (isNew(seen, buyer * CELLS + cell)) people[cell]!++
    if (isNew(seenByOwner, (buyer * CELLS + cell) * owners.length + owner)) byOwner[owner * CELLS + cell]!++
  }
  forEachSale(state.sales, asked, count)
  const mostOf = (cell: number) => Math.max(0, ...owners.map((_, owner) => byOwner[owner * CELLS + cell]!))
  return CATEGORIES.map((_, row) =>
    SEGMENTS.map((_, column) => {
      const cell = row * WIDTH + column
      // A single owner reads their own: nobody is there to take anything out.
      const others = owners.length === 1 ? people[cell]! : people[cell]! - mostOf(cell)
      return { people: people[cell]!, units: units[cell]!, others }
    }),
  )
}

/** How many orders these shops brought into the table. */
export function countOrders(state: State, asked: Omit<Asked, 'buyers'>): number {
  const numbers = new Set(asked.shops.map(shop => shop.number))
  let orders = 0
  forEachSale(state.sales, asked, n => {
    if (numbers.has(state.productList[saleOf(state.sales, n, 'product')]!.shop)) orders++
  })
  return orders
}

function forEachSale(
  sales: Sales,
  { market, until }: Pick<Asked, 'market' | 'until'>,
  visit: (n: number) => void,
): void {
  const wanted = MARKETS.indexOf(market)
  for (let n = 0; n < sales.count && saleOf(sales, n, 'seq') <= until; n++) {
    if (saleOf(sales, n, 'market') !== wanted) continue
    const isBack = saleOf(sales, n, 'status') === REFUNDED && saleOf(sales, n, 'doorSeq') <= until
    if (!isBack) visit(n)
  }
}

const cellOf = (category: (typeof CATEGORIES)[number], place: number): number =>
  CATEGORIES.indexOf(category) * WIDTH + SEGMENT_OF[place]!

function isNew(seen: Set<number>, key: number): boolean {
  const before = seen.size
  return seen.add(key).size > before
}
