import { z } from 'zod'
import { SPEEDS } from '../core/clock.ts'
import type { Commands, CommandType } from '../core/command.ts'
import { TRACE_STEPS } from '../core/lot.ts'
import { MARKETS } from '../core/market.ts'
import { PLACES } from '../core/places.ts'
import { CATEGORIES } from '../core/product.ts'
import { BOTS, PACE, TEMPO } from '../core/rehearsal.ts'
import { NOWHERE } from '../core/scan.ts'
import { DAY } from '../core/scenario.ts'
import { SEAT_ROLES } from '../core/seat.ts'
import { STAGE_SCENES } from '../core/stage.ts'
import { id, nickname, quantity, said, seed, sentence, spoken } from './fields.ts'

/** What a door takes; the driver's commands and opening a workshop are not among them. */
export type PublicCommandType = Exclude<
  CommandType,
  | 'workshop.open'
  | 'participant.join'
  | 'seat.take'
  | 'order.expire'
  | 'group.lapse'
  | 'clock.slow'
  | 'clock.resume'
  | 'clock.stall'
  | 'scenario.finish'
  | 'flow.advance'
>

const nothing = z.object({})
const words = z.string().min(1).max(1_000)
const text = z.object({ th: words, en: words, zh: words })
/** What stands on a card or a ticker, where three of them share a frame. */
const label = z.string().min(1).max(60)
const title = z.object({ th: label, en: label, zh: label })
/** A line that a projector has room for. */
const news = z.string().trim().min(1).max(120)
const WEEK = 7 * DAY
const cueAct = z.discriminatedUnion('type', [
  z.object({ type: z.literal('knob.set'), knob: z.string().max(64), value: z.number() }),
  z.object({ type: z.literal('stage.show'), scene: z.enum(STAGE_SCENES) }),
  z.object({ type: z.literal('market.enter'), market: z.enum(MARKETS) }),
  z.object({ type: z.literal('room.tell'), text: z.object({ th: news, en: news, zh: news }) }),
])
const day = z.iso.date()
const lat = z.number().min(-90).max(90)
const lon = z.number().min(-180).max(180)
const drawing = z.string().regex(/^[a-z0-9-]{1,40}$/)
const gtin = z.string().regex(/^\d{14}$/)
const batchLotNumber = z.string().regex(/^[\w.\-/]{1,20}$/)
const month = z.number().int().min(1).max(12)
const mark = z.object({
  kind: z.enum(['otop', 'organic', 'halal', 'gi', 'gap']),
  label: title,
  simulated: z.literal(true),
})

