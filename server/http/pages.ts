import { Router } from 'express'
import { chatPages } from './chats.ts'
import type { Deps } from './deps.ts'
import { followShare, tag, team } from './link-pages.ts'
import { seatOrJoin } from './look.ts'
import { home, product, shop } from './market-pages.ts'
import { me, order, orders, share } from './own-pages.ts'

/** What a person holds in the hand. Every page is whole without JavaScript; the script only keeps it fresh. */
export function phonePages(deps: Deps): Router {
  const router = Router()
  router.get('/s/:shareId', followShare(deps))
  router.get('/01/:gtin/10/:lot{/21/:serial}', tag(deps))
  router.get('/w/:pin', home(deps))
  router.get('/w/:pin/shops/:id', seatOrJoin, shop(deps))
  router.get('/w/:pin/p/:id', product(deps))
  router.get('/w/:pin/orders', seatOrJoin, orders(deps))
  router.get('/w/:pin/orders/:id', seatOrJoin, order(deps))
  router.get('/w/:pin/share/:id', seatOrJoin, share(deps))
  router.get('/w/:pin/g/:id', seatOrJoin, team(deps))
  router.get('/w/:pin/me', seatOrJoin, me(deps))
  router.use(chatPages(deps))
  return router
}
