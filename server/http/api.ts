import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import type { ZodType } from 'zod'
import { SCENARIOS, SIM_KNOBS } from '../../simulations/index.ts'
import { openapi } from '../contract/openapi.ts'
import { parse } from '../contract/parse.ts'
import {
  createWorkshop,
  eventsQuery,
  join,
  pageQuery,
  productQuery,
  session,
  viewQuery,
} from '../contract/requests.ts'
import { KNOBS } from '../core/knobs.ts'
import { refuse } from '../core/refusal.ts'
import { productList, productView, shopList } from '../projections/catalogue.ts'
import { allOrders, ordersOf, orderView } from '../projections/orders.ts'
import { project } from '../projections/project.ts'
import { roomSection } from '../projections/room.ts'
import { maySee, maySeeOrdersOf } from '../projections/viewer.ts'
import type { Deps } from './deps.ts'
import { language, languageOf } from './language.ts'
import { paged } from './page.ts'
import { streamEvents, streamRecording } from './recording.ts'
import { Refused, sendOutcome, sendRefusal } from './respond.ts'
import { addressOf, atWorkshop, isLoopback, keepKey, openedOf, seated, viewerIn, whoAsks } from './seat.ts'
import { submit } from './submit.ts'
import { origin, workshopUrls } from './urls.ts'

/** JSON bodies are commands, never files. */
const json = express.json({ limit: '256kb' })

/** The HTTP door of DESIGN's contract. Handlers read a durable state once and answer; they hold no state. */
export function api(deps: Deps): Router {
  const router = Router()
  router.use(language)
  router.get('/openapi.json', (_req, res) => void res.json(openapi()))
  router.get('/scenarios', (_req, res) => void res.json({ items: SCENARIOS.map(s => s.header) }))
  router.get('/knobs', (_req, res) => void res.json({ items: { ...KNOBS, ...SIM_KNOBS } }))
  router.post('/workshops', mayOpen(deps), json, open(deps))
  router.use('/workshops/:pin', atWorkshop(deps))
  router.post('/workshops/:pin/participants', json, joinRoom(deps))
  router.post('/workshops/:pin/session', json, takeLink(deps))
  router.post('/workshops/:pin/trainer-link', mayOpen(deps), trainerLink(deps))
  router.use('/workshops/:pin', whoAsks(deps))
  router.post('/workshops/:pin/commands', seated, json, command(deps))
  reads(router, deps)
  return router
}

function reads(router: Router, deps: Deps): void {
  router.get('/workshops/:pin', summary)
  router.get('/workshops/:pin/shops', shops)
  router.get('/workshops/:pin/products', products)
  router.get('/workshops/:pin/products/:id', product)
  router.get('/workshops/:pin/orders', seated, orders)
  router.get('/workshops/:pin/orders/:id', seated, order)
  router.get('/workshops/:pin/view', view)
  router.get('/workshops/:pin/events', seated, staff, (req, res) =>
    streamEvents(deps.log, openedOf(res), query(eventsQuery, req), res),
  )
  router.get('/workshops/:pin/recording', seated, staff, (_req, res) =>
    streamRecording(deps.log, openedOf(res), res),
  )
}

/** Opening a workshop costs this laptop disk: here it is free, from elsewhere it needs the code printed at start. */
export function mayOpen({ houseCode, doorkeeper }: Deps): RequestHandler {
  return async (req, _res, next) => {
    if (isLoopback(req) || req.get('x-talad-code') === houseCode) return next()
    const blocked = await doorkeeper.blocked(addressOf(req))
    if (blocked) throw new Refused(blocked)
    await doorkeeper.failed(addressOf(req))
    throw new Refused(refuse('code.wrong'))
  }
}

function open({ registry, room }: Deps): RequestHandler {
  return async (req, res) => {
    const input = body(createWorkshop, req)
    const created = await registry.create(withDefaults(input, languageOf(res)))
    const urls = workshopUrls(room.origin() ?? origin(req), created.pin, created.trainerToken)
    const { pin, workshopId, log, trainerKey } = created
    res.status(201).json({ pin, workshopId, log, trainerKey, urls })
  }
}

export function withDefaults(
  input: {
    title?: string | undefined
    language?: 'th' | 'en' | 'zh' | undefined
    lesson?: string | undefined
    seed?: number | undefined
  },
  spoken: 'th' | 'en' | 'zh',
) {
  return {
    title: input.title || TITLES[input.language ?? spoken],
    language: input.language ?? spoken,
    lesson: input.lesson ?? 'default',
    seed: input.seed ?? Math.floor(Math.random() * 1_000_000),
    trainer: TRAINERS[input.language ?? spoken],
  }
}
const TITLES = { th: 'ตลาดของเรา', en: 'Our market', zh: '我们的市场' }
const TRAINERS = { th: 'ผู้สอน', en: 'Trainer', zh: '讲师' }

