import type { Request, Response } from 'express'
import { shareById } from '../core/share.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { newId, newKey } from '../engine/keys.ts'
import { handOver, inAppOf } from '../lan/in-app.ts'
import { productCard } from '../projections/card.ts'
import { badge } from '../projections/face.ts'
import type { Viewer } from '../projections/viewer.ts'
import type { Deps } from './deps.ts'
import { look } from './look.ts'
import { text } from './query-text.ts'
import { page } from './render.ts'
import { viewerIn } from './seat.ts'
import { origin } from './urls.ts'

/** The door: a name to type, and whose link led here. */
export async function showJoin(deps: Deps, req: Request, res: Response): Promise<void> {
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
