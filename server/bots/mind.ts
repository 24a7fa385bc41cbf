import { hash, unit } from '../core/chance.ts'
import type { Commands } from '../core/command.ts'
import type { ProductCard } from '../projections/card.ts'
import type { OrderView } from '../projections/orders.ts'
import type { PhoneSections } from '../projections/phone.ts'

/** All that a bot knows: what its phone shows, the market's list, and links that friends hold out to it. */
export type Eyes = { phone: PhoneSections; products: readonly ProductCard[]; links: readonly FriendLink[] }
export type FriendLink = { shareId: string; productId: string }

/** Which draw this is: every chance is a hash of it, so one bot's act never shifts another's luck. */
export type Luck = { seed: number; bot: number; step: number }

/** A command as a phone would send it, without its id. */
export type Wish = { [K in WishType]: { type: K } & Commands[K] }[WishType]
type WishType = 'share.create' | 'share.open' | 'order.place' | 'order.pay' | 'order.cancel'

/** What a bot is about to do when nothing is left to pay; the rest of the time it only looks around. */
const HABITS = { share: 0.2, friend: 0.3, buy: 0.3 }
/** What becomes of an order: paid, cancelled, else forgotten until its hold runs out. */
const FATES = { pay: 0.78, cancel: 0.14 }
/** Wants more than there is. */
const GREED = 0.06
const MOST_UNITS = 3

/** What a bot does in one turn, in order; nothing when it only looks, and nothing while the room is held or closed. */
export function decideBot(eyes: Eyes, luck: Luck): Wish[] {
  const { room, orders } = eyes.phone
  if (room.frozen || room.phase === 'closed') return []
  const settled = settle(orders, luck)
  if (settled) return [settled]
  const mood = draw(luck, PURPOSE.mood)
  if (mood < HABITS.share) return pass(eyes, luck)
  if (mood < HABITS.share + HABITS.friend) return follow(eyes, luck)
  return mood < HABITS.share + HABITS.friend + HABITS.buy ? buy(eyes, luck) : []
}

/** The oldest open order that is not forgotten. Its fate is drawn once, by its place among the bot's orders. */
function settle({ items, more }: PhoneSections['orders'], luck: Luck): Wish | undefined {
  for (const [i, order] of [...items.entries()].reverse()) {
    const fate = order.next.length > 0 ? fateOf(order, { ...luck, step: items.length + more - i }) : undefined
    if (fate) return fate
  }
  return undefined
}

function fateOf({ orderId, next }: OrderView, luck: Luck): Wish | undefined {
  const fate = draw(luck, PURPOSE.fate)
  if (fate < FATES.pay) return next.includes('pay') ? { type: 'order.pay', orderId } : undefined
  const cancels = fate < FATES.pay + FATES.cancel && next.includes('cancel')
  return cancels ? { type: 'order.cancel', orderId } : undefined
}

/** Tells friends about the last thing it bought, else about something it saw. */
function pass({ phone, products }: Eyes, luck: Luck): Wish[] {
  const bought = phone.orders.items.find(order => order.payment === 'SUCCESS')
  const productId = bought?.productId ?? choose(products, luck)?.id
  return productId === undefined ? [] : [{ type: 'share.create', productId }]
}

/** Opens a friend's link, and half the time buys what it shows. */
function follow({ phone, links }: Eyes, luck: Luck): Wish[] {
  const link = links[Math.floor(draw(luck, PURPOSE.link) * links.length)]
  if (!link) return []
  const { shareId, productId } = link
  const opened: Wish = { type: 'share.open', shareId }
  const quantity = Math.min(units(luck), phone.stock[productId] ?? 0)
  if (quantity === 0 || draw(luck, PURPOSE.temptation) < 0.5) return [opened]
  return [opened, { type: 'order.place', productId, quantity, shareId }]
}

/** From the market's page; the greedy ask for one more than there is and are told so. */
function buy({ products }: Eyes, luck: Luck): Wish[] {
  if (draw(luck, PURPOSE.greed) < GREED) {
    const wanted = choose(products, luck)
    return wanted ? [{ type: 'order.place', productId: wanted.id, quantity: wanted.saleable + 1 }] : []
  }
  const chosen = choose(
    products.filter(product => product.saleable > 0),
    luck,
  )
  if (!chosen) return []
  return [{ type: 'order.place', productId: chosen.id, quantity: Math.min(units(luck), chosen.saleable) }]
}

/** What stands first in the list is taken more often, as on any phone. */
const choose = (products: readonly ProductCard[], luck: Luck): ProductCard | undefined =>
  products[Math.floor(draw(luck, PURPOSE.product) ** 2 * products.length)]

const units = (luck: Luck): number => 1 + Math.floor(draw(luck, PURPOSE.units) * MOST_UNITS)

const PURPOSE = { mood: 1, fate: 2, link: 3, temptation: 4, greed: 5, product: 6, units: 7 } as const

const draw = ({ seed, bot, step }: Luck, purpose: number): number => unit(hash(seed, purpose, bot, step))
