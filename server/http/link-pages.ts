import type { RequestHandler } from 'express'
import { mapStrip } from '../../views/map-strip.ts'
import { refuse } from '../core/refusal.ts'
import { shareById } from '../core/share.ts'
import { newId } from '../engine/keys.ts'
import { qrSvg } from '../lan/join-address.ts'
import { productCard } from '../projections/card.ts'
import { teamView } from '../projections/teams.ts'
import { tagView } from '../projections/trace.ts'
import type { Deps } from './deps.ts'
import { look } from './look.ts'
import { page } from './render.ts'
import { Refused } from './respond.ts'
import { noteScan, placesOf } from './scan.ts'
import { openedOf, seatOn, viewerIn } from './seat.ts'
import { origin } from './urls.ts'

/** A link from a friend: a seat opens it and sees the product, anybody else sees the product and the door. */
export function followShare(deps: Deps): RequestHandler {
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

/** A group-buy team: who is in, who is missing, and the way in. */
export function team(deps: Deps): RequestHandler {
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

/** The page of the tag on the goods; whoever opens it has looked at the tag. */
export function tag(deps: Deps): RequestHandler {
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
