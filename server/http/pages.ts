import { type Request, type RequestHandler, type Response, Router } from 'express'
import { mapStrip } from '../../views/map-strip.ts'
import { hashText } from '../core/chance.ts'
import type { Group } from '../core/group.ts'
import { knob } from '../core/knobs.ts'
import { refuse } from '../core/refusal.ts'
import { shareById } from '../core/share.ts'
import { rewardOf } from '../core/split.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { newId, newKey } from '../engine/keys.ts'
import { handOver, inAppOf } from '../lan/in-app.ts'
import { qrSvg } from '../lan/join-address.ts'
import { biddingOf } from '../projections/advert.ts'
import { productCard } from '../projections/card.ts'
import { categoriesOf, productList, productView, shopList, shopView } from '../projections/catalogue.ts'
import { badge } from '../projections/face.ts'
import { orderView } from '../projections/orders.ts'
import { shareView } from '../projections/phone.ts'
import { teamView } from '../projections/teams.ts'
import { tagView } from '../projections/trace.ts'
import { maySeeOrdersOf, type Viewer } from '../projections/viewer.ts'
import { advertAbove, noteAd } from './adverts.ts'
import { chatPages } from './chats.ts'
import type { Deps } from './deps.ts'
import { GOODS_LETTERS, LIST_LETTERS, lettersOf } from './letters.ts'
import { look, seatOrJoin } from './look.ts'
import { page } from './render.ts'
import { Refused } from './respond.ts'
import { noteScan, placesOf } from './scan.ts'
import { openedOf, seatOn, viewerIn } from './seat.ts'
import { origin } from './urls.ts'

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

function home(deps: Deps): RequestHandler {
  return async (req, res) => {
    if (viewerIn(res).participantId === null) return showJoin(deps, req, res)
    const category = text(req.query.category)
    const q = text(req.query.q)
    const seat = viewerIn(res).participantId!
    const vm = await look(res, (state, lang) => {
      const shops = fromAnother(shopList(state, lang), seat)
      const isRanked = state.workshop.market === 'alibaba'
      const products = productList(state, { q, category, ranked: isRanked }, lang)
      return {
        shops: req.query.shops === 'all' ? shops : shops.slice(0, FIRST.shops),
        shopCount: shops.length,
        products: products.slice(0, shown(req.query.n)),
        productCount: products.length,
        nextCount: shown(req.query.n) + FIRST.products,
        categories: categoriesOf(state),
        category: category ?? null,
        q: q ?? '',
        market: state.workshop.market,
        bidsRank: knob('rank.bid', state.run?.header.knobs) > 0,
        advert: advertAbove(state, products, { category, q }, lang),
        // Goods that are not among the first listed have letters of their own.
        moved: isRanked && products.slice(0, FIRST.products).some(p => !isListedFirst(state, p.id)),
      }
    })
    const asked = ['q', 'category', 'shops', 'n'].some(name => req.query[name] !== undefined) || vm.moved
    const first = vm.market === 'alibaba' ? GOODS_LETTERS : lettersOf('market', vm.shops[0]?.id)
    const letters = asked ? LIST_LETTERS : first
    page(deps, req, res, 'market', { ...vm, letters })
  }
}

/** What a phone shows before it is asked for more: a page that loads at once on hotel Wi-Fi. */
const FIRST = { shops: 6, products: 24 }

const isListedFirst = (state: State, productId: string): boolean =>
  state.products.get(productId)!.number < FIRST.products

const shown = (asked: unknown): number => Math.max(FIRST.products, Math.min(Number(asked) || 0, 1_000))

/** Every phone begins at another shop, so that no shop is first for the whole class. */
function fromAnother<T>(shops: T[], seat: string): T[] {
  const start = shops.length > 0 ? hashText(seat) % shops.length : 0
  return [...shops.slice(start), ...shops.slice(0, start)]
}

async function showJoin(deps: Deps, req: Request, res: Response): Promise<void> {
  const shareId = text(req.query.share) ?? null
  const agent = req.get('user-agent') ?? ''
  const app = inAppOf(agent)
  const viewer = (lang: Language) => ({ ...viewerIn(res), language: lang })
  const vm = await look(res, (state, lang) => ({ shareId, ...sharedBy(state, shareId, viewer(lang)) }))
  const here = `${origin(req)}${req.originalUrl}`
  const out = app && URL.canParse(here) ? handOver(app, here, agent) : null
  page(deps, req, res, 'join', {
    ...vm,
    inApp: app,
    openUrl: out?.url ?? null,
    openBy: out?.by ?? null,
    removed: res.locals.removed === true,
    seat: { id: newId('seat'), key: newKey() },
  })
}

function sharedBy(state: State, shareId: string | null, viewer: Viewer) {
  const node = shareId === null ? undefined : shareById(state, shareId)
  if (!node || typeof node.by !== 'string') return { sharedBy: null, sharedProduct: null }
  return {
    sharedBy: badge(state, node.by, viewer),
    sharedProduct: productCard(
      state,
      state.productList[node.product]!,
      state.workshop.market,
      viewer.language,
    ),
  }
}

