import express, { type Request, type RequestHandler, Router } from 'express'
import { refuse } from '../core/refusal.ts'
import type { State } from '../core/state.ts'
import { newId } from '../engine/keys.ts'
import { isWithdrawn } from '../engine/seat-links.ts'
import { qrSvg } from '../lan/join-address.ts'
import { badge } from '../projections/face.ts'
import { roomSection } from '../projections/room.ts'
import { beginAgain } from './again.ts'
import type { Deps } from './deps.ts'
import { languageOf } from './language.ts'
import { backWith, page } from './render.ts'
import { Refused } from './respond.ts'
import { addressOf, keepKey, openedOf, staffOnly, viewerIn } from './seat.ts'
import { origin } from './urls.ts'

/** Seats that are handed over: a slip's link onto a phone, the room to another trainer's phone. */
export function sitting(deps: Deps): Router {
  const router = Router()
  router.get('/w/:pin/sit/:seat/:token', offer(deps))
  router.post('/w/:pin/sit/:seat/:token', sit(deps))
  router.get('/w/:pin/remote', staffOnly, remote(deps))
  router.post('/w/:pin/remote', staffOnly, openRemote)
  router.post(
    '/w/:pin/restart',
    staffOnly,
    express.urlencoded({ extended: false, limit: '1kb' }),
    again(deps),
  )
  return router
}

function again(deps: Deps): RequestHandler {
  return async (req, res) => {
    await beginAgain(deps, openedOf(res), viewerIn(res), req.body)
    res.redirect(303, `/w/${openedOf(res).entry.pin}/trainer`)
  }
}

/** Says whose seat it is. Only the tap takes it: a camera's or a chat's preview opens the page as well. */
function offer(deps: Deps): RequestHandler {
  return async (req, res) => {
    const lang = languageOf(res)
    const viewer = { ...viewerIn(res), language: lang }
    const seat = String(req.params.seat)
    const token = String(req.params.token)
    const vm = await openedOf(res).workshop.read(state => {
      const known = state.participants.get(seat)
      if (!known || known.removed) throw new Refused(refuse('link.used'))
      const mine = viewer.participantId
      if (isWithdrawn(token, known)) return { room: roomSection(state, lang), seated: mine !== null }
      return {
        room: roomSection(state, lang),
        seat: badge(state, seat, viewer),
        mine: mine && mine !== seat ? badge(state, mine, viewer) : null,
      }
    })
    if ('seated' in vm) page(deps, req, res.status(401), 'sit-gone', vm)
    else page(deps, req, res, 'sit', vm)
  }
}

function sit({ seating, doorkeeper }: Deps): RequestHandler {
  return async (req, res) => {
    const opened = openedOf(res)
    const { pin } = opened.entry
    const token = String(req.params.token)
    if (await opened.workshop.read(state => isGone(state, String(req.params.seat), token)))
      return res.redirect(303, req.path)
    const blocked = await doorkeeper.blocked(addressOf(req))
    const key = blocked ? undefined : await seating.takeLink(opened, token)
    if (key) {
      keepKey(res, pin, key)
      return res.redirect(303, `/w/${pin}`)
    }
    await doorkeeper.failed(addressOf(req))
    res.redirect(303, backWith(`/w/${pin}`, blocked ?? refuse('link.used')))
  }
}

/** The page of the link itself says what became of it. */
function isGone(state: State, seat: string, token: string): boolean {
  const known = state.participants.get(seat)
  return known !== undefined && isWithdrawn(token, known)
}

/** The QR for a second pair of hands: shown on its own page and never on the console, which may be mirrored. */
function remote(deps: Deps): RequestHandler {
  return async (req, res) => {
    const url = await remoteUrl(deps, req, openedOf(res))
    const room = await openedOf(res).workshop.read(state => roomSection(state, languageOf(res)))
    const seat = await waitingSeat(openedOf(res))
    page(deps, req, res, 'remote', { room, url, seat, qr: url && (await qrSvg(url)) })
  }
}

async function remoteUrl({ seating, lan }: Deps, req: Request, opened: ReturnType<typeof openedOf>) {
  const seat = await waitingSeat(opened)
  const token = seat && (await seating.seatToken(opened, seat))
  return token ? `${lan.origin() ?? origin(req)}/w/${opened.entry.pin}/trainer#${token}` : null
}

/** The co-trainer's seat that nobody has taken yet: one that was never used serves again. */
const waitingSeat = ({ workshop }: ReturnType<typeof openedOf>) =>
  workshop.read(
    state =>
      [...state.participants.values()].find(p => p.role === 'co-trainer' && !p.taken && !p.removed)
        ?.participantId,
  )

const openRemote: RequestHandler = async (_req, res) => {
  const opened = openedOf(res)
  const to = `/w/${opened.entry.pin}/remote`
  const by = viewerIn(res).participantId!
  if (await waitingSeat(opened)) return res.redirect(303, to)
  const nickname = await opened.workshop.read(state => state.participants.get(by)!.nickname)
  const outcome = await opened.workshop.submit({
    id: newId('cmd'),
    by,
    type: 'seat.create',
    nickname,
    role: 'co-trainer',
  })
  res.redirect(303, outcome.ok ? to : backWith(to, outcome.refused))
}
