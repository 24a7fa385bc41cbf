import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Context } from '../../views/context.ts'
import { refuse } from '../core/refusal.ts'
import { qrSvg } from '../lan/join-address.ts'
import { type Attendee, attendance } from '../projections/attendance.ts'
import { roomSection } from '../projections/room.ts'
import { lessonView, readyPolls, scenarioList } from './console.ts'
import { csv } from './csv.ts'
import type { Deps } from './deps.ts'
import { languageOf } from './language.ts'
import { page } from './render.ts'
import { Refused } from './respond.ts'
import { openedOf, staffOnly } from './seat.ts'
import { origin } from './urls.ts'

/** What a trainer prints: the lesson's guide, the poster at the door, a slip a seat, the list of who was here. */
export function papers(deps: Deps): Router {
  const router = Router()
  router.get('/w/:pin/poster', poster(deps))
  router.get('/w/:pin/guide', staffOnly, guide(deps))
  router.get('/w/:pin/slips', staffOnly, slips(deps))
  router.get('/w/:pin/attendance', staffOnly, list(deps))
  return router
}

const roomOf = (res: Response) => openedOf(res).workshop.read(state => roomSection(state, languageOf(res)))

/** For everybody: it says no more than the stage does. */
function poster(deps: Deps): RequestHandler {
  return async (req, res) => {
    const join = await deps.lan.join(openedOf(res).entry.pin, origin(req))
    page(deps, req, res, 'poster', { room: await roomOf(res), join })
  }
}

/** What to do, say and ask in each scene of this workshop's lesson and in each scenario, with the answers. */
function guide(deps: Deps): RequestHandler {
  return async (req, res) => {
    const name = await openedOf(res).workshop.read(state => state.workshop.lesson)
    const lesson = lessonView(name, languageOf(res))
    const polls = readyPolls(languageOf(res))
    page(deps, req, res, 'guide', {
      room: await roomOf(res),
      lesson,
      polls,
      scenarios: scenarioList(languageOf(res)),
    })
  }
}

/** One slip for each seat that waits for its phone, or for the one seat that `?seat=` names. */
function slips(deps: Deps): RequestHandler {
  return async (req, res) => {
    const opened = openedOf(res)
    const wanted = typeof req.query.seat === 'string' ? req.query.seat : null
    const people = await opened.workshop.read(attendance)
    const chosen = people.filter(p => !p.removed && (wanted === null ? p.phoneless : p.id === wanted))
    if (wanted !== null && chosen.length === 0)
      throw new Refused(refuse('participant.unknown', { participantId: wanted.slice(0, 64) }))
    const shown = await Promise.all(chosen.map(p => slip(deps, req, res, p)))
    const { host } = await deps.lan.join(opened.entry.pin, origin(req))
    page(deps, req, res, 'slips', { room: await roomOf(res), host, slips: shown })
  }
}

async function slip({ seating, lan }: Deps, req: Request, res: Response, seat: Attendee) {
  const opened = openedOf(res)
  const token = await seating.seatToken(opened, seat.id)
  const url = `${lan.origin() ?? origin(req)}/w/${opened.entry.pin}/sit/${seat.id}/${token}`
  return { ...seat, qr: await qrSvg(url) }
}

type Row = Attendee & { here: 'here' | 'away' | 'phoneless' | 'removed' }

/** As a page to print, or with `?format=csv` as a file for a spreadsheet. */
function list(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { workshop, entry } = openedOf(res)
    const phones = new Map(
      deps.presence
        .of(entry.workshopId)
        .list()
        .map(p => [p.participantId, p.state]),
    )
    const rows = (await workshop.read(attendance)).map(
      (p): Row => ({ ...p, here: hereOf(p, phones.get(p.id)) }),
    )
    if (req.query.format === 'csv') return sendCsv(res, entry.pin, rows, deps.words[languageOf(res)])
    page(deps, req, res, 'attendance', { room: await roomOf(res), rows, at: workshop.clock.t() })
  }
}

function hereOf({ removed, phoneless }: Attendee, phone: string | undefined): Row['here'] {
  if (removed) return 'removed'
  if (phoneless) return 'phoneless'
  return phone === 'here' || phone === 'slow' ? 'here' : 'away'
}

function sendCsv(res: Response, pin: string, rows: Row[], { t, lessonTime }: Context): void {
  const head = ['name', 'second', 'number', 'joined', 'orders', 'shares', 'here'].map(column =>
    t(`paper.list.${column}`),
  )
  const body = rows.map(({ names, number, joinedAt, orders, shares, here }) => [
    names[0]!,
    names[1] ?? '',
    ...[number, lessonTime(joinedAt), orders, shares],
    t(`paper.here.${here}`),
  ])
  res.set('cache-control', 'no-store').attachment(`talad-${pin}.csv`).type('csv')
  res.send(csv([head, ...body]))
}
