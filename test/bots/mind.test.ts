import { describe, expect, it } from 'vitest'
import { LINES } from '../../server/bots/lines.ts'
import { type Draw, decideBot, drawOf, type Eyes, type Purpose, type Wish } from '../../server/bots/mind.ts'
import type { ProductCard } from '../../server/projections/card.ts'
import type { OrderView } from '../../server/projections/orders.ts'
import { phoneSections, type ShareView } from '../../server/projections/phone.ts'
import type { PhonePoll } from '../../server/projections/poll.ts'
import { aBuyer, aRoom, DURIAN } from '../support/room.ts'

/** Draws that the row names; what it does not name must not be asked for. */
const draws =
  (named: Partial<Record<Purpose, number>>): Draw =>
  purpose => {
    const draw = named[purpose]
    if (draw === undefined) throw new Error(`nobody foresaw a draw for ${purpose}`)
    return draw
  }

const aPoll = (facts: Partial<PhonePoll>) =>
  ({ pollId: 'poll_1', phase: 'open', options: ['a', 'b', 'c'], mine: null, ...facts }) as PhonePoll
const TAG = { gtin: '09521234001010', batchLotNumber: 'CTB-0413-02' }
const FRIEND = { shareId: 'shr_1', productId: DURIAN }
const card = (id: string, saleable: number) => ({ id, saleable }) as ProductCard
const order = (orderId: string, facts: Partial<OrderView> = {}) =>
  ({
    ...{ orderId, productId: DURIAN, next: ['pay', 'cancel'], payment: 'NOTPAY' },
    ...{ amount: { amount: 99_500, currency: 'THB' }, ...facts },
  }) as OrderView

/** A phone of a room with 100 durians, changed as the row says. */
function eyes(seen: Seen = {}): Eyes {
  const {
    orders = [],
    balance,
    room = {},
    told = [],
    poll = null,
    help = null,
    talk,
    mail = {},
    ...rest
  } = seen
  const market = aRoom()
  const seat = aBuyer(market)
  const phone = phoneSections(market.state, { participantId: seat, role: 'participant', language: 'th' })
  return {
    phone: {
      ...phone,
      room: { ...phone.room, ...room },
      me: { ...phone.me, balance: balance ?? phone.me.balance },
      shares: { ...phone.shares, items: told.map(productId => ({ productId }) as ShareView) },
      orders: { items: orders, more: 0 },
      poll,
      ...(talk === null ? { talk } : {}),
      mail: { ...phone.mail, ...mail },
      help,
    },
    products: [card(DURIAN, 100), card('prd_gone', 0), card('prd_last', 1)],
    links: [],
    language: 'en',
    hears: null,
    ...rest,
  }
}
type Seen = {
  orders?: OrderView[]
  balance?: number
  poll?: PhonePoll | null
  help?: Eyes['phone']['help']
  hears?: Eyes['hears']
  /** Products that the bot has shared. */
  told?: string[]
  room?: Partial<Eyes['phone']['room']>
  talk?: null
  mail?: Partial<Eyes['phone']['mail']>
  products?: ProductCard[]
  links?: Eyes['links']
}

const PASSES = 0.1
const FOLLOWS = 0.3
const BUYS = 0.6
const TALKS = 0.83
const LOOKS = 0.9
const OPEN = order('ord_open')
const PAID = order('ord_paid', { next: [], payment: 'SUCCESS', productId: 'prd_rice' })

