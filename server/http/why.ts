import { type Request, type RequestHandler, type Response, Router } from 'express'
import { knobText } from '../../views/knob-value.ts'
import { sourceParts } from '../../views/source-links.ts'
import type { LoggedEvent } from '../core/event.ts'
import { at } from '../core/flow.columns.ts'
import { MARKETS, type Market } from '../core/market.ts'
import { isSold } from '../core/order.ts'
import { refuse } from '../core/refusal.ts'
import { saleAt, saleOf } from '../core/sales.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import type { Opened } from '../engine/registry.ts'
import { type CrowdRow, type OrderWhy, whyOfCrowd, whyOfPerson } from '../projections/order-why.ts'
import { type OrderView, orderView } from '../projections/orders.ts'
import { roomSection } from '../projections/room.ts'
import { maySee, maySeeOrdersOf, type Viewer } from '../projections/viewer.ts'
import { type WhyView, whyOf } from '../projections/why.ts'
import { FIGURES, isFigure } from '../projections/why-figures.ts'
import type { Deps } from './deps.ts'
import { knobViews } from './knobs.ts'
import { languageOf } from './language.ts'
import { page } from './render.ts'
import { Refused } from './respond.ts'
import { openedOf, staffOnly, viewerIn } from './seat.ts'

/** Where the numbers of the two markets come from, and why an order happened: pages of those who run the room. */
export function whyPages(deps: Deps): Router {
  const router = Router()
  router.get('/w/:pin/why/order/:id', staffOnly, orderPage(deps))
  router.get('/w/:pin/why/:market/:figure', staffOnly, figurePage(deps))
  return router
}

function figurePage(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { market, figure } = named(req)
    const lang = languageOf(res)
    const { state, ...read } = await openedOf(res).workshop.read(state => ({
      room: roomSection(state, lang),
      why: whyOf(state, market, figure, lang),
      state: state.run?.header.knobs ?? {},
      people: figure === 'orders' ? peoplesOrders(state, market, { ...viewerIn(res), language: lang }) : [],
    }))
    const text = knobText(deps.words[lang])
    page(deps, req, res, 'why', {
      ...read,
      ...{ figures: FIGURES, markets: MARKETS },
      knobs: knobLines(read.why, lang, state, text),
      clock: clockOf(read.room.startsAt),
    })
  }
}

/** As many as the crowd's rows on a page. */
const PEOPLES = 50

/** What people of the room bought in this market and run, newest first; the number above is the crowd's alone. */
const peoplesOrders = (state: State, market: Market, viewer: Viewer): OrderView[] =>
  [...state.orders.values()]
    .filter(order => order.market === market && isSold(order) && order.seqs.paid > (state.run?.seq ?? 0))
    .reverse()
    .slice(0, PEOPLES)
    .map(order => orderView(state, order, viewer))

function named(req: Request): { market: Market; figure: WhyView['figure'] } {
  const market = MARKETS.find(m => m === req.params.market)
  const figure = String(req.params.figure)
  if (!market || !isFigure(figure))
    throw new Refused(refuse('page.unknown', { path: req.path.slice(0, 100) }))
  return { market, figure }
}

function knobLines(
  { knobs, turns }: WhyView,
  lang: Language,
  values: Record<string, number>,
  text: ReturnType<typeof knobText>,
) {
  const all = knobViews(lang, values)
  return knobs.flatMap(name => {
    const view = all.find(knob => knob.name === name)
    if (!view) return []
    const { market, stem, unit, effective, confidence, source } = view
    return {
      ...{ name, label: view.label, value: text(unit, effective), confidence, source: sourceParts(source) },
      id: `k-${(market ? `x.${stem}` : stem).replace(/\./g, '-')}`,
      turns: turns
        .filter(turn => turn.knob === name)
        .map(({ seq, before, value }) => ({ seq, before: text(unit, before), value: text(unit, value) })),
    }
  })
}

const DAY = 86_400_000

