import type { Request, RequestHandler, Response } from 'express'
import { pin as pinField } from '../contract/fields.ts'
import { parse } from '../contract/parse.ts'
import { isRefusal } from '../core/outcome.ts'
import { refuse } from '../core/refusal.ts'
import { isLanguage } from '../core/text.ts'
import type { Opened, Registry } from '../engine/registry.ts'
import { passerBy, type Viewer, viewerOf } from '../projections/viewer.ts'
import { cookiesOf, languageOf } from './language.ts'
import type { Doorkeeper } from './limits.ts'
import { Refused } from './respond.ts'

/** Where a workshop's key lies in a browser: one seat per workshop, a tab may carry another in a header. */
export const cookieName = (pin: string): string => `talad_${pin}`

const MONTH = 30 * 24 * 3_600_000
export function keepKey(res: Response, pin: string, key: string): void {
  res.cookie(cookieName(pin), key, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: MONTH })
}

export type Guarded = { registry: Registry; doorkeeper: Doorkeeper }

/** Finds the workshop named in the path; wrong PINs count against the address. */
export function atWorkshop({ registry, doorkeeper }: Guarded): RequestHandler {
  return async (req, res, next) => {
    res.locals.opened = await findWorkshop(registry, doorkeeper, String(req.params.pin), addressOf(req))
    next()
  }
}

export async function findWorkshop(
  registry: Registry,
  doorkeeper: Doorkeeper,
  typed: string,
  address: string,
): Promise<Opened> {
  const blocked = await doorkeeper.blocked(address)
  if (blocked) throw new Refused(blocked)
  const pin = parse(pinField, typed)
  const found = pin.ok
    ? await registry.byPin(pin.value)
    : refuse('workshop.unknown', { pin: typed.slice(0, 20) })
  if (!isRefusal(found)) return found
  await doorkeeper.failed(address)
  throw new Refused(found)
}

/** Looks who is asking. A wrong key is a passer-by to pages that passers-by may see, and counts against the address. */
export function whoAsks({ registry, doorkeeper }: Guarded): RequestHandler {
  return async (req, res, next) => {
    const opened = openedOf(res)
    const key = keyOf(req, opened.entry.pin)
    const seat = key ? await registry.seatByKey(opened, key) : undefined
    if (key && !seat) await doorkeeper.failed(addressOf(req))
    res.locals.viewer = await opened.workshop.read(state => {
      const known = seat && state.participants.get(seat.participantId)
      const spoken = res.req.query.lang === undefined && known && !cookiesOf(req.headers.cookie).talad_lang
      if (spoken && isLanguage(known.language)) res.locals.language = known.language
      if (known?.removed) res.locals.removed = true
      return viewerOf(state, seat?.participantId ?? null, languageOf(res))
    })
    next()
  }
}

/** Judged before role, payload and rules. */
export const seated: RequestHandler = (_req, res, next) => {
  if (res.locals.removed) throw new Refused(refuse('seat.removed'))
  if (viewerIn(res).participantId === null) throw new Refused(refuse('seat.unknown'))
  next()
}

export const openedOf = (res: Response): Opened => res.locals.opened as Opened
export const viewerIn = (res: Response): Viewer =>
  (res.locals.viewer as Viewer | undefined) ?? passerBy(languageOf(res))

export const addressOf = (req: Request): string => req.socket.remoteAddress ?? 'unknown'

export const isLoopback = (req: Request): boolean => /^(::1|127\.|::ffff:127\.)/.test(addressOf(req))

function keyOf(req: Request, pin: string): string | undefined {
  const [scheme, token] = (req.headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() === 'bearer' && token) return token
  return cookiesOf(req.headers.cookie)[cookieName(pin)]
}
