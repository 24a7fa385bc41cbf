import express, { type Request, type RequestHandler, Router } from 'express'
import { seatPath } from '../../views/seat-path.ts'
import { id as idField } from '../contract/fields.ts'
import { fromForm } from '../contract/forms.ts'
import { parse } from '../contract/parse.ts'
import { createWorkshop, join as joinFields } from '../contract/requests.ts'
import { CLASS } from '../core/chat.ts'
import type { Result } from '../core/outcome.ts'
import { refuse } from '../core/refusal.ts'
import { newId } from '../engine/keys.ts'
import { maySee } from '../projections/viewer.ts'
import { withDefaults } from './api.ts'
import { kindOfJoin } from './as-seat.ts'
import type { Deps } from './deps.ts'
import { languageOf } from './language.ts'
import { backWith } from './render.ts'
import { Refused } from './respond.ts'
import { addressOf, findWorkshop, isLoopback, keepKey, openedOf, viewerIn } from './seat.ts'
import { keepSeen } from './seen.ts'
import { submit } from './submit.ts'

const form = express.urlencoded({ extended: false, limit: '32kb' })

/** Plain HTML forms: the same commands for phones whose script did not load. Every answer is 303 to a page. */
export function forms(deps: Deps): Router {
  const router = Router()
  router.post('/join', form, enterPin(deps))
  router.post('/start', form, start(deps))
  router.post('/w/:pin/join', form, join(deps))
  router.post('/w/:pin/enter', enterAsTrainer(deps))
  router.post('/w/:pin/act', form, act)
  router.post('/w/:pin/seen', form, seen)
  router.post('/w/:pin/address', form, chooseAddress(deps))
  return router
}

function enterPin(deps: Deps): RequestHandler {
  return async (req, res) => {
    try {
      const opened = await findWorkshop(deps, String(field(req, 'pin') ?? ''), addressOf(req))
      res.redirect(303, `/w/${opened.entry.pin}`)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      res.redirect(303, backWith('/', error.refused))
    }
  }
}

function start({ founder, houseCode, doorkeeper, words }: Deps): RequestHandler {
  return async (req, res) => {
    const wrong = await doorkeeper.houseCode(field(req, 'code'), houseCode, addressOf(req), isLoopback(req))
    if (wrong) return res.redirect(303, backWith('/', wrong))
    const input = parse(createWorkshop, fromForm(req.body ?? {}))
    if (!input.ok) return res.redirect(303, backWith('/', input.refused))
    const created = await founder.create(withDefaults(words, input.value, languageOf(res)))
    keepKey(res, created.pin, created.trainerKey)
    res.redirect(303, `/w/${created.pin}/trainer`)
  }
}

function join({ seating }: Deps): RequestHandler {
  return async (req, res) => {
    const opened = openedOf(res)
    const { pin } = opened.entry
    const shareId = field(req, 'shareId')
    const door = shareId ? `/w/${pin}?share=${encodeURIComponent(shareId)}` : `/w/${pin}`
    const to = shareId ? `/s/${encodeURIComponent(shareId)}?w=${pin}` : `/w/${pin}`
    if (viewerIn(res).participantId !== null) return res.redirect(303, to)
    const asked = parse(joinFields, fromForm(req.body ?? {}))
    if (!asked.ok) return res.redirect(303, backWith(door, asked.refused))
    const { nickname, id, seatKey } = asked.value
    const { outcome, key } = await seating.join(opened, {
      nickname,
      language: languageOf(res),
      id,
      key: seatKey,
      kind: await kindOfJoin(seating, opened, req, res),
    })
    if (!outcome.ok) return res.redirect(303, backWith(door, outcome.refused))
    keepKey(res, pin, key)
    res.redirect(303, to)
  }
}

/** Whoever sits at this laptop is its trainer: no link has to be typed there. */
function enterAsTrainer({ seating }: Deps): RequestHandler {
  return async (req, res) => {
    const opened = openedOf(res)
    const { pin } = opened.entry
    if (!isLoopback(req)) throw new Refused(refuse('code.wrong'))
    const link = await seating.linkFor(pin)
    const key = link && (await seating.takeLink(opened, link))
    if (!key) throw new Refused(refuse('seat.unknown'))
    keepKey(res, pin, key)
    res.redirect(303, `/w/${pin}/trainer`)
  }
}

const act: RequestHandler = async (req, res) => {
  const opened = openedOf(res)
  const { pin } = opened.entry
  const body = { id: newId('cmd'), ...fromForm(req.body ?? {}) }
  const outcome = await submit(opened, viewerIn(res), body)
  if (!outcome.ok) return res.redirect(303, backWith(back(req, pin), outcome.refused))
  // What a trainer did for somebody is seen on the console, not on a phone.
  const made = field(req, 'for') === undefined ? next(pin, req, outcome.result ?? {}) : undefined
  res.redirect(303, made ?? back(req, pin))
}

/** Puts a closed poll out of the way on this phone: nothing that belongs into the log. */
const seen: RequestHandler = (req, res) => {
  const { pin } = openedOf(res).entry
  const pollId = parse(idField, field(req, 'pollId'))
  if (pollId.ok) keepSeen(res, pin, pollId.value)
  res.redirect(303, back(req, pin))
}

/** The page where what was just made is seen. */
function next(pin: string, req: Request, result: Result): string | undefined {
  const type = field(req, 'type') ?? ''
  if (result.postId) return field(req, 'room') === CLASS ? `/w/${pin}/chats/${CLASS}#latest` : undefined
  if (type === 'tag.scan') return tagPage(pin, req)
  if (type.startsWith('group.')) return `/w/${pin}/g/${result.groupId}`
  if (type.startsWith('order.')) return `/w/${pin}/orders/${result.orderId}`
  return type === 'share.create' ? `/w/${pin}/share/${result.shareId}` : undefined
}

function tagPage(pin: string, req: Request): string {
  const [gtin, lot, serial] = ['gtin', 'batchLotNumber', 'serial'].map(name =>
    encodeURIComponent(field(req, name) ?? ''),
  )
  return `/01/${gtin}/10/${lot}${serial ? `/21/${serial}` : ''}?w=${pin}#place`
}

/** Only pages of this workshop: a referrer is somebody else's text. */
function back(req: Request, pin: string): string {
  const referrer = req.get('referer') ?? ''
  const from = URL.canParse(referrer) ? new URL(referrer).pathname : ''
  const path = from.slice(seatPath(from).length)
  return path.startsWith(`/w/${pin}/`) ? path : `/w/${pin}`
}

function chooseAddress({ lan }: Deps): RequestHandler {
  return (req, res) => {
    const { role } = viewerIn(res)
    if (!maySee('trainer', viewerIn(res)))
      throw new Refused(refuse('role.forbidden', { role, type: 'address' }))
    lan.choose(field(req, 'address') ?? '')
    res.redirect(303, `/w/${openedOf(res).entry.pin}/trainer`)
  }
}

function field(req: Request, name: string): string | undefined {
  const value: unknown = (req.body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value : undefined
}
