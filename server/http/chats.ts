import { type RequestHandler, Router } from 'express'
import { CLASS } from '../core/chat.ts'
import { refuse } from '../core/refusal.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { hasGroups, threadOf } from '../projections/chat.ts'
import type { Deps } from './deps.ts'
import { look, seatOrJoin } from './look.ts'
import { page } from './render.ts'
import { Refused } from './respond.ts'
import { openedOf, viewerIn } from './seat.ts'

/** Who speaks with whom: the list, the class group, and a shop's room with one customer. */
export function chatPages(deps: Deps): Router {
  const router = Router()
  router.get('/w/:pin/chats', seatOrJoin, list(deps))
  router.get(`/w/:pin/chats/${CLASS}`, seatOrJoin, group(deps))
  router.get('/w/:pin/chats/:shop{/:customer}', seatOrJoin, thread(deps))
  return router
}

const list =
  (deps: Deps): RequestHandler =>
  async (req, res) =>
    page(deps, req, res, 'chats', await look(res, () => ({})))

function group(deps: Deps): RequestHandler {
  return async (req, res) => {
    const vm = await look(res, state => ({ groups: hasGroups(state), thread: null }))
    if (!vm.groups) return res.redirect(303, `/w/${openedOf(res).entry.pin}/chats`)
    page(deps, req, res, 'chat', vm)
  }
}

function thread(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { shop, customer } = req.params
    const me = viewerIn(res).participantId!
    const of = (state: State, language: Language) =>
      threadOf(state, String(shop), String(customer ?? me), {
        ...viewerIn(res),
        language,
      })
    const vm = await look(res, (state, lang) => ({
      thread: of(state, lang),
      own: state.shops.get(String(shop))?.owner === me,
    }))
    // A shop speaks to the customers of its list.
    if (vm.own && !customer) return res.redirect(303, `/w/${openedOf(res).entry.pin}/chats`)
    if (!vm.thread) throw new Refused(refuse('shop.unknown', { shopId: String(shop) }))
    page(deps, req, res, 'chat', vm)
  }
}