function shop(deps: Deps): RequestHandler {
  return async (req, res) => {
    const vm = await look(res, (state, lang) => {
      const shop = state.shops.get(String(req.params.id))
      if (!shop) throw new Refused(refuse('shop.unknown', { shopId: String(req.params.id) }))
      return {
        shop: shopView(state, shop, lang),
        products: productList(state, { shop: shop.shopId }, lang),
        bidding: biddingOf(state, shop, { ...viewerIn(res), language: lang }),
      }
    })
    page(deps, req, res, 'shop', { ...vm, letters: lettersOf('shop', vm.shop.id) })
  }
}

function product(deps: Deps): RequestHandler {
  return async (req, res) => {
    await noteAd(req, res)
    const shareId = text(req.query.share)
    const vm = await look(res, (state, lang) => {
      const product = state.products.get(String(req.params.id))
      if (!product) throw new Refused(refuse('product.unknown', { productId: String(req.params.id) }))
      const node = shareId ? shareById(state, shareId) : undefined
      const invited = invitedTo(state, shareId)
      return {
        product: productView(state, product, state.workshop.market, lang),
        shop: shopView(state, state.shops.get(product.shopId)!, lang),
        team: invited && teamView(state, invited, { ...viewerIn(res), language: lang }),
        share:
          node && typeof node.by === 'string'
            ? {
                shareId: shareId!,
                by: badge(state, node.by, viewerIn(res)),
                reward: rewardOf(state, state.workshop.market, invited?.price ?? product.price, 1),
              }
            : null,
      }
    })
    page(deps, req, res, 'product', { ...vm, letters: lettersOf('product', vm.product.id) })
  }
}

function order(deps: Deps): RequestHandler {
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

/** The open team whose link somebody came by. */
function invitedTo(state: State, shareId: string | undefined): Group | null {
  const found = [...state.groups.values()].find(g => g.shareId === shareId && g.state === 'open')
  return found?.market === state.workshop.market ? found : null
}

/** A group-buy team: who is in, who is missing, and the way in. */
function team(deps: Deps): RequestHandler {
  return async (req, res) => {
    const groupId = String(req.params.id)
    const { pin } = openedOf(res).entry
    const vm = await look(res, (state, lang) => {
      const group = state.groups.get(groupId)
      if (!group) throw new Refused(refuse('group.unknown', { groupId }))
      const product = state.products.get(group.productId)!
      return {
        team: teamView(state, group, { ...viewerIn(res), language: lang }),
        product: productCard(state, product, group.market, lang),
      }
    })
    const url = `${deps.lan.origin() ?? origin(req)}/s/${vm.team.shareId}?w=${pin}`
    page(deps, req, res, 'team', { ...vm, url, qr: await qrSvg(url) })
  }
}

function share(deps: Deps): RequestHandler {
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

const orders =
  (deps: Deps): RequestHandler =>
  async (req, res) =>
    page(deps, req, res, 'orders', await look(res, () => ({})))

function me(deps: Deps): RequestHandler {
  return async (req, res) => {
    const vm = await look(res, state => {
      const { nickname, second, shops } = state.participants.get(viewerIn(res).participantId!)!
      return { names: [nickname, second], ownsShop: shops.length > 0 }
    })
    page(deps, req, res, 'me', { ...vm, naming: req.query.name === 'new' })
  }
}

/** A link from a friend: a seat opens it and sees the product, anybody else sees the product and the door. */
function followShare(deps: Deps): RequestHandler {
  return async (req, res) => {
    const shareId = String(req.params.shareId)
    await seatOn(deps, req, res, String(req.query.w ?? ''))
    const { workshop, entry } = openedOf(res)
    const productId = await workshop.read(state => {
      const node = shareById(state, shareId)
      return node && state.productList[node.product]!.productId
    })
    if (!productId) throw new Refused(refuse('share.unknown', { shareId }))
    const seat = viewerIn(res).participantId
    if (seat) await workshop.submit({ id: newId('open'), by: seat, type: 'share.open', shareId })
    res.redirect(303, `/w/${entry.pin}/p/${productId}?share=${shareId}`)
  }
}

function tag(deps: Deps): RequestHandler {
  return async (req, res) => {
    await seatOn(deps, req, res, String(req.query.w ?? ''))
    await noteScan(req, res)
    const { gtin, lot, serial } = req.params
    const seat = viewerIn(res).participantId
    const vm = await look(res, (state, lang) => {
      const tag = tagView(state, String(gtin), String(lot), lang)
      if (!tag) throw new Refused(refuse('lot.unknown', { lot: String(lot) }))
      const { phase, frozenAt } = state.workshop
      const places = phase === 'open' && frozenAt === null ? placesOf(state, seat, lang) : null
      return { tag, map: mapStrip(tag.journey), places, serial: serial ?? '' }
    })
    page(deps, req, res, 'tag', { ...vm, seated: vm.view !== null })
  }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined
