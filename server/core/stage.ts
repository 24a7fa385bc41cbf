import type { Decision, Folds, Judges } from './decider.ts'
import type { OrderId } from './ids.ts'
import { refuse } from './refusal.ts'
import { MINUTE } from './scenario.ts'
import type { State } from './state.ts'

/** What the projector shows; `auto` follows the room: the way in until somebody orders, then the market. */
export const STAGE_SCENES = [
  'auto',
  'join',
  'market',
  'tree',
  'both',
  'proof',
  'order',
  'poll',
  'scans',
  'timeline',
  'break',
  'blank',
] as const
export type StageScene = (typeof STAGE_SCENES)[number]

export type Shown = {
  scene: StageScene
  /** Whose story `order` tells. */
  orderId: OrderId | null
  /** Lesson-ms at which a break is over. */
  until: number | null
}

/** As long as the coffee of a one-hour lesson. Assumption. */
const BREAK_MINUTES = 10

export const judges: Judges<'stage.show'> = {
  'stage.show': (state, c, ctx): Decision => {
    const { scene, orderId, minutes } = c
    if (scene === 'order' && !state.orders.has(orderId ?? ''))
      return refuse('order.unknown', { orderId: orderId ?? '' })
    const shown: Shown = {
      scene,
      orderId: scene === 'order' ? orderId! : null,
      until: scene === 'break' ? ctx.t + (minutes ?? BREAK_MINUTES) * MINUTE : null,
    }
    return showsAlready(state, shown) ? [] : [{ type: 'stage.shown', ...shown }]
  },
}

const showsAlready = ({ stage }: State, { scene, orderId }: Shown): boolean =>
  scene !== 'break' && stage.scene === scene && stage.orderId === orderId

export const folds: Folds<'stage.shown'> = {
  'stage.shown': (state, { scene, orderId, until }) => {
    state.stage = { scene, orderId, until }
    // A screen that rests shows nobody; who is lit afterwards is seen all the same.
    if (scene === 'break' || scene === 'blank') state.spotlight = null
  },
}