/** Sim-ms as the day of the run and the time of its calendar. */
const clockOf = (startsAt: number) => (when: number) => {
  const two = (n: number) => String(n).padStart(2, '0')
  const minutes = Math.floor((startsAt + 7 * 3_600_000 + when) / 60_000) % 1_440
  return { day: Math.floor(when / DAY) + 1, time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` }
}

function orderPage(deps: Deps): RequestHandler {
  return async (req, res) => {
    const lang = languageOf(res)
    const room = await openedOf(res).workshop.read(state => roomSection(state, lang))
    page(deps, req, res, 'why-order', { room, order: await orderWhy(deps, req, res) })
  }
}

/** `GET /api/workshops/:pin/orders/:id/why`. */
export const orderWhyApi =
  (deps: Deps): RequestHandler =>
  async (req, res) => {
    res.json(await orderWhy(deps, req, res))
  }

/** A person's order, or one of the crowd by its address `flow:<seq>:<row>`. @throws Refused order.unknown */
async function orderWhy(deps: Deps, req: Request, res: Response): Promise<OrderWhy> {
  const orderId = String(req.params.id)
  const opened = openedOf(res)
  const viewer = { ...viewerIn(res), language: languageOf(res) }
  const found = orderId.startsWith('flow:')
    ? await crowdWhy(deps, opened, orderId, viewer)
    : await opened.workshop.read(state => personWhy(state, orderId, viewer))
  if (!found) throw new Refused(refuse('order.unknown', { orderId: orderId.slice(0, 64) }))
  return found
}

function personWhy(state: State, orderId: string, viewer: Viewer): OrderWhy | undefined {
  const order = state.orders.get(orderId)
  return order && maySeeOrdersOf(order.buyer, viewer) ? whyOfPerson(state, order, viewer) : undefined
}

const ADDRESS = /^flow:(?:[\w-]{1,128}:)?(\d{1,9}):(\d{1,4})$/

async function crowdWhy(
  deps: Deps,
  { workshop, entry }: Opened,
  orderId: string,
  viewer: Viewer,
): Promise<OrderWhy | undefined> {
  const [, seq, row] = (ADDRESS.exec(orderId) ?? []).map(Number)
  if (seq === undefined || row === undefined || !maySee('trainer', viewer)) return undefined
  const asked = await workshop.read(({ sales, run }) => {
    const n = saleAt(sales, seq, row)
    if (n < 0 || !run) return undefined
    const [market, buyer, product] = [
      saleOf(sales, n, 'market'),
      saleOf(sales, n, 'buyer'),
      saleOf(sales, n, 'product'),
    ]
    return { market, buyer, product, from: run.seq }
  })
  if (!asked) return undefined
  const crowdRow = await rowIn(deps.log, entry.log, { ...asked, seq, row })
  return workshop.read(state => {
    const n = saleAt(state.sales, seq, row)
    return crowdRow && n >= 0 ? whyOfCrowd(state, n, crowdRow, viewer) : undefined
  })
}

type Asked = { market: number; buyer: number; product: number; from: number; seq: number; row: number }

/** Reads the run up to the order: what the state does not keep, channel, lot and a look at the tag, stands in the log. */
async function rowIn(log: Deps['log'], id: string, asked: Asked): Promise<CrowdRow | undefined> {
  let scan: CrowdRow['scan'] = null
  for await (const batch of log.read(id, asked.from))
    for (const event of batch) {
      scan = scanIn(event, asked) ?? scan
      if (event.seq < asked.seq) continue
      if (event.type !== 'flow.advanced') return undefined
      return { channel: at(event.rows.channel, asked.row), lot: at(event.rows.lot, asked.row), scan }
    }
  return undefined
}

function scanIn(event: LoggedEvent, { market, buyer, product }: Asked): CrowdRow['scan'] {
  if (event.type !== 'flow.scanned') return null
  const { scans, count, seq } = event
  for (let row = 0; row < count; row++)
    if (
      at(scans.market, row) === market &&
      at(scans.person, row) === buyer &&
      at(scans.product, row) === product
    )
      return { seq, row }
  return null
}
