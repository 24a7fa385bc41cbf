import { type Request, type RequestHandler, type Response, Router } from 'express'
import { dayOf } from '../core/calendar.ts'
import { SPEEDS } from '../core/clock.ts'
import { lessonMs, lessonText } from '../core/lesson-time.ts'
import { isRefusal } from '../core/outcome.ts'
import { refuse } from '../core/refusal.ts'
import type { Replay } from '../engine/replay.ts'
import { maySee, passerBy } from '../projections/viewer.ts'
import type { RecordingEntry } from '../storage/interfaces.ts'
import type { Deps } from './deps.ts'
import { mayOpen } from './house.ts'
import { languageOf } from './language.ts'
import { watched } from './recordings.ts'
import { backWith, page } from './render.ts'
import { Refused } from './respond.ts'
import { helperLanguage } from './screens.ts'
import { isLoopback, openedOf, viewerIn } from './seat.ts'
import { uploaded } from './upload.ts'
import { viewOf } from './view.ts'

/** Stretches of silence that a player is told of: the longest. */
const MOST_QUIET = 200

/** The player, and the plain forms that lead to it. */
export function replayPages(deps: Deps): Router {
  const router = Router()
  router.get('/replay/:id', player(deps))
  router.post('/recordings', mayOpen(deps), bringIn(deps))
  router.post('/w/:pin/replay', watchAgain(deps))
  return router
}

/** The stage at a moment, drawn here, and a player that goes on from there. */
function player(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { entry, replay } = await watched(deps, req.params.id)
    const lang = languageOf(res)
    const t = Math.min(momentIn(req), replay.length)
    const seq = replay.seqAt(t)
    const view = await replay.at(seq, state => viewOf('stage', entry.log, state, passerBy(lang)))
    const second = helperLanguage(lang, req.query.second)
    page(deps, req, res, 'stage', {
      ...{ view, second, t2: second ? deps.words[second].t : () => '' },
      ...{ join: null, pin: entry.pin },
      player: playerOf(deps, res, entry, replay, { t, speed: speedIn(req) }),
    })
  }
}

/** What the player must know; times in lesson-ms. */
function playerOf(
  { words }: Deps,
  res: Response,
  entry: RecordingEntry,
  { length, quiet }: Replay,
  { t, speed }: { t: number; speed: number },
) {
  const { id, title, startedAt } = entry
  return {
    ...{ id, title, length, t, speed, speeds: SPEEDS },
    date: startedAt ? words[languageOf(res)].day(dayOf(Date.parse(startedAt))) : '',
    nowText: lessonText(t),
    lengthText: lessonText(length),
    quiet: [...quiet]
      .sort((a, b) => b.to - b.from - (a.to - a.from))
      .slice(0, MOST_QUIET)
      .sort((a, b) => a.from - b.from),
  }
}

/** A link that says nonsense opens the beginning: it was made to be looked at. */
const momentIn = (req: Request): number =>
  (typeof req.query.t === 'string' ? lessonMs(req.query.t) : null) ?? 0

const speedIn = (req: Request): number => SPEEDS.find(speed => String(speed) === req.query.speed) ?? 1

/** A form with a file: the browser sends it as it is, with or without script, and is led to the player. */
function bringIn({ recordings }: Deps): RequestHandler {
  return async (req, res) => {
    const made = await recordings.bringIn(uploaded(req)).catch((error: unknown) => {
      if (error instanceof Refused) return error.refused
      throw error
    })
    res.redirect(303, isRefusal(made) ? backWith('/', made) : `/replay/${made.id}`)
  }
}

/** For the workshop's trainer, and for whoever sits at this laptop. */
function watchAgain({ recordings }: Deps): RequestHandler {
  return async (req, res) => {
    const viewer = viewerIn(res)
    if (!maySee('trainer', viewer) && !isLoopback(req))
      throw new Refused(refuse('role.forbidden', { role: viewer.role, type: 'replay' }))
    res.redirect(303, `/replay/${(await recordings.ofWorkshop(openedOf(res))).id}`)
  }
}
