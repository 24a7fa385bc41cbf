import { type Request, type RequestHandler, type Response, Router } from 'express'
import { marketQuery } from '../contract/requests.ts'
import { refuse } from '../core/refusal.ts'
import type { Shop } from '../core/shop.ts'
import type { State } from '../core/state.ts'
import { insightOf, segmentsIn, shopInsight } from '../projections/insight.ts'
import { roomSection } from '../projections/room.ts'
import { mayReadAccounts } from '../projections/viewer.ts'
import type { Deps } from './deps.ts'
import { languageOf } from './language.ts'
import { seatOrJoin } from './look.ts'
import { query } from './reads.ts'
import { page } from './render.ts'
import { Refused } from './respond.ts'
import { openedOf, viewerIn } from './seat.ts'

/** Who buys what of a shop, in both markets: for its owner and those who run the room. */
export function insightPages(deps: Deps): Router {
  const router = Router()
  router.get('/w/:pin/shop-accounts/:shopId/insight', seatOrJoin, insightPage(deps))
  return router
}

function insightPage(deps: Deps): RequestHandler {
  return async (req, res) => {
    const viewer = { ...viewerIn(res), language: languageOf(res) }
    const read = await openedOf(res).workshop.read(state => ({
      room: roomSection(state, viewer.language),
      shop: shopInsight(state, shopAsked(state, req, res), viewer),
    }))
    page(deps, req, res, 'insight', read)
  }
}

/** `GET /api/workshops/:pin/shops/:shopId/insight`. */
export const insightApi: RequestHandler = async (req, res) => {
  const { market } = query(marketQuery, req)
  const answer = await openedOf(res).workshop.read(state => {
    const shop = shopAsked(state, req, res)
    const insight = insightOf(state, shop, market ?? state.workshop.market)
    const segments = segmentsIn(languageOf(res))
    return { shopId: shop.shopId, ...insight, segments }
  })
  if (answer.report === null && answer.waiting === 'not-joined')
    throw new Refused(refuse('insight.not-joined'))
  res.json(answer)
}

/** @throws Refused shop.unknown, role.forbidden */
function shopAsked(state: State, req: Request, res: Response): Shop {
  const shop = state.shops.get(String(req.params.shopId))
  if (!shop) throw new Refused(refuse('shop.unknown', { shopId: String(req.params.shopId).slice(0, 64) }))
  const viewer = viewerIn(res)
  if (!mayReadAccounts(shop, viewer))
    throw new Refused(refuse('role.forbidden', { role: viewer.role, type: 'read' }))
  return shop
}