describe('what a bot sees and draws decides what it sends', () => {
  const rows: [string, Seen, Partial<Record<Purpose, number>>, Wish[]][] = [
    ['frozen: nothing, not even a draw', { room: { frozen: true }, orders: [OPEN] }, {}, []],
    ['closed: nothing', { room: { phase: 'closed' } }, {}, []],
    ['an open order: pays it', { orders: [OPEN] }, { fate: 0 }, [{ type: 'order.pay', orderId: 'ord_open' }]],
    ['… or cancels it', { orders: [OPEN] }, { fate: 0.8 }, [{ type: 'order.cancel', orderId: 'ord_open' }]],
    ['… or forgets it and looks around', { orders: [OPEN] }, { fate: 0.95, mood: LOOKS }, []],
    [
      'an order dearer than the wallet: gives it back',
      { orders: [OPEN], balance: 99_499 },
      { fate: 0 },
      [{ type: 'order.cancel', orderId: 'ord_open' }],
    ],
    [
      'two open orders: the older one first (the list is newest first)',
      { orders: [order('ord_new'), order('ord_old')] },
      { fate: 0 },
      [{ type: 'order.pay', orderId: 'ord_old' }],
    ],
    [
      'an open question: answers it before anything else',
      { poll: aPoll({}), orders: [OPEN] },
      { answer: 0.99 },
      [{ type: 'poll.answer', pollId: 'poll_1', option: 2 }],
    ],
    ['… once', { poll: aPoll({ mine: 0 }) }, { mood: LOOKS }, []],
    ['… and not when it is closed', { poll: aPoll({ phase: 'closed' }) }, { mood: LOOKS }, []],
    ['nothing to do: only looks', {}, { mood: LOOKS }, []],
    [
      'shares what it saw first',
      {},
      { mood: PASSES, product: 0, aloud: 0.9 },
      [{ type: 'share.create', productId: DURIAN }],
    ],
    [
      '… or rather what it bought',
      { orders: [PAID] },
      { fate: 0, mood: PASSES, aloud: 0.9 },
      [{ type: 'share.create', productId: 'prd_rice' }],
    ],
    ['… and that once', { orders: [PAID], told: ['prd_rice'] }, { fate: 0, mood: PASSES }, []],
    ['nothing to share in an empty market', { products: [] }, { mood: PASSES, product: 0.5 }, []],
    [
      '… aloud, for everybody',
      {},
      { mood: PASSES, product: 0, aloud: 0.1 },
      [{ type: 'share.create', productId: DURIAN, room: 'all' }],
    ],
    [
      'says a line of small talk in its own language',
      {},
      { mood: TALKS, line: 0 },
      [{ type: 'chat.post', room: 'all', text: LINES.en[0]! }],
    ],
    ['… but not in a marketplace without groups', { talk: null }, { mood: TALKS }, []],
    ['… nor while it may not write', { mail: { muted: true } }, { mood: TALKS }, []],
    ['no friend has a link', {}, { mood: FOLLOWS, link: 0.5 }, []],
    [
      'opens a friend’s link and leaves it at that',
      { links: [FRIEND] },
      { mood: FOLLOWS, link: 0.9, units: 0, temptation: 0.1 },
      [{ type: 'share.open', shareId: 'shr_1' }],
    ],
    [
      '… or buys through it',
      { links: [FRIEND] },
      { mood: FOLLOWS, link: 0.9, units: 0.99, temptation: 0.9 },
      [
        { type: 'share.open', shareId: 'shr_1' },
        { type: 'order.place', productId: DURIAN, quantity: 3, shareId: 'shr_1' },
      ],
    ],
    [
      '… but not what is sold out',
      { links: [{ shareId: 'shr_1', productId: 'prd_gone' }] },
      { mood: FOLLOWS, link: 0, units: 0 },
      [{ type: 'share.open', shareId: 'shr_1' }],
    ],
    [
      'looks at the tag first, from a city it plays to be in',
      { products: [{ ...card(DURIAN, 9), lot: TAG } as ProductCard] },
      { mood: BUYS, greed: 0.5, product: 0, units: 0, care: 0.4, city: 0.99, home: 0.1 },
      [
        { type: 'tag.scan', ...TAG, place: 'world' },
        { type: 'order.place', productId: DURIAN, quantity: 1 },
      ],
    ],
    [
      '… or from the room',
      { products: [{ ...card(DURIAN, 9), lot: TAG } as ProductCard] },
      { mood: BUYS, greed: 0.5, product: 0, units: 0, care: 0.4, city: 0, home: 0.9 },
      [
        { type: 'tag.scan', ...TAG },
        { type: 'order.place', productId: DURIAN, quantity: 1 },
      ],
    ],
    [
      '… or not at all',
      { products: [{ ...card(DURIAN, 9), lot: TAG } as ProductCard] },
      { mood: BUYS, greed: 0.5, product: 0, units: 0, care: 0.6 },
      [{ type: 'order.place', productId: DURIAN, quantity: 1 }],
    ],
    [
      'buys what stands first',
      {},
      { mood: BUYS, greed: 0.5, product: 0, units: 0.5 },
      [{ type: 'order.place', productId: DURIAN, quantity: 2 }],
    ],
    [
      '… or the last one of something, and no more than that',
      {},
      { mood: BUYS, greed: 0.5, product: 0.99, units: 0.99 },
      [{ type: 'order.place', productId: 'prd_last', quantity: 1 }],
    ],
    [
      'the greedy asks for one more than there is',
      {},
      { mood: BUYS, greed: 0, product: 0 },
      [{ type: 'order.place', productId: DURIAN, quantity: 101 }],
    ],
    [
      'an answer from the trainer: reads it and puts it away',
      { help: { text: '', since: 0, answer: 'Coming' }, orders: [OPEN] },
      {},
      [{ type: 'help.withdraw' }],
    ],
    [
      'told to browse and lost: calls the trainer',
      { hears: 'browse' },
      { mood: 0.475, question: 0 },
      [{ type: 'help.request', text: 'I paid: where did the money go?' }],
    ],
    ['… once', { hears: 'browse', help: { text: '', since: 0, answer: null } }, { mood: 0.475 }, []],
    [
      'told to share: shares at a mood in which it would usually buy',
      { hears: 'share' },
      { mood: 0.4, product: 0, aloud: 0.9 },
      [{ type: 'share.create', productId: DURIAN }],
    ],
    [
      'in the rush: buys at any mood but the fewest',
      { hears: 'rush' },
      { mood: 0.1, greed: 0.5, product: 0, units: 0 },
      [{ type: 'order.place', productId: DURIAN, quantity: 1 }],
    ],
    ['looking back: mostly looks', { hears: 'look-back' }, { mood: 0.3 }, []],
    ['nothing left anywhere', { products: [card(DURIAN, 0)] }, { mood: BUYS, greed: 0.5, product: 0 }, []],
  ]

  it.each(rows)('%s', (_what, seen, named, sent) => {
    expect(decideBot(eyes(seen), draws(named))).toEqual(sent)
  })
})

