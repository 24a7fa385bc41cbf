import { OPENING_DAY } from './calendar.ts'
import type { Folds, Judges } from './decider.ts'
import { closeTeams } from './group.ts'
import { refuse } from './refusal.ts'

/** Lesson-ms that a line stays on the projector: to be read twice, slowly. Assumption. */
const NEWS_FOR = 20_000

type WorkshopCommands =
  | 'workshop.open'
  | 'workshop.lock'
  | 'workshop.unlock'
  | 'workshop.freeze'
  | 'workshop.unfreeze'
  | 'workshop.close'
  | 'room.tell'
  | 'market.enter'

export const judges: Judges<WorkshopCommands> = {
  'workshop.open': (state, c) => {
    if (state.workshop.workshopId !== '') return refuse('workshop.exists')
    const { workshopId, pin, title, language, lesson, seed } = c
    return [
      { type: 'workshop.opened', workshopId, pin, title, language, lesson, seed, startsAt: OPENING_DAY },
    ]
  },
  'workshop.lock': state =>
    state.workshop.locked ? refuse('workshop.locked') : [{ type: 'workshop.locked' }],
  'workshop.unlock': state =>
    state.workshop.locked ? [{ type: 'workshop.unlocked' }] : refuse('workshop.not-locked'),
  'workshop.freeze': (state, c, ctx) =>
    state.workshop.frozenAt !== null
      ? refuse('workshop.frozen')
      : [
          {
            type: 'workshop.frozen',
            ...(c.message ? { message: c.message } : {}),
            ...(c.seconds ? { until: ctx.t + c.seconds * 1000 } : {}),
          },
        ],
  'workshop.unfreeze': (state, _c, ctx) =>
    state.workshop.frozenAt === null
      ? refuse('workshop.not-frozen')
      : [{ type: 'workshop.unfrozen', heldFor: ctx.t - state.workshop.frozenAt }],
  'room.tell': (state, c) => {
    return c.text === null && state.workshop.news === null ? [] : [{ type: 'room.told', text: c.text }]
  },
  'workshop.close': state => [...closeTeams(state, 'room-closed'), { type: 'workshop.closed' }],
  'market.enter': (state, c) =>
    state.workshop.market === c.market
      ? refuse('market.entered', { market: c.market })
      : [{ type: 'market.entered', market: c.market }],
}

export const folds: Folds<
  | 'workshop.opened'
  | 'workshop.locked'
  | 'workshop.unlocked'
  | 'workshop.frozen'
  | 'workshop.unfrozen'
  | 'workshop.closed'
  | 'room.told'
  | 'market.entered'
> = {
  'workshop.opened': (state, e) => {
    const { workshopId, pin, title, language, lesson, seed, startsAt } = e
    Object.assign(state.workshop, { workshopId, pin, title, language, lesson, seed, startsAt })
  },
  'workshop.locked': state => {
    state.workshop.locked = true
  },
  'workshop.unlocked': state => {
    state.workshop.locked = false
  },
  'workshop.frozen': (state, e) => {
    state.workshop.frozenAt = e.t
    state.workshop.message = e.message ?? ''
    state.workshop.frozenUntil = e.until ?? null
  },
  'workshop.unfrozen': (state, e) => {
    state.workshop.frozenAt = null
    state.workshop.message = ''
    state.workshop.frozenUntil = null
    for (const [orderId, until] of state.holds) state.holds.set(orderId, until + e.heldFor)
    for (const group of state.groups.values()) if (group.state === 'open') group.since += e.heldFor
  },
  'room.told': (state, e) => {
    state.workshop.news = e.text
    state.workshop.newsUntil = e.t + NEWS_FOR
  },
  'workshop.closed': state => {
    state.workshop.phase = 'closed'
    state.clock.running = false
    if (state.run) state.run.running = false
  },
  'market.entered': (state, e) => {
    state.workshop.market = e.market
  },
}
