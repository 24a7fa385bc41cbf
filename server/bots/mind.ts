import { hash, unit } from '../core/chance.ts'
import { CLASS } from '../core/chat.ts'
import type { Commands } from '../core/command.ts'
import type { Teaches } from '../core/lesson.ts'
import { PLACES } from '../core/places.ts'
import type { Language } from '../core/text.ts'
import type { ProductCard } from '../projections/card.ts'
import type { OrderView } from '../projections/orders.ts'
import type { PhoneSections } from '../projections/phone.ts'
import type { PhonePoll } from '../projections/poll.ts'
import { LINES } from './lines.ts'
import { QUESTIONS } from './questions.ts'

/**
 * All that a bot knows: what its phone shows, the market's list, links that friends hold out to it, and what the trainer
 * says that the room should try.
 */
export type Eyes = {
  phone: PhoneSections
  products: readonly ProductCard[]
  links: readonly FriendLink[]
  language: Language
  hears: Teaches | null
}
export type FriendLink = { shareId: string; productId: string }

const PURPOSES = [
  'mood',
  'fate',
  'link',
  'temptation',
  'greed',
  'product',
  'units',
  'answer',
  'line',
  'aloud',
  'question',
  'care',
  'home',
  'city',
  'together',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** Uniform in [0, 1): the same for the same purpose in one turn, or for the same thing `about` in all of a bot's turns. */
export type Draw = (purpose: Purpose, about?: number) => number

/** Every chance is a hash of what it is for, so one bot's act never shifts another's luck. */
export const drawOf =
  (seed: number, bot: number, step: number): Draw =>
  (purpose, about = step) =>
    unit(hash(seed, PURPOSES.indexOf(purpose), bot, about))

/** A command as a phone would send it, without its id. */
export type Wish = { [K in WishType]: { type: K } & Commands[K] }[WishType]
type WishType =
  | 'tag.scan'
  | 'poll.answer'
  | 'chat.post'
  | 'share.create'
  | 'share.open'
  | 'order.place'
  | 'order.pay'
  | 'order.cancel'
  | 'group.start'
  | 'group.join'
  | 'help.request'
  | 'help.withdraw'

/**
 * Shares of its turns; the rest of the time it only looks around. `greed`: how often it wants more than there is;
 * `team`: how often it would rather buy with a friend.
 */
type Habits = Record<'share' | 'friend' | 'buy' | 'talk' | 'help' | 'greed' | 'team', number>
/** What a bot is about to do when nothing is left to pay. */
const USUAL: Habits = { share: 0.2, friend: 0.3, buy: 0.3, talk: 0.06, help: 0, greed: 0.06, team: 0.15 }
/** The same while a scene is on: it practises what is taught, and now and then is lost. Assumptions. */
const TAUGHT: Record<Teaches, Habits> = {
  browse: { share: 0.02, friend: 0.02, buy: 0.4, talk: 0.03, help: 0.01, greed: 0.02, team: 0 },
  share: { share: 0.42, friend: 0.4, buy: 0.12, talk: 0.03, help: 0.005, greed: 0.02, team: 0.7 },
  rush: { share: 0.02, friend: 0.03, buy: 0.9, talk: 0.01, help: 0.005, greed: 0.15, team: 0 },
  compare: { share: 0.25, friend: 0.25, buy: 0.3, talk: 0.08, help: 0.005, greed: 0.06, team: 0.15 },
  'look-back': { share: 0.04, friend: 0.04, buy: 0.04, talk: 0.12, help: 0.005, greed: 0, team: 0 },
}
/** A link that goes into the class group, where there is one. */
const ALOUD = 0.4
/** Looks at the tag first. */
const CARE = 0.5
/** Says that it looks from a city, not from the room. */
const AWAY = 0.5
/** What becomes of an order: paid, cancelled, else forgotten until its hold runs out. */
const FATES = { pay: 0.78, cancel: 0.14 }
const MOST_UNITS = 3

/** What a bot does in one turn, in order; nothing when it only looks, and nothing while the room is held or closed. */
export function decideBot(eyes: Eyes, draw: Draw): Wish[] {
  const { room, poll, orders, me, help } = eyes.phone
  if (room.frozen || room.phase === 'closed') return []
  if (typeof help?.answer === 'string') return [{ type: 'help.withdraw' }]
  if (poll?.phase === 'open' && poll.mine === null) return [answer(poll, draw)]
  const settled = settle(orders, me.balance, draw)
  if (settled) return [settled]
  const { share, friend, buy, talk: says, help: lost, greed, team } = eyes.hears ? TAUGHT[eyes.hears] : USUAL
  const mood = draw('mood')
  if (mood < share) return pass(eyes, draw)
  if (mood < share + friend) return follow(eyes, draw)
  if (mood < share + friend + buy) return order(eyes, { greed, team }, draw)
  if (mood < share + friend + buy + says) return talk(eyes, draw)
  return help === null && mood < share + friend + buy + says + lost ? [ask(eyes, draw)] : []
}

/** Calls the trainer. */
function ask({ language }: Eyes, draw: Draw): Wish {
  const questions = QUESTIONS[language]
  return { type: 'help.request', text: questions[Math.floor(draw('question') * questions.length)]! }
}

/** A question comes before any trade, since the whole screen asks it. */
const answer = ({ pollId, options }: PhonePoll, draw: Draw): Wish => ({
  type: 'poll.answer',
  pollId,
  option: Math.floor(draw('answer') * options.length),
})

/** The oldest open order that is not forgotten. Its fate is drawn once, by its place among the bot's orders. */
function settle({ items, more }: PhoneSections['orders'], balance: number, draw: Draw): Wish | undefined {
  for (const [i, order] of [...items.entries()].reverse()) {
    const wish = fateOf(order, balance, draw('fate', items.length + more - i))
    if (wish) return wish
  }
  return undefined
}

/** What it cannot pay it gives back. */
function fateOf({ orderId, next, amount }: OrderView, balance: number, fate: number): Wish | undefined {
  if (fate >= FATES.pay + FATES.cancel) return undefined
  const pays = fate < FATES.pay && amount.amount <= balance
  if (pays) return next.includes('pay') ? { type: 'order.pay', orderId } : undefined
  return next.includes('cancel') ? { type: 'order.cancel', orderId } : undefined
}

/** Tells friends once about each thing it bought; its first word may be about something it only saw. */
function pass({ phone, products }: Eyes, draw: Draw): Wish[] {
  const told = phone.shares.items.map(share => share.productId)
  const bought = phone.orders.items.find(o => o.payment === 'SUCCESS' && !told.includes(o.productId))
  const seen = bought || told.length > 0 ? undefined : choose(products, draw)
  const productId = bought?.productId ?? seen?.id
  if (productId === undefined) return []
  const aloud = mayTalk(phone) && draw('aloud') < ALOUD
  return [{ type: 'share.create', productId, ...(aloud ? { room: CLASS } : {}) }]
}

const mayTalk = ({ talk, mail }: PhoneSections): boolean => talk !== null && !talk.muted && !mail.muted

function talk({ phone, language }: Eyes, draw: Draw): Wish[] {
  if (!mayTalk(phone)) return []
  const lines = LINES[language]
  return [{ type: 'chat.post', room: CLASS, text: lines[Math.floor(draw('line') * lines.length)]! }]
}

/** Opens a friend's link, and half the time buys what it shows. */
function follow({ phone, links }: Eyes, draw: Draw): Wish[] {
  const link = links[Math.floor(draw('link') * links.length)]
  if (!link) return []
  const { shareId, productId } = link
  const opened: Wish = { type: 'share.open', shareId }
  const joins = waiting(phone).find(team => team.shareId === shareId)
  if (joins) return [opened, { type: 'group.join', groupId: joins.groupId }]
  const quantity = Math.min(units(draw), phone.stock[productId] ?? 0)
  if (quantity === 0 || draw('temptation') < 0.5) return [opened]
  return [opened, { type: 'order.place', productId, quantity, shareId }]
}

/** From the market's page; the greedy ask for one more than there is and are told so. */
function order(eyes: Eyes, { greed, team }: Pick<Habits, 'greed' | 'team'>, draw: Draw): Wish[] {
  const { products } = eyes
  if (draw('greed') < greed) {
    const wanted = choose(products, draw)
    return wanted ? [{ type: 'order.place', productId: wanted.id, quantity: wanted.saleable + 1 }] : []
  }
  const chosen = choose(
    products.filter(product => product.saleable > 0),
    draw,
  )
  if (!chosen) return []
  if (chosen.team && draw('together') < team) return together(eyes.phone, chosen.id, draw)
  const quantity = Math.min(units(draw), chosen.saleable)
  return [...look(chosen, draw), { type: 'order.place', productId: chosen.id, quantity }]
}

/** Joins a team that waits for somebody, else opens one and calls the class in. */
function together(phone: PhoneSections, productId: string, draw: Draw): Wish[] {
  const [open] = waiting(phone)
  if (open) return [{ type: 'group.join', groupId: open.groupId }]
  const aloud = mayTalk(phone) && draw('aloud') < ALOUD
  return [{ type: 'group.start', productId, ...(aloud ? { room: CLASS } : {}) }]
}

/** Open teams of others whose goods are there. */
const waiting = ({ teams, stock, me }: PhoneSections) =>
  teams.filter(
    team =>
      team.state === 'open' &&
      (stock[team.productId] ?? 0) > 0 &&
      !team.members.some(member => member.id === me.badge.id),
  )

/** The careful look at the tag before they buy; some of them play a buyer in a city of the crowd. */
function look({ lot }: ProductCard, draw: Draw): Wish[] {
  if (!lot || draw('care') >= CARE) return []
  const city = PLACES[Math.floor(draw('city') * PLACES.length)]!
  const place = draw('home') < AWAY ? { place: city.key } : {}
  return [{ type: 'tag.scan', ...lot, ...place }]
}

/** What stands first in the list is taken more often, as on any phone. */
const choose = (products: readonly ProductCard[], draw: Draw): ProductCard | undefined =>
  products[Math.floor(draw('product') ** 2 * products.length)]

const units = (draw: Draw): number => 1 + Math.floor(draw('units') * MOST_UNITS)
