import type { CueAct } from './cue-sheet.ts'
import type { FlowBatch } from './flow.columns.ts'
import type {
  Actor,
  CommandId,
  GroupId,
  LotId,
  OrderId,
  ParticipantId,
  Pin,
  PollId,
  PostId,
  ProductId,
  ShareId,
  ShopId,
  WorkshopId,
} from './ids.ts'
import type { LotPapers, TraceStep } from './lot.ts'
import type { Market } from './market.ts'
import type { Kept, Role, SeatKind, StaffRole } from './participant.ts'
import type { PollFacts } from './poll.ts'
import type { Category, ProductFacts } from './product.ts'
import type { SeatRole } from './seat.ts'
import type { ShopFacts } from './shop.ts'
import type { StageScene } from './stage.ts'
import type { Language, Text } from './text.ts'

/** Payload by command type. Amounts are satang, deadlines lesson-ms, `at` sim-ms. */
export type Commands = {
  'workshop.open': {
    workshopId: WorkshopId
    pin: Pin
    title: string
    language: Language
    lesson: string
    seed: number
  }
  'workshop.lock': object
  'workshop.unlock': object
  /** `seconds`: it ends by itself after so many of lesson time. */
  'workshop.freeze': { message?: string | undefined; seconds?: number | undefined }
  'workshop.unfreeze': object
  'workshop.close': object
  'workshop.undo': object
  /** A line for everybody; null takes it away. */
  'room.tell': { text: Text | null }
  'stage.show': { scene: StageScene; orderId?: OrderId | undefined; minutes?: number | undefined }
  /** `scene` counts from 0. */
  'scene.start': { scene: number }
  /** `kept`: the seat was here before the room began again. */
  'participant.join': {
    nickname: string
    language: Language
    role: Role
    kind: SeatKind
    kept?: Kept | undefined
  }
  /** Says the whole name: without `second` the seat is one person's again. */
  'participant.rename': {
    participantId?: ParticipantId | undefined
    nickname: string
    second?: string | undefined
  }
  'participant.remove': { participantId: ParticipantId }
  'participant.blank': { participantId: ParticipantId; blanked: boolean }
  'participant.promote': { participantId: ParticipantId; role: StaffRole | 'participant' }
  'seat.create': { nickname: string; second?: string | undefined; role?: SeatRole | undefined }
  /** Sent by the door when a phone takes a seat over that staff had made. */
  'seat.take': object
  /** The links that were made for it open it no longer. */
  'seat.reissue': { participantId: ParticipantId }
  'help.request': { text?: string | undefined }
  'help.withdraw': object
  'help.answer': { participantId: ParticipantId; text: string }
  /** Neither of the two puts the light out. */
  'spotlight.set': { participantId?: ParticipantId | null | undefined; shopId?: ShopId | null | undefined }
  /** `room` is `all` or a shop; `to`: the customer whom a shop answers. Words, a card of an own link, or both. */
  'chat.post': {
    room: string
    to?: ParticipantId | undefined
    text?: string | undefined
    shareId?: ShareId | undefined
  }
  /** One seat, or without one everybody but staff. */
  'chat.mute': { participantId?: ParticipantId | undefined }
  'chat.unmute': { participantId?: ParticipantId | undefined }
  'chat.hide': { postId: PostId }
  'chat.show': { postId: PostId }
  /** While on, what people write waits until it is released. */
  'chat.guard': { on: boolean }
  /** Without `postId` all that wait. */
  'chat.release': { postId?: PostId | undefined }
  'market.enter': { market: Market }
  'shop.open': ShopFacts & { shopId: ShopId }
  'product.list': ProductFacts & { productId: ProductId; shopId: ShopId }
  'product.withdraw': { productId: ProductId }
  'lot.register': LotPapers & { lotId: LotId; productId: ProductId }
  'lot.trace': TraceStep & { lotId: LotId }
  /** Opts in: its sales are pooled with those of the other shops that did, and it may read what they come to. */
  'insight.join': { shopId: ShopId }
  'insight.leave': { shopId: ShopId }
  /** With `room` the link goes into that chat as a card. */
  'share.create': {
    productId: ProductId
    parentId?: ShareId | undefined
    room?: string | undefined
    text?: string | undefined
  }
  /** `place` is a key of PLACES that the person chose, or `nowhere` to take it back; never found out. */
  'tag.scan': {
    gtin: string
    batchLotNumber: string
    serial?: string | undefined
    place?: string | undefined
  }
  'share.open': { shareId: ShareId }
  /** Satang a click, 0 for none, and at most `budget` satang a day; in the market the room is in. */
  'keyword.bid': { shopId: ShopId; bid: number; budget?: number | undefined }
  /** Sent by the door when a phone follows the advertised place of a kind of goods, or of all. */
  'keyword.open': { productId: ProductId; category?: Category | undefined }
  /** `pay`: pays at once, or nothing is ordered. With `groupId` it joins that team. */
  'order.place': {
    productId: ProductId
    quantity: number
    shareId?: ShareId | undefined
    groupId?: GroupId | undefined
    pay?: boolean | undefined
  }
  /** `shareId`: the link by which the leader came. With `room` the team's own link goes into that chat as a card. */
  'group.start': {
    productId: ProductId
    quantity?: number | undefined
    shareId?: ShareId | undefined
    room?: string | undefined
    text?: string | undefined
  }
  'group.join': { groupId: GroupId; quantity?: number | undefined }
  'order.pay': { orderId: OrderId }
  'order.cancel': { orderId: OrderId }
  /** `pace` in lesson-ms; with `tempo`, lesson-ms for a planned minute, the whole lesson is rehearsed. */
  'rehearsal.start': {
    bots: number
    seed?: number | undefined
    pace?: number | undefined
    tempo?: number | undefined
  }
  'rehearsal.stop': object
  'scenario.start': { scenario: string; seed?: number | undefined; speed?: number | undefined }
  'scenario.stop': object
  'knob.set': { knob: string; value: number }
  'cue.fire': { cueId: string }
  /** `wait` in sim-ms, negative for earlier. */
  'cue.delay': { cueId: string; wait: number }
  'cue.mute': { cueId: string }
  'cue.unmute': { cueId: string }
  /** `when` in sim-ms of the run, or `wait` sim-ms from now; without `does` it tells everybody its title. */
  'cue.add': {
    cueId?: string | undefined
    when?: number | undefined
    wait?: number | undefined
    title: Text
    note?: Text | undefined
    does?: CueAct[] | undefined
  }
  'clock.set': { speed?: number | undefined; running?: boolean | undefined }
  'poll.open': PollFacts & { pollId?: PollId | undefined }
  'poll.answer': { pollId: PollId; option: number }
  'poll.close': { pollId: PollId }
  /** On to the next morning of the market, as fast as it goes. */
  'clock.skip': object
  /* Only the driver sends these. */
  'order.expire': { orderId: OrderId }
  'group.lapse': { groupId: GroupId }
  'clock.slow': object
  'clock.resume': object
  'clock.stall': { gap: number }
  'scenario.finish': object
  'flow.advance': FlowBatch
}

export type CommandType = keyof Commands
/** `by` is whose act it is; `hand` the seat of the staff that does it for them, who is answered instead of them. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { id: CommandId; by: Actor; hand?: ParticipantId; type: K } & Commands[K]
}[T]

/** Who sent it, and is told what became of it. */
export const senderOf = ({ by, hand }: { by: Actor; hand?: ParticipantId }): Actor => hand ?? by

/** What a command asks without who asks and how it is called. */
export function payloadOf<T extends CommandType>(command: Command<T>): Commands[T] {
  const { id: _id, by: _by, hand: _hand, type: _type, ...payload } = command
  return payload as unknown as Commands[T]
}