describe('chance', () => {
  it('is the same for the same seed, bot and step, and another for each of them', () => {
    const draw = (seed: number, bot: number, step: number) => drawOf(seed, bot, step)('mood')
    expect(draw(7, 3, 5)).toBe(draw(7, 3, 5))
    const all = [draw(7, 3, 5), draw(8, 3, 5), draw(7, 4, 5), draw(7, 3, 6), drawOf(7, 3, 5)('greed')]
    expect(new Set(all).size).toBe(all.length)
  })

  it('settles the fate of an order once, whatever step the bot is at', () => {
    const fates = Array.from({ length: 200 }, (_, step) =>
      decideBot(eyes({ orders: [OPEN] }), drawOf(7, 1, step)),
    )
    const settled = new Set(
      fates
        .flat()
        .map(wish => wish.type)
        .filter(type => type !== 'order.place' && !type.startsWith('share')),
    )
    expect(settled.size).toBe(1)
  })

  it('lets most orders be paid, some cancelled and a few forgotten', () => {
    const fates = Array.from({ length: 1_000 }, (_, bot) => drawOf(7, bot, 0)('fate', 1))
    const share = (from: number, to: number) => fates.filter(f => f >= from && f < to).length
    expect(share(0, 0.78)).toBeGreaterThan(700)
    expect(share(0.78, 0.92)).toBeGreaterThan(90)
    expect(share(0.92, 1)).toBeGreaterThan(40)
  })
})
