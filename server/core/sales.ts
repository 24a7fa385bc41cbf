/**
 * Every order of the simulated crowd, by its number in the log's order, as columns side by side: 76 bytes an order
 * instead of an object of 300. Satang and small numbers fit 32 bits: an order ends at 21 million baht.
 */
export type Sales = { count: number; cells: Int32Array }

/** What each party got: satang that sum to `amount`. */
export const PAID_TO = [
  'merchant',
  'paymentFee',
  'commission',
  'promotion',
  'reward1',
  'reward2',
  'carrier',
  'tax',
] as const

export const SALE = [
  'market',
  'buyer',
  'product',
  'quantity',
  'place',
  'via',
  'amount',
  ...PAID_TO,
  'minute',
  'status',
  'seq',
  'doorSeq',
] as const
export type SaleField = (typeof SALE)[number]

/** What became of an order. */
export const UNDERWAY = 0
export const DELIVERED = 1
export const REFUNDED = 2

const WIDTH = SALE.length
const OFFSET = Object.fromEntries(SALE.map((field, i) => [field, i])) as Record<SaleField, number>

export const noSales = (): Sales => ({ count: 0, cells: new Int32Array(WIDTH * 256) })

/** Appends an order, its fields in the order of SALE, and gives its number. */
export function addSale(sales: Sales, fields: readonly number[]): number {
  const start = sales.count * WIDTH
  if (start + WIDTH > sales.cells.length) sales.cells = doubled(sales.cells)
  for (let i = 0; i < WIDTH; i++) sales.cells[start + i] = fields[i]!
  return sales.count++
}

export const saleOf = (sales: Sales, number: number, field: SaleField): number =>
  sales.cells[number * WIDTH + OFFSET[field]]!

/** The parcel came to the door by the event `seq`. */
export function setStatus(sales: Sales, number: number, status: number, seq: number): void {
  sales.cells[number * WIDTH + OFFSET.status] = status
  sales.cells[number * WIDTH + OFFSET.doorSeq] = seq
}

/** Which row of which event an order is: `flow:<seq>:<row>`. Rows of one event have numbers side by side. */
export function addressOf(sales: Sales, number: number): { seq: number; row: number } {
  const seq = saleOf(sales, number, 'seq')
  let first = number
  while (first > 0 && saleOf(sales, first - 1, 'seq') === seq) first--
  return { seq, row: number - first }
}

/** The order at that address, or -1. */
export function saleAt(sales: Sales, seq: number, row: number): number {
  let [low, high] = [0, sales.count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (saleOf(sales, middle, 'seq') < seq) low = middle + 1
    else high = middle
  }
  const number = low + row
  return number < sales.count && saleOf(sales, number, 'seq') === seq ? number : -1
}

function doubled(cells: Int32Array): Int32Array {
  const grown = new Int32Array(cells.length * 2)
  grown.set(cells)
  return grown
}
