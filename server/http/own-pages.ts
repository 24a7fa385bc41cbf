import type { RequestHandler } from 'express'
import { refuse } from '../core/refusal.ts'
import { qrSvg } from '../lan/join-address.ts'
import { productCard } from '../projections/card.ts'
import { orderView } from '../projections/orders.ts'
import { shareView } from '../projections/phone.ts'
import { maySeeOrdersOf } from '../projections/viewer.ts'
import type { Deps } from './deps.ts'
import { look } from './look.ts'
import { page } from './render.ts'
import { Refused } from './respond.ts'
import { openedOf, viewerIn } from './seat.ts'
import { origin } from './urls.ts'

/** What the seat ordered. */
export const orders =
  (deps: Deps): RequestHandler =>
  async (req, res) =>
    page(deps, req, res, 'orders', await look(res, () => ({})))

/** One order, for its buyer and the staff. */
export function order(deps: Deps): RequestHandler {
  return async (req, res) => {
    const vm = await look(res, (state, lang) => {
      const order = state.orders.get(String(req.params.id))
      if (!order || !maySeeOrdersOf(order.buyer, viewerIn(res)))
        throw new Refused(refuse('order.unknown', { orderId: String(req.params.id) }))
      return { order: orderView(state, order, { ...viewerIn(res), language: lang }) }
    })
    page(deps, req, res, 'order', vm)
  }
}

/** A link of one's own, as a QR to hold up. */
export function share(deps: Deps): RequestHandler {
  return async (req, res) => {
    const shareId = String(req.params.id)
    const { pin } = openedOf(res).entry
    const vm = await look(res, (state, lang) => {
      const number = state.shareNumbers.get(shareId)
      const node = number === undefined ? undefined : state.shares[number]
      if (!node || node.by !== viewerIn(res).participantId)
        throw new Refused(refuse('share.unknown', { shareId }))
      return {
        share: shareView(state, number!, { ...viewerIn(res), language: lang }),
        product: productCard(state, state.productList[node.product]!, state.workshop.market, lang),
      }
    })
    const url = `${deps.lan.origin() ?? origin(req)}/s/${shareId}?w=${pin}`
    page(deps, req, res, 'share', { ...vm, url, qr: await qrSvg(url) })
  }
}

/** Name, wallet and shop of the seat. */
export function me(deps: Deps): RequestHandler {
  return async (req, res) => {
    const vm = await look(res, state => {
      const { nickname, second, shops } = state.participants.get(viewerIn(res).participantId!)!
      return { names: [nickname, second], ownsShop: shops.length > 0 }
    })
    page(deps, req, res, 'me', { ...vm, naming: req.query.name === 'new' })
  }
}
