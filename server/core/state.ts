import { type Chat, noChat } from './chat.ts'
import { type Crowd, emptyCrowd } from './crowd.ts'
import type { Cue } from './cue-sheet.ts'
import type { Group } from './group.ts'
import type { Help } from './help.ts'
import type {
  Actor,
  CommandId,
  GroupId,
  LotId,
  OrderId,
  ParticipantId,
  Pin,
  ProductId,
  RunId,
  ShareId,
  ShopId,
  WorkshopId,
} from './ids.ts'
import { type Insight, noInsight } from './insight.ts'
import type { Lot } from './lot.ts'
import { type Market, type PerMarket, perMarket } from './market.ts'
import type { Order } from './order.ts'
import type { Outcome } from './outcome.ts'
import type { Participant } from './participant.ts'
import type { Poll } from './poll.ts'
import type { Product } from './product.ts'
import type { RefusalCode } from './refusal.ts'
import type { Rehearsal } from './rehearsal.ts'
import { noSales, type Sales } from './sales.ts'
import { noScans, type Scans } from './scan.ts'
import type { ScenarioHeader } from './scenario.ts'
import type { ShareNode } from './share.ts'
import { noShelves, type Shelves } from './shelves.ts'
import type { Shop } from './shop.ts'
import type { Spotlit } from './spotlight.ts'
import type { Shown } from './stage.ts'
import type { Language, Text } from './text.ts'
import type { TickerLine } from './ticker.ts'
import { emptyTimeline, type Timeline } from './timeline.ts'
import type { Act } from './undo.ts'

export type Run = {
  runId: RunId
  seed: number
  header: ScenarioHeader
  /** The last tick that the log holds whole. */
  tick: { n: number; to: number }
  running: boolean
  cues: Cue[]
  /** The event that opened it. */
  seq: number
  /** Knobs that were turned since, the newest last. */
  turns: { knob: string; before: number; value: number; when: number; seq: number }[]
  /** Number of its first share: the crowd's links before belong to an earlier run. */
  firstShare: number
}

/**
 * The fold of a log. Nothing here is stored as truth; it is shared by reference and changes in place, so nobody keeps
 * a piece of it across an `await`. Plain data, Maps and arrays only: a checkpoint is a structured clone of it.
 */
export type State = {
  seq: number
  at: number
  t: number
  workshop: {
    workshopId: WorkshopId
    pin: Pin
    title: string
    language: Language
    lesson: string
    seed: number
    startsAt: number
    phase: 'open' | 'closed'
    locked: boolean
    /** Lesson-ms at which the room was frozen, or null. */
    frozenAt: number | null
    message: string
    /** Lesson-ms at which the freeze ends by itself, or null. */
    frozenUntil: number | null
    /** What everybody was told last. */
    news: Text | null
    /** Lesson-ms until which the projector shows it. */
    newsUntil: number
    market: Market
  }
  clock: {
    speed: number
    running: boolean
    /** Speed to return to after a burst, or null. */
    resume: number | null
    overridden: boolean
    /** Sim-ms to which time runs as fast as it can, or null. */
    skipTo: number | null
  }
  run: Run | null
  /** While bots fill the room. */
  rehearsal: Rehearsal | null
  stage: Shown
  /** The scene of the lesson that is on; `startedAt` lesson-ms. */
  scene: { number: number; title: Text; minutes: number; startedAt: number } | null
  /** What the staff did and may take back, the newest last. */
  acts: Act[]
  /** The undo that is being folded. */
  undoing: CommandId
  timeline: Timeline
  participants: Map<ParticipantId, Participant>
  /** Open requests in the order in which they came, and answers that their reader has not put away. */
  help: Map<ParticipantId, Help>
  chat: Chat
  scans: Scans
  /** Whom the stage shows large. */
  spotlight: Spotlit | null
  shops: Map<ShopId, Shop>
  /** In opening order: what `shop` columns index. */
  shopList: Shop[]
  products: Map<ProductId, Product>
  /** In listing order: what `product` columns index. */
  productList: Product[]
  lots: Map<LotId, Lot>
  /** In registration order: what `lot` columns index. */
  lotList: Lot[]
  insight: Insight
  orders: Map<OrderId, Order>
  /** Orders whose stock is held, with the lesson-ms it is held to. */
  holds: Map<OrderId, number>
  /** Group-buy teams of people, in the order in which they were opened. */
  groups: Map<GroupId, Group>
  /** Every share of people and crowd by its number: what `via` and `parent` columns index. */
  shares: ShareNode[]
  shareNumbers: Map<ShareId, number>
  crowd: PerMarket<Crowd>
  /** What each market puts before its crowd. */
  shelves: PerMarket<Shelves>
  /** The crowd's orders of this run, by number. */
  sales: Sales
  /** What people of the room ordered, and why they were refused. */
  people: PerMarket<{
    orders: number
    /** Of these, whose buyer had looked at a tag of the product before paying. */
    checked: number
    units: number
    gmv: number
    shares: number
    refused: Partial<Record<RefusalCode, number>>
  }>
  ticker: TickerLine[]
  /** In the order in which they were asked; at most the last one is open. */
  polls: Poll[]
  /** First outcome by seat and command id. */
  outcomes: Map<`${Actor}/${CommandId}`, Outcome>
}

export function initialState(): State {
  return {
    seq: 0,
    at: 0,
    t: 0,
    workshop: {
      workshopId: '',
      pin: '',
      title: '',
      language: 'th',
      lesson: '',
      seed: 0,
      startsAt: 0,
      phase: 'open',
      locked: false,
      frozenAt: null,
      message: '',
      frozenUntil: null,
      news: null,
      newsUntil: 0,
      market: 'tencent',
    },
    clock: { speed: 1, running: false, resume: null, overridden: false, skipTo: null },
    run: null,
    rehearsal: null,
    stage: { scene: 'auto', orderId: null, until: null },
    scene: null,
    acts: [],
    undoing: '',
    timeline: emptyTimeline(),
    participants: new Map(),
    help: new Map(),
    chat: noChat(),
    scans: noScans(),
    spotlight: null,
    shops: new Map(),
    shopList: [],
    products: new Map(),
    productList: [],
    lots: new Map(),
    lotList: [],
    insight: noInsight(),
    orders: new Map(),
    holds: new Map(),
    groups: new Map(),
    shares: [],
    shareNumbers: new Map(),
    crowd: perMarket(emptyCrowd),
    shelves: perMarket(noShelves),
    sales: noSales(),
    people: perMarket(() => ({ orders: 0, checked: 0, units: 0, gmv: 0, shares: 0, refused: {} })),
    ticker: [],
    polls: [],
    outcomes: new Map(),
  }
}
