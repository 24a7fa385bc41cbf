import type { Refused } from './crowd.ts'
import type { CueAct } from './cue-sheet.ts'
import type { FlowParcels, FlowRows, FlowScans, FlowShares, FlowSpends, Tick, Told } from './flow.columns.ts'
import type { GroupEnd } from './group.ts'
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
  RunId,
  ShareId,
  ShopId,
  WorkshopId,
} from './ids.ts'
import type { LotPapers, TraceStep } from './lot.ts'
import type { Market, PerMarket } from './market.ts'
import type { Money } from './money.ts'
import type { Allocation, RefundReason, Split } from './order.ts'
import type { Kept, Role, SeatKind, StaffRole } from './participant.ts'
import type { PollFacts } from './poll.ts'
import type { ProductFacts } from './product.ts'
import type { RefusalCode, RefusalParams } from './refusal.ts'
import type { ScenarioHeader } from './scenario.ts'
import type { ShopFacts } from './shop.ts'
import type { Spotlit } from './spotlight.ts'
import type { Shown } from './stage.ts'
import type { Language, Text } from './text.ts'

/** Facts by event type. Once written they are never edited; a new shape is a new version `v`. */
export type Events = {
  'workshop.opened': {
    workshopId: WorkshopId
    pin: Pin
    title: string
    language: Language
    lesson: string
    seed: number
    /** Calendar instant shown before the first run, epoch ms. */
    startsAt: number
  }
  'workshop.locked': object
  'workshop.unlocked': object
  /** `until`: lesson-ms at which it ends by itself. */
  'workshop.frozen': { message?: string; until?: number }
  /** `heldFor` is by how many lesson-ms people's deadlines move. */
  'workshop.unfrozen': { heldFor: number }
  'workshop.closed': object
  /** `act` is the command that was taken back, `what` its first fact. */
  'workshop.undone': { act: CommandId; what: EventType }
  'room.told': { text: Text | null }
  'stage.shown': Shown
  'scene.started': { scene: number; name: string; title: Text; minutes: number }
  'participant.joined': {
    participantId: ParticipantId
    nickname: string
    number: number
    language: Language
    role: Role
    kind: SeatKind
  } & Kept
  /** A new name is shown; `blanked` when a hidden one came back. */
  'participant.renamed': {
    participantId: ParticipantId
    nickname: string
    second?: string
    number: number
    blanked?: true
  }
  'participant.removed': { participantId: ParticipantId }
  'participant.blanked': { participantId: ParticipantId; blanked: boolean }
  'participant.promoted': { participantId: ParticipantId; role: StaffRole | 'participant' }
  'seat.taken': object
  'seat.reissued': { participantId: ParticipantId; slip: number }
  'help.requested': { text?: string }
  'help.withdrawn': object
  'help.answered': { participantId: ParticipantId; text: string }
  /** Null puts the light out. */
  'spotlight.set': { on: Spotlit | null }
  /** `customer`: whose room with the shop it is; absent in the class's. */
  'chat.posted': {
    postId: PostId
    room: string
    customer?: ParticipantId
    text?: string
    shareId?: ShareId
    waiting?: true
  }
  'chat.muted': { participantId?: ParticipantId }
  'chat.unmuted': { participantId?: ParticipantId }
  'chat.hidden': { postId: PostId }
  'chat.shown': { postId: PostId }
  'chat.guarded': { on: boolean }
  'chat.released': { postId: PostId }
  /** It was released and waits again. */
  'chat.recalled': { postId: PostId }
  'participant.restored': { participantId: ParticipantId }
  'market.entered': { market: Market }
  'shop.opened': ShopFacts & { shopId: ShopId; owner: ParticipantId }
  'product.listed': ProductFacts & { productId: ProductId; shopId: ShopId }
  'product.withdrawn': { productId: ProductId }
  'lot.registered': LotPapers & { lotId: LotId; productId: ProductId }
  'lot.traced': TraceStep & { lotId: LotId }
  'insight.joined': { shopId: ShopId }
  'insight.left': { shopId: ShopId }
  'lot.restocked': { market: Market; onHand: Record<LotId, number> }
  /** The same tag by the same seat within a minute of lesson time tells another place, and is no second look. */
  'tag.scanned': { participantId: ParticipantId; lotId: LotId; serial?: string; place?: string }
  'share.created': { shareId: ShareId; productId: ProductId; market: Market; parentId?: ShareId }
  'share.opened': { shareId: ShareId; participantId: ParticipantId }
  /** Null, which only an undo says: as if the shop had never bid. */
  'keyword.bid': { shopId: ShopId; market: Market; bid: { click: Money; day: Money } | null }
  /** A seat followed the advertised place; `price` is what its shop pays for it. */
  'keyword.opened': { productId: ProductId; market: Market; price: Money }
  'order.placed': {
    orderId: OrderId
    productId: ProductId
    quantity: number
    market: Market
    amount: Money
    allocations: Allocation[]
    /** Lesson-ms until which the stock is held. */
    holdUntil: number
    shareId?: ShareId
    groupId?: GroupId
  }
  'order.paid': { orderId: OrderId; split: Split }
  'order.cancelled': { orderId: OrderId; reason: 'buyer' | 'run-ended' | 'rehearsal-ended' | 'undone' }
  'order.expired': { orderId: OrderId }
  'order.refunded': { orderId: OrderId; reason: RefundReason }
  /** A team of `size` with its own link; `window` lesson-ms, `price` a unit. */
  'group.started': {
    groupId: GroupId
    productId: ProductId
    market: Market
    shareId: ShareId
    size: number
    window: number
    price: Money
  }
  /** Who joined is who paid the order; the leader is the first. */
  'group.joined': { groupId: GroupId; orderId: OrderId }
  /** Every order of the team is sold now. */
  'group.filled': { groupId: GroupId }
  /** Every member has the money back, the goods are on sale again. */
  'group.failed': { groupId: GroupId; reason: GroupEnd }
  /** The bots' seats joined just before; `pace` is the lesson-ms from one act of a bot to its next, `tempo` those of a planned minute. */
  'rehearsal.started': { seats: ParticipantId[]; seed: number; pace: number; tempo?: number }
  /** `left` seats went home. */
  'rehearsal.stopped': { left: number }
  'scenario.started': { runId: RunId; seed: number; header: ScenarioHeader }
  'scenario.stopped': { runId: RunId; reason: 'trainer' | 'finished' | 'next' }
  'knob.set': { knob: string; value: number; before: number }
  'cue.fired': { cueId: string; title: Text }
  /** Sim-ms. */
  'cue.moved': { cueId: string; to: number; from: number }
  'cue.muted': { cueId: string }
  'cue.unmuted': { cueId: string }
  'cue.added': { cueId: string; when: number; title: Text; note: Text; does: CueAct[] }
  'cue.removed': { cueId: string }
  'clock.set': { speed: number; running: boolean; reason: 'trainer' | 'burst' | 'burst-over' }
  /** `to` in sim-ms. */
  'clock.skipped': { to: number }
  /** The laptop slept `gap` ms of wall time, which is left out of lesson time; simulated time is paused. */
  'clock.stalled': { gap: number }
  /** `count` orders of the simulated crowd; a tick too big for one event goes on in the next, `last` closes it. */
  'flow.advanced': {
    tick: Tick
    last: boolean
    count: number
    rows: FlowRows
    refused: Refused
    /** Of the whole tick, with its last event. */
    told?: Partial<PerMarket<Partial<Told>>>
  }
  'flow.scanned': { tick: Tick; count: number; scans: FlowScans }
  'flow.spent': { tick: Tick; count: number; spends: FlowSpends }
  'flow.delivered': { tick: Tick; count: number; parcels: FlowParcels }
  'flow.shared': { tick: Tick; count: number; shares: FlowShares }
  'poll.opened': PollFacts & { pollId: PollId }
  'poll.answered': { pollId: PollId; participantId: ParticipantId; option: number }
  'poll.closed': { pollId: PollId }
  /* Only an undo says these three. */
  'poll.withdrawn': { pollId: PollId }
  'poll.reopened': { pollId: PollId }
  'poll.unanswered': { pollId: PollId; participantId: ParticipantId }
  'command.refused': { command: string; code: RefusalCode; params?: RefusalParams }
}

export type EventType = keyof Events
export type DomainEvent<T extends EventType = EventType> = { [K in T]: { type: K } & Events[K] }[T]

/**
 * `seq` is dense from 1, `at` sim-ms since the run opened, `t` lesson-ms since the workshop opened, `by` whose act it is,
 * `hand` the seat of the staff that did it for them, `cmd` the command that caused it, as its sender called it. `more` counts the events of the same command that follow: a log that ends on
 * such an event was torn inside a command, and opening it drops that command whole.
 */
export type Envelope = {
  seq: number
  at: number
  t: number
  by: Actor
  hand?: ParticipantId
  cmd: CommandId
  v: 1
  more?: number
}
export type LoggedEvent<T extends EventType = EventType> = Envelope & DomainEvent<T>

/** What an event says without its envelope. */
export function factsOf<T extends EventType>(event: LoggedEvent<T>): Events[T] {
  const { seq: _seq, at: _at, t: _t, by: _by, hand: _hand, cmd: _cmd, v: _v, more: _more, ...named } = event
  const { type: _type, ...facts } = named
  return facts as unknown as Events[T]
}
