import type { RequestHandler, Response } from 'express'
import { rewardRate } from '../core/split.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { roomSection } from '../projections/room.ts'
import { languageOf } from './language.ts'
import { openedOf, viewerIn } from './seat.ts'
import { viewOf } from './view.ts'

/** Somebody without a seat is led to the door and comes back to the page they wanted. */
export const seatOrJoin: RequestHandler = (_req, res, next) => {
  if (viewerIn(res).participantId === null) return res.redirect(303, `/w/${openedOf(res).entry.pin}`)
  next()
}

/** Reads a durable state; the page's view is the one its live sections go on from. */
export function look<T extends object>(
  res: Response,
  read: (state: State, lang: Language) => T,
): Promise<T & { view: unknown }> {
  const { workshop, entry } = openedOf(res)
  const lang = languageOf(res)
  return workshop.read(state => {
    const viewer = { ...viewerIn(res), language: lang }
    const view = viewer.participantId ? viewOf('phone', entry.log, state, viewer) : null
    const { market } = state.workshop
    const rates = { level1: rewardRate(state, market, 1), level2: rewardRate(state, market, 2) }
    return { room: roomSection(state, lang), ...read(state, lang), view, rates, now: workshop.clock.t() }
  })
}
