import type { RequestHandler } from 'express'
import { hashText } from '../core/chance.ts'
import type { Group } from '../core/group.ts'
import { knob } from '../core/knobs.ts'
import { refuse } from '../core/refusal.ts'
import { shareById } from '../core/share.ts'
import { rewardOf } from '../core/split.ts'
import type { State } from '../core/state.ts'
import { biddingOf } from '../projections/advert.ts'
import { categoriesOf, productList, productView, shopList, shopView } from '../projections/catalogue.ts'
import { badge } from '../projections/face.ts'
import { teamView } from '../projections/teams.ts'
import { advertAbove, noteAd } from './adverts.ts'
import type { Deps } from './deps.ts'
import { showJoin } from './join-page.ts'
import { GOODS_LETTERS, LIST_LETTERS, lettersOf } from './letters.ts'
import { look } from './look.ts'
import { text } from './query-text.ts'
import { page } from './render.ts'
import { Refused } from './respond.ts'
import { viewerIn } from './seat.ts'

/** The market of whoever has a seat, as its rule book lays it out; the door for anybody else. */
export function home(deps: Deps): RequestHandler {
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

/** One shop with all that it sells. */
export function shop(deps: Deps): RequestHandler {
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

/** One product with its shop; with the reward of the friend, or the team, whose link led here. */
export function product(deps: Deps): RequestHandler {
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

/** The open team whose link somebody came by. */
function invitedTo(state: State, shareId: string | undefined): Group | null {
  const found = [...state.groups.values()].find(g => g.shareId === shareId && g.state === 'open')
  return found?.market === state.workshop.market ? found : null
}
