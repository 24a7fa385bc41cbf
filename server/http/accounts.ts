import { type Request, type RequestHandler, Router } from 'express'
import { roomSection } from '../projections/room.ts'
import { type ShopAccount, shopAccounts } from '../projections/shop-accounts.ts'
import { maySee } from '../projections/viewer.ts'
import type { Deps } from './deps.ts'
import { languageOf } from './language.ts'
import { seatOrJoin } from './look.ts'
import { page } from './render.ts'
import { openedOf, viewerIn } from './seat.ts'

const ORDERS = ['difference', 'tencent', 'alibaba', 'name'] as const
type OrderBy = (typeof ORDERS)[number]

/** Each shop in both markets: all of them for those who run the room, for a seat its own. */
export function accountPages(deps: Deps): Router {
  const router = Router()
  router.get('/w/:pin/shop-accounts', seatOrJoin, accounts(deps))
  return router
}

function accounts(deps: Deps): RequestHandler {
  return async (req, res) => {
    const lang = languageOf(res)
    const viewer = { ...viewerIn(res), language: lang }
    const by = orderBy(req)
    const { room, shops } = await openedOf(res).workshop.read(state => ({
      room: roomSection(state, lang),
      shops: shopAccounts(state, viewer),
    }))
    const staff = maySee('trainer', viewer)
    page(deps, req, res, 'shop-accounts', {
      room,
      staff,
      by,
      orders: ORDERS,
      shops: shops.sort(SORTS[by](lang)),
    })
  }
}

const orderBy = ({ query }: Request): OrderBy => ORDERS.find(by => by === query.sort) ?? 'difference'

type Compare = (a: ShopAccount, b: ShopAccount) => number

/** Where two stand alike, by name. */
const SORTS: Record<OrderBy, (lang: string) => Compare> = {
  name: byName,
  difference: lang => (a, b) => Math.abs(b.difference) - Math.abs(a.difference) || byName(lang)(a, b),
  tencent: lang => (a, b) => b.accounts.tencent.net - a.accounts.tencent.net || byName(lang)(a, b),
  alibaba: lang => (a, b) => b.accounts.alibaba.net - a.accounts.alibaba.net || byName(lang)(a, b),
}

function byName(lang: string): Compare {
  const { compare } = new Intl.Collator(lang)
  return (a, b) => compare(a.name, b.name)
}
