import express, { type Request, type RequestHandler, Router } from 'express'
import type { ZodType } from 'zod'
import { openapi } from '../contract/openapi.ts'
import { parse } from '../contract/parse.ts'
import { createWorkshop, join, session } from '../contract/requests.ts'
import { refuse } from '../core/refusal.ts'
import type { Language } from '../core/text.ts'
import type { NewWorkshop } from '../engine/opening.ts'
import { beginAgain } from './again.ts'
import { kindOfJoin } from './as-seat.ts'
import type { Deps } from './deps.ts'
import { mayOpen } from './house.ts'
import { knobsApi, scenarioItems } from './knobs.ts'
import { language, languageOf } from './language.ts'
import { reads } from './reads.ts'
import { recordings } from './recordings.ts'
import { Refused, sendOutcome, sendRefusal } from './respond.ts'
import { addressOf, atWorkshop, keepKey, openedOf, seated, staffOnly, viewerIn } from './seat.ts'
import { submit } from './submit.ts'
import { origin, workshopUrls } from './urls.ts'

/** JSON bodies are commands, never files. */
const json = express.json({ limit: '256kb' })

/** The HTTP door. Handlers hold no state. */
export function api(deps: Deps): Router {
  const router = Router()
  // First of all, since every layer before it is paid for by every order.
  router.post('/workshops/:pin/commands', language, atWorkshop(deps), seated, json, command(deps))
  router.use(language)
  router.get('/openapi.json', (_req, res) => void res.json(openapi()))
  router.get('/scenarios', (_req, res) => void res.json({ items: scenarioItems(languageOf(res)) }))
  router.get('/knobs', knobsApi(deps))
  router.post('/workshops', mayOpen(deps), json, open(deps))
  router.use('/workshops/:pin', atWorkshop(deps))
  router.post('/workshops/:pin/participants', json, joinRoom(deps))
  router.post('/workshops/:pin/session', json, takeLink(deps))
  router.post('/workshops/:pin/restart', staffOnly, json, restart(deps))
  router.post('/workshops/:pin/trainer-link', mayOpen(deps), trainerLink(deps))
  reads(router, deps)
  recordings(router, deps)
  return router
}

function open({ founder, lan, words }: Deps): RequestHandler {
  return async (req, res) => {
    const input = body(createWorkshop, req)
    const created = await founder.create(withDefaults(words, input, languageOf(res)))
    const urls = workshopUrls(lan.origin() ?? origin(req), created.pin, created.trainerToken)
    const { pin, workshopId, log, trainerKey } = created
    res.status(201).json({ pin, workshopId, log, trainerKey, urls })
  }
}

type Wishes = { [K in 'title' | 'language' | 'lesson' | 'seed']?: NewWorkshop[K] | undefined }

/** What a new workshop is called and speaks when nobody said. */
export function withDefaults(words: Deps['words'], wishes: Wishes, spoken: Language): NewWorkshop {
  const { title, language, lesson, seed } = wishes
  const chosen = language ?? spoken
  const { t } = words[chosen]
  return {
    title: title || t('common.defaultTitle'),
    language: chosen,
    lesson: lesson ?? 'default',
    seed: seed ?? Math.floor(Math.random() * 1_000_000),
    trainer: t('common.trainerName'),
  }
}

function joinRoom({ seating, words }: Deps): RequestHandler {
  return async (req, res) => {
    const opened = openedOf(res)
    const { nickname, language: spoken, id, seatKey } = body(join, req)
    const { outcome, participantId, key } = await seating.join(opened, {
      nickname,
      language: spoken ?? languageOf(res),
      id,
      key: seatKey,
      kind: await kindOfJoin(seating, opened, req, res),
    })
    if (!outcome.ok) return sendRefusal(res, outcome.refused, words)
    keepKey(res, opened.entry.pin, key)
    res.status(201).json({ participantId, seatKey: key, url: `/w/${opened.entry.pin}` })
  }
}

/** A one-time link becomes the cookie, by a tap: a chat's preview that opens the page does not use it up. */
function takeLink({ seating, doorkeeper }: Deps): RequestHandler {
  return async (req, res) => {
    const opened = openedOf(res)
    const key = await seating.takeLink(opened, body(session, req).token)
    if (!key) {
      await doorkeeper.failed(addressOf(req))
      throw new Refused(refuse('link.used'))
    }
    keepKey(res, opened.entry.pin, key)
    res.json({ ok: true, url: `/w/${opened.entry.pin}/trainer` })
  }
}

/** The old log is a recording of its own from here on. */
function restart(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { entry, recording } = await beginAgain(deps, openedOf(res), viewerIn(res), req.body)
    res.status(201).json({ pin: entry.pin, log: entry.log, recording: `/replay/${recording.id}` })
  }
}

function trainerLink({ seating }: Deps): RequestHandler {
  return async (req, res) => {
    const opened = openedOf(res)
    const token = await seating.linkFor(opened.entry.pin)
    if (!token) throw new Refused(refuse('seat.unknown'))
    res.status(201).json({ url: workshopUrls(origin(req), opened.entry.pin, token).trainer })
  }
}

function command({ words }: Deps): RequestHandler {
  return async (req, res) => sendOutcome(res, await submit(openedOf(res), viewerIn(res), req.body), words)
}

function body<T>(schema: ZodType<T>, req: Request): T {
  const parsed = parse(schema, req.body ?? {})
  if (!parsed.ok) throw new Refused(parsed.refused)
  return parsed.value
}
