/**
 * Every order of the simulated crowd, by its number in the log's order, as columns side by side: 68 bytes an order
 * instead of an object of 300. Satang and small numbers fit 32 bits: an order ends at 21 million baht.
 */
export type Sales = { count: number; cells: Int32Array }

export const SALE = [
  'market',
  'buyer',
  'product',
  'quantity',
  'place',
  'via',
  'amount',
  'merchant',
  'paymentFee',
  'commission',
  'promotion',
  'reward1',
  'reward2',
  'carrier',
  'tax',
  'minute',
  'status',
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

export function setStatus(sales: Sales, number: number, status: number): void {
  sales.cells[number * WIDTH + OFFSET.status] = status
}

function doubled(cells: Int32Array): Int32Array {
  const grown = new Int32Array(cells.length * 2)
  grown.set(cells)
  return grown
}