export const PAYLOADS = {
  'workshop.lock': nothing,
  'workshop.unlock': nothing,
  'workshop.freeze': z.object({
    message: z.string().max(200).optional(),
    seconds: z.number().int().min(5).max(3_600).optional(),
  }),
  'workshop.unfreeze': nothing,
  'workshop.close': nothing,
  'workshop.undo': nothing,
  'room.tell': z.object({ text: z.union([spoken(120), z.null()]) }),
  'stage.show': z.object({
    scene: z.enum(STAGE_SCENES),
    orderId: id.optional(),
    minutes: z.number().int().min(1).max(180).optional(),
  }),
  'scene.start': z.object({ scene: z.number().int().min(0).max(99) }),
  'participant.rename': z.object({ participantId: id.optional(), nickname, second: nickname.optional() }),
  'participant.remove': z.object({ participantId: id }),
  'participant.blank': z.object({ participantId: id, blanked: z.boolean() }),
  'participant.promote': z.object({
    participantId: id,
    role: z.enum(['trainer', 'co-trainer', 'participant']),
  }),
  'seat.create': z.object({ nickname, second: nickname.optional(), role: z.enum(SEAT_ROLES).optional() }),
  'seat.reissue': z.object({ participantId: id }),
  'help.request': z.object({ text: sentence.optional() }),
  'help.withdraw': nothing,
  'help.answer': z.object({ participantId: id, text: sentence }),
  'spotlight.set': z
    .object({ participantId: id.nullable().optional(), shopId: id.nullable().optional() })
    .refine(on => !(on.participantId && on.shopId), { path: ['shopId'] }),
  'chat.post': z
    .object({ room: id, to: id.optional(), text: said.optional(), shareId: id.optional() })
    .refine(post => post.text !== undefined || post.shareId !== undefined, { path: ['text'] }),
  'chat.mute': z.object({ participantId: id.optional() }),
  'chat.unmute': z.object({ participantId: id.optional() }),
  'chat.hide': z.object({ postId: id }),
  'chat.show': z.object({ postId: id }),
  'chat.guard': z.object({ on: z.boolean() }),
  'chat.release': z.object({ postId: id.optional() }),
  'market.enter': z.object({ market: z.enum(MARKETS) }),
  'shop.open': z.object({
    shopId: id,
    name: title,
    story: text,
    province: z.string().regex(/^TH-\d{2}$/),
    place: title,
    lat,
    lon,
    face: drawing,
    scene: drawing,
  }),
  'product.list': z.object({
    productId: id,
    shopId: id,
    name: title,
    description: text,
    category: z.enum(CATEGORIES),
    // A million baht: the largest lot at the highest price is still an exact integer.
    price: z.number().int().min(1).max(100_000_000),
    weight: z.number().int().min(0).max(100_000_000),
    shelfLife: z.number().int().min(1).max(3_650).nullable().default(null),
    season: z.object({ from: month, to: month }).nullable().default(null),
    gtin,
    art: drawing,
    marks: z.array(mark).max(8),
  }),
  'product.withdraw': z.object({ productId: id }),
  'lot.register': z.object({
    lotId: id,
    productId: id,
    gtin,
    batchLotNumber,
    quantity: z.number().int().min(1).max(10_000_000),
    province: z.string().regex(/^TH-\d{2}$/),
    origin: title,
    harvestedOn: day,
    expiresOn: day,
    papers: z.array(z.object({ name: title, number: z.string().regex(/^SIM-[\w-]{1,40}$/) })).max(8),
  }),
  'lot.trace': z.object({
    lotId: id,
    step: z.enum(TRACE_STEPS),
    on: day,
    place: title,
    lat,
    lon,
    country: z.enum(['TH', 'LA', 'VN', 'CN']),
    detail: text,
  }),
  'insight.join': z.object({ shopId: id }),
  'insight.leave': z.object({ shopId: id }),
  'share.create': z
    .object({ productId: id, parentId: id.optional(), room: id.optional(), text: said.optional() })
    .refine(share => share.text === undefined || share.room !== undefined, { path: ['room'] }),
  'tag.scan': z.object({
    gtin,
    batchLotNumber,
    serial: z
      .string()
      .regex(/^[\w.\-/]{1,20}$/)
      .optional(),
    place: z.enum([...PLACES.map(place => place.key), NOWHERE]).optional(),
  }),
  'share.open': z.object({ shareId: id }),
  // A thousand baht a click, a hundred thousand a day.
  'keyword.bid': z.object({
    shopId: id,
    bid: z.number().int().min(0).max(100_000),
    budget: z.number().int().min(0).max(10_000_000).optional(),
  }),
  'keyword.open': z.object({ productId: id, category: z.enum(CATEGORIES).optional() }),
  'order.place': z.object({
    productId: id,
    quantity,
    shareId: id.optional(),
    groupId: id.optional(),
    pay: z.boolean().optional(),
  }),
  'group.start': z
    .object({
      productId: id,
      quantity: quantity.optional(),
      shareId: id.optional(),
      room: id.optional(),
      text: said.optional(),
    })
    .refine(team => team.text === undefined || team.room !== undefined, { path: ['room'] }),
  'group.join': z.object({ groupId: id, quantity: quantity.optional() }),
  'order.pay': z.object({ orderId: id }),
  'order.cancel': z.object({ orderId: id }),
  'rehearsal.start': z.object({
    bots: z.number().int().min(BOTS.least).max(BOTS.most),
    seed: seed.optional(),
    pace: z.number().int().min(PACE.least).max(PACE.most).optional(),
    tempo: z.number().int().min(TEMPO.least).max(TEMPO.most).optional(),
  }),
  'rehearsal.stop': nothing,
  'poll.open': z
    .object({
      pollId: id.optional(),
      question: spoken(200),
      options: z.array(spoken(60)).min(2).max(8),
      truth: z.union([z.number().int().min(0), spoken(80)]).optional(),
      source: spoken(200).optional(),
    })
    .refine(poll => typeof poll.truth !== 'number' || poll.truth < poll.options.length, { path: ['truth'] }),
  'poll.answer': z.object({ pollId: id, option: z.number().int().min(0).max(7) }),
  'poll.close': z.object({ pollId: id }),
  'scenario.start': z.object({
    scenario: z.string().max(64),
    seed: seed.optional(),
    speed: z.literal(SPEEDS).optional(),
  }),
  'scenario.stop': nothing,
  'knob.set': z.object({ knob: z.string().max(64), value: z.number() }),
  'cue.fire': z.object({ cueId: id }),
  'cue.delay': z.object({ cueId: id, wait: z.number().int().min(-WEEK).max(WEEK) }),
  'cue.mute': z.object({ cueId: id }),
  'cue.unmute': z.object({ cueId: id }),
  'cue.add': z.object({
    cueId: id.optional(),
    when: z
      .number()
      .int()
      .min(0)
      .max(31 * DAY)
      .optional(),
    wait: z
      .number()
      .int()
      .min(0)
      .max(31 * DAY)
      .optional(),
    title: spoken(60),
    note: spoken(400).optional(),
    does: z.array(cueAct).min(1).max(6).optional(),
  }),
  'clock.skip': nothing,
  'clock.set': z.object({ speed: z.literal(SPEEDS).optional(), running: z.boolean().optional() }),
} as const satisfies { [K in PublicCommandType]: z.ZodType<Commands[K]> }

export const COMMAND_TYPES = Object.keys(PAYLOADS) as PublicCommandType[]

/** What every command carries besides its payload; `for` names the seat for which staff do it. */
export const envelope = z.object({
  id,
  type: z.string().max(64),
  log: id.optional(),
  for: id.optional(),
})
