import type { Request, RequestHandler, Router } from 'express'
import type { ZodType } from 'zod'
import { parse } from '../contract/parse.ts'
import { eventsQuery, marketQuery, pageQuery, productQuery, viewQuery } from '../contract/requests.ts'
import { refuse } from '../core/refusal.ts'
import { isTicking } from '../core/run.ts'
import { adverts } from '../projections/advert.ts'
import { productList, productView, shopList } from '../projections/catalogue.ts'
import { allOrders, ordersOf, orderView } from '../projections/orders.ts'
import { roomSection } from '../projections/room.ts'
import { maySee, maySeeOrdersOf } from '../projections/viewer.ts'
import type { Deps } from './deps.ts'
import { insightApi } from './insight.ts'
import { languageOf } from './language.ts'
import { paged } from './page.ts'
import { streamEvents, streamRecording } from './recording.ts'
import { Refused } from './respond.ts'
import { openedOf, seated, staffOnly, viewerIn } from './seat.ts'
import { viewOf } from './view.ts'
import { orderWhyApi } from './why.ts'

/** What can be read of a workshop; each handler looks once at a durable state. */
export function reads(router: Router, deps: Deps): void {
  router.get('/workshops/:pin', summary)
  router.get('/workshops/:pin/shops', shops)
  router.get('/workshops/:pin/shops/:shopId/insight', seated, insightApi)
  router.get('/workshops/:pin/products', products)
  router.get('/workshops/:pin/products/:id', product)
  router.get('/workshops/:pin/adverts', advertised)
  router.get('/workshops/:pin/orders', seated, orders)
  router.get('/workshops/:pin/orders/:id', seated, order)
  router.get('/workshops/:pin/orders/:id/why', seated, orderWhyApi(deps))
  router.get('/workshops/:pin/view', view)
  router.get('/workshops/:pin/events', staffOnly, (req, res) =>
    streamEvents(deps.log, openedOf(res), query(eventsQuery, req), res),
  )
  router.get('/workshops/:pin/recording', staffOnly, (_req, res) =>
    streamRecording(deps.log, openedOf(res), res),
  )
}

const summary: RequestHandler = async (_req, res) => {
  const { entry, workshop } = openedOf(res)
  const answer = await workshop.read(state => {
    const { pin, title, phase, locked, frozen, market, people, bots, run } = roomSection(
      state,
      languageOf(res),
    )
    const { speed } = state.clock
    const clock = { at: workshop.clock.at(), t: workshop.clock.t(), speed, running: isTicking(state) }
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
      bots,
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

const advertised: RequestHandler = async (req, res) => {
  const { market } = query(marketQuery, req)
  const items = await openedOf(res).workshop.read(state =>
    adverts(state, market ?? state.workshop.market, languageOf(res)),
  )
  res.json({ items })
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
    return {
      items: items.map(o => orderView(state, o, { ...viewer, language: languageOf(res) })),
      ...(next ? { next } : {}),
    }
  })
  res.json(answer)
}

const order: RequestHandler = async (req, res) => {
  const found = await openedOf(res).workshop.read(state => {
    const order = state.orders.get(String(req.params.id))
    return order && maySeeOrdersOf(order.buyer, viewerIn(res))
      ? orderView(state, order, { ...viewerIn(res), language: languageOf(res) })
      : undefined
  })
  if (!found) throw new Refused(refuse('order.unknown', { orderId: String(req.params.id) }))
  res.json(found)
}

const view: RequestHandler = async (req, res) => {
  const { surface } = query(viewQuery, req)
  const viewer = viewerIn(res)
  if (surface !== 'stage' && viewer.participantId === null)
    throw new Refused(refuse(res.locals.removed ? 'seat.removed' : 'seat.unknown'))
  if (!maySee(surface, viewer))
    throw new Refused(refuse('role.forbidden', { role: viewer.role, type: surface }))
  const { entry, workshop } = openedOf(res)
  res.json(
    await workshop.read(state => viewOf(surface, entry.log, state, { ...viewer, language: languageOf(res) })),
  )
}

export function query<T>(schema: ZodType<T>, req: Request): T {
  const parsed = parse(schema, req.query)
  if (!parsed.ok) throw new Refused(parsed.refused)
  return parsed.value
}
