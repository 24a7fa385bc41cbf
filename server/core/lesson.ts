import type { Decision, Folds, Judges } from './decider.ts'
import type { DomainEvent } from './event.ts'
import type { Market } from './market.ts'
import { isRefusal } from './outcome.ts'
import { refuse } from './refusal.ts'
import * as run from './run.ts'
import type { StageScene } from './stage.ts'
import * as stage from './stage.ts'
import type { State } from './state.ts'
import type { Text } from './text.ts'
import * as workshop from './workshop.ts'

/** What people practise in a scene; bots that rehearse it practise the same. */
export const TEACHES = ['browse', 'share', 'rush', 'compare', 'look-back'] as const
export type Teaches = (typeof TEACHES)[number]

/** One part of a lesson: what the room plays, what the projector shows, what the trainer says and asks. */
export type LessonScene = {
  name: string
  teaches: Teaches
  title: Text
  minutes: number
  stage: StageScene
  market?: Market
  /** Opens a run; without it the run of the scene before goes on. */
  scenario?: { name: string; speed?: number }
  /** What to do, in the order in which it is done. */
  steps: readonly Text[]
  /** To ask the room, with what a good answer holds. */
  questions: readonly { ask: Text; answer: Text }[]
  /** By name, of the ready-made ones. */
  polls: readonly string[]
}

export type Lesson = { name: string; title: Text; scenes: readonly LessonScene[] }

export const judges: Judges<'scene.start'> = {
  'scene.start': (state, c, ctx): Decision => {
    const lesson = ctx.lesson(state.workshop.lesson)
    const scene = lesson?.scenes[c.scene]
    if (!scene) return refuse('scene.unknown', { scene: c.scene })
    if (justStarted(state, c.scene, ctx.t)) return refuse('scene.just-started')
    const { name, title, minutes, market, scenario } = scene
    const facts: Decision[] = [[{ type: 'scene.started', scene: c.scene, name, title, minutes }]]
    const ask = { id: c.id, by: c.by }
    if (scenario) {
      const { speed } = scenario
      const start = { ...ask, type: 'scenario.start' as const, scenario: scenario.name, speed }
      facts.push(run.judges['scenario.start'](state, start, ctx))
    } else if (market && market !== state.workshop.market)
      facts.push(workshop.judges['market.enter'](state, { ...ask, type: 'market.enter', market }, ctx))
    facts.push(stage.judges['stage.show'](state, { ...ask, type: 'stage.show', scene: scene.stage }, ctx))
    return facts.find(isRefusal) ?? (facts as DomainEvent[][]).flat()
  },
}

/** Lesson-ms in which a second start of the same scene is another hand's tap and not the wish to begin it again. Assumption. */
const SAME_TAP = 3_000

const justStarted = ({ scene }: State, number: number, t: number): boolean =>
  scene?.number === number && t - scene.startedAt < SAME_TAP

export const folds: Folds<'scene.started'> = {
  'scene.started': (state, e) => {
    state.scene = { number: e.scene, title: e.title, minutes: e.minutes, startedAt: e.t }
  },
}
