import type { Command, Commands, CommandType } from '../server/core/command.ts'
import type { ParticipantId } from '../server/core/ids.ts'
import type { Catalogue, LotSeed, ProductSeed, ShopSeed } from './catalogue.ts'
import { PRODUCTS } from './products.ts'
import { SHOPS } from './shops.ts'

export { POLLS } from './polls.ts'

export const CATALOGUE: Catalogue = { shops: SHOPS, products: PRODUCTS }

type Unnumbered = { [K in CommandType]: { by: ParticipantId; type: K } & Commands[K] }[CommandType]

export const seatId = (shopKey: string): string => `seat_${shopKey}`
export const shopId = (shopKey: string): string => `shop_${shopKey}`
export const productId = (productKey: string): string => `prd_${productKey}`
export const lotId = (gtin: string, batchLotNumber: string): string => `lot_${gtin}_${batchLotNumber}`

/**
 * What a new workshop opens with, as commands of its house seats and in the order in which the rules accept them:
 * seats join, open their shops, list products, register lots, tell each lot's journey, opt in to the pool. Ids are `seed:1`, `seed:2` …
 */
export function seedCommands(catalogue: Catalogue = CATALOGUE): Command[] {
  const commands = [
    ...catalogue.shops.map(joins),
    ...catalogue.shops.map(opens),
    ...catalogue.products.map(lists),
    ...catalogue.products.flatMap(p => p.lots.flatMap(lot => [registers(p, lot), ...traces(p, lot)])),
    ...catalogue.shops.filter(({ key }) => !KEEP_TO_THEMSELVES.includes(key)).map(pools),
  ]
  return commands.map((command, i) => ({ id: `seed:${i + 1}`, ...command }))
}

/** Most shops of a marketplace opt in to its insight; some keep their sales to themselves, so that both are seen. */
const KEEP_TO_THEMSELVES = ['silk', 'sisaket', 'ubon', 'maehongson', 'trang']

const joins = ({ key, owner }: ShopSeed): Unnumbered => ({
  type: 'participant.join',
  by: seatId(key),
  nickname: owner,
  language: 'th',
  role: 'participant',
  kind: 'bot',
})

const opens = ({ key, owner: _owner, ...facts }: ShopSeed): Unnumbered => ({
  type: 'shop.open',
  by: seatId(key),
  shopId: shopId(key),
  ...facts,
})

const lists = ({ key, shop, lots: _lots, ...facts }: ProductSeed): Unnumbered => ({
  type: 'product.list',
  by: seatId(shop),
  productId: productId(key),
  shopId: shopId(shop),
  ...facts,
})

const registers = (product: ProductSeed, { trace: _trace, ...papers }: LotSeed): Unnumbered => ({
  type: 'lot.register',
  by: seatId(product.shop),
  lotId: lotId(product.gtin, papers.batchLotNumber),
  productId: productId(product.key),
  gtin: product.gtin,
  ...papers,
})

const traces = (product: ProductSeed, lot: LotSeed): Unnumbered[] =>
  lot.trace.map(step => ({
    type: 'lot.trace',
    by: seatId(product.shop),
    lotId: lotId(product.gtin, lot.batchLotNumber),
    ...step,
  }))

const pools = ({ key }: ShopSeed): Unnumbered => ({
  type: 'insight.join',
  by: seatId(key),
  shopId: shopId(key),
})
