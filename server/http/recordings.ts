import type { RequestHandler, Router } from 'express'
import { framesQuery, replayViewQuery } from '../contract/requests.ts'
import type { ReplayFrames } from '../contract/socket.ts'
import { isRefusal } from '../core/outcome.ts'
import type { Replay } from '../engine/replay.ts'
import { changedSince, encodeSections, sectionsIn } from '../projections/changes.ts'
import { project } from '../projections/project.ts'
import { passerBy } from '../projections/viewer.ts'
import type { RecordingEntry } from '../storage/interfaces.ts'
import type { Deps } from './deps.ts'
import { mayOpen } from './house.ts'
import { languageOf } from './language.ts'
import { query } from './reads.ts'
import { Refused } from './respond.ts'
import { openedOf, staffOnly } from './seat.ts'
import { uploaded } from './upload.ts'
import { viewOf } from './view.ts'

/** Frames in one answer: four seconds of a stage, which takes ten a second at most. */
const FRAMES = 40

/** Recordings over HTTP. Whoever knows an id may watch; the shelf itself is this laptop's. */
export function recordings(router: Router, deps: Deps): void {
  router.post('/recordings', mayOpen(deps), bringIn(deps))
  router.get('/recordings', mayOpen(deps), list(deps))
  router.get('/recordings/:id', one(deps))
  router.get('/recordings/:id/view', view(deps))
  router.get('/recordings/:id/frames', frames(deps))
  router.post('/workshops/:pin/recordings', staffOnly, ofWorkshop(deps))
}

/** @throws Refused recording.unknown, workshop.damaged */
export async function watched(
  { recordings }: Deps,
  id: unknown,
): Promise<{ entry: RecordingEntry; replay: Replay }> {
  const opened = await recordings.open(String(id))
  if (isRefusal(opened)) throw new Refused(opened)
  return opened
}

/** What is told of a recording; `length` is lesson-ms. */
function told({ id, title, pin, scenario, seed, startedAt, addedAt, length, events }: RecordingEntry) {
  return { id, url: `/replay/${id}`, title, pin, scenario, seed, startedAt, addedAt, length, events }
}

function bringIn({ recordings }: Deps): RequestHandler {
  return async (req, res) => {
    const made = await recordings.bringIn(uploaded(req))
    if (isRefusal(made)) throw new Refused(made)
    res.status(201).json(told(made))
  }
}

function ofWorkshop({ recordings }: Deps): RequestHandler {
  return async (_req, res) => void res.status(201).json(told(await recordings.ofWorkshop(openedOf(res))))
}

function list({ recordings }: Deps): RequestHandler {
  return async (_req, res) => void res.json({ items: (await recordings.list()).map(told) })
}

function one(deps: Deps): RequestHandler {
  return async (req, res) => void res.json(told((await watched(deps, req.params.id)).entry))
}

function view(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { surface, t, seq } = query(replayViewQuery, req)
    const { entry, replay } = await watched(deps, req.params.id)
    const place = seq === undefined ? replay.seqAt(t) : replay.within(seq)
    const viewer = passerBy(languageOf(res))
    res.json(await replay.at(place, state => viewOf(surface, entry.log, state, viewer)))
  }
}

/** What a live stage would have been sent after `after`, at most a frame every `step` seconds of the lesson. */
function frames(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { surface, after, until, step } = query(framesQuery, req)
    const { entry, replay } = await watched(deps, req.params.id)
    const viewer = passerBy(languageOf(res))
    const from = replay.within(after)
    const sent = new Map<string, string>()
    await replay.at(from, state => changedSince(sent, encodeSections(project(surface, state, viewer))))
    const answer: ReplayFrames = { log: entry.log, frames: [], until: 0 }
    let shown = from
    answer.until = await replay.walk({ after: from, until, step }, state => {
      const changed = changedSince(sent, encodeSections(project(surface, state, viewer)))
      if (changed.size === 0) return true
      const { seq, at, t } = state
      answer.frames.push({ log: entry.log, from: shown, seq, at, t, sections: sectionsIn(changed) })
      shown = seq
      return answer.frames.length < FRAMES
    })
    res.json(answer)
  }
}