function joinRoom({ registry, words }: Deps): RequestHandler {
  return async (req, res) => {
    const opened = openedOf(res)
    const { nickname, language: spoken, id, seatKey } = body(join, req)
    const { outcome, participantId, key } = await registry.join(opened, {
      nickname,
      language: spoken ?? languageOf(res),
      id,
      key: seatKey,
    })
    if (!outcome.ok) return sendRefusal(res, outcome.refused, words)
    keepKey(res, opened.entry.pin, key)
    res.status(201).json({ participantId, seatKey: key, url: `/w/${opened.entry.pin}` })
  }
}

/** A one-time link becomes the cookie, by a tap: a chat's preview that opens the page does not use it up. */
function takeLink({ registry, doorkeeper }: Deps): RequestHandler {
  return async (req, res) => {
    const opened = openedOf(res)
    const key = await registry.takeLink(opened, body(session, req).token)
    if (!key) {
      await doorkeeper.failed(addressOf(req))
      throw new Refused(refuse('link.used'))
    }
    keepKey(res, opened.entry.pin, key)
    res.json({ ok: true, url: `/w/${opened.entry.pin}/trainer` })
  }
}

function trainerLink({ registry }: Deps): RequestHandler {
  return async (req, res) => {
    const opened = openedOf(res)
    const token = await registry.linkFor(opened.entry.pin)
    if (!token) throw new Refused(refuse('seat.unknown'))
    res.status(201).json({ url: workshopUrls(origin(req), opened.entry.pin, token).trainer })
  }
}

function command({ words }: Deps): RequestHandler {
  return async (req, res) => sendOutcome(res, await submit(openedOf(res), viewerIn(res), req.body), words)
}

const staff: RequestHandler = (_req, res, next) => {
  if (!maySee('trainer', viewerIn(res)))
    throw new Refused(refuse('role.forbidden', { role: viewerIn(res).role, type: 'read' }))
  next()
}

const summary: RequestHandler = async (_req, res) => {
  const { entry, workshop } = openedOf(res)
  const answer = await workshop.read(state => {
    const { pin, title, phase, locked, frozen, market, people, run } = roomSection(state, languageOf(res))
    const { speed, running } = state.clock
    const clock = { at: workshop.clock.at(), t: workshop.clock.t(), speed, running }
    return {
      pin,
      title,
      phase,
      locked,
      frozen,
      market,
      log: entry.log,
      head: state.seq,
      clock,
      participants: people,
      run,
    }
  })
  res.json(answer)
}

const shops: RequestHandler = async (req, res) => {
  const items = await openedOf(res).workshop.read(state => shopList(state, languageOf(res)))
  res.json(paged(items, query(pageQuery, req)))
}

const products: RequestHandler = async (req, res) => {
  const filter = query(productQuery, req)
  const items = await openedOf(res).workshop.read(state => productList(state, filter, languageOf(res)))
  res.json(paged(items, filter))
}

const product: RequestHandler = async (req, res) => {
  const { market } = query(productQuery, req)
  const found = await openedOf(res).workshop.read(state => {
    const product = state.products.get(String(req.params.id))
    return product && productView(state, product, market ?? state.workshop.market, languageOf(res))
  })
  if (!found) throw new Refused(refuse('product.unknown', { productId: String(req.params.id) }))
  res.json(found)
}

const orders: RequestHandler = async (req, res) => {
  const viewer = viewerIn(res)
  const answer = await openedOf(res).workshop.read(state => {
    const mine = maySee('trainer', viewer) ? allOrders(state) : ordersOf(state, viewer.participantId!)
    const { items, next } = paged(mine, query(pageQuery, req))
    return { items: items.map(o => orderView(state, o, languageOf(res))), ...(next ? { next } : {}) }
  })
  res.json(answer)
}

const order: RequestHandler = async (req, res) => {
  const found = await openedOf(res).workshop.read(state => {
    const order = state.orders.get(String(req.params.id))
    return order && maySeeOrdersOf(order.buyer, viewerIn(res))
      ? orderView(state, order, languageOf(res))
      : undefined
  })
  if (!found) throw new Refused(refuse('order.unknown', { orderId: String(req.params.id) }))
  res.json(found)
}

const view: RequestHandler = async (req, res) => {
  const { surface } = query(viewQuery, req)
  const viewer = viewerIn(res)
  if (surface !== 'stage' && viewer.participantId === null) throw new Refused(refuse('seat.unknown'))
  if (!maySee(surface, viewer))
    throw new Refused(refuse('role.forbidden', { role: viewer.role, type: surface }))
  const { entry, workshop } = openedOf(res)
  res.json(
    await workshop.read(state => {
      const { seq, at, t } = state
      return {
        log: entry.log,
        seq,
        at,
        t,
        sections: project(surface, state, { ...viewer, language: languageOf(res) }),
      }
    }),
  )
}

function body<T>(schema: ZodType<T>, req: Request): T {
  const parsed = parse(schema, req.body ?? {})
  if (!parsed.ok) throw new Refused(parsed.refused)
  return parsed.value
}

function query<T>(schema: ZodType<T>, req: Request): T {
  const parsed = parse(schema, req.query)
  if (!parsed.ok) throw new Refused(parsed.refused)
  return parsed.value
}

export type { Response }
