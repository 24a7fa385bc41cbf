import type { Request, RequestHandler, Response } from 'express'
import { pin as pinField } from '../contract/fields.ts'
import { parse } from '../contract/parse.ts'
import { isRefusal } from '../core/outcome.ts'
import { refuse } from '../core/refusal.ts'
import type { Opened } from '../engine/registry.ts'
import { maySee, passerBy, type Viewer, viewerOf } from '../projections/viewer.ts'
import { cookieName, seatPathOf } from './as-seat.ts'
import type { Deps } from './deps.ts'
import { cookiesOf, languageOf } from './language.ts'
import { Refused } from './respond.ts'

const MONTH = 30 * 24 * 3_600_000
export function keepKey(res: Response, pin: string, key: string): void {
  res.cookie(cookieName(pin, seatPathOf(res)), key, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: MONTH,
  })
}

export type Guarded = Pick<Deps, 'registry' | 'seating' | 'doorkeeper'>

/**
 * Finds the workshop named in the path and looks who is asking. A wrong key is a passer-by to pages that passers-by may
 * see.
 */
export function atWorkshop(guarded: Guarded): RequestHandler {
  return async (req, res, next) => {
    await seatOn(guarded, req, res, String(req.params.pin))
    next()
  }
}

/** @throws Refused workshop.unknown, workshop.damaged, rate.limited */
export async function seatOn(guarded: Guarded, req: Request, res: Response, typed: string): Promise<void> {
  const opened = await findWorkshop(guarded, typed, addressOf(req))
  const key = keyOf(req, res, opened.entry.pin)
  const seat = key ? await guarded.seating.seatByKey(opened, key) : undefined
  if (key && !seat) await guarded.doorkeeper.failed(addressOf(req))
  res.locals.opened = opened
  res.locals.viewer = await opened.workshop.read(state => {
    const known = seat && state.participants.get(seat.participantId)
    if (known && !choseLanguage(req)) res.locals.language = known.language
    if (known?.removed) res.locals.removed = true
    return viewerOf(state, seat?.participantId ?? null, languageOf(res))
  })
}

/**
 * Wrong PINs count against the address, and after too many only the wait is answered. A right PIN always opens: a
 * class shares one address with its joker.
 * @throws Refused workshop.unknown, workshop.damaged, rate.limited
 */
export async function findWorkshop(
  { registry, doorkeeper }: Pick<Guarded, 'registry' | 'doorkeeper'>,
  typed: string,
  address: string,
): Promise<Opened> {
  const pin = parse(pinField, typed)
  const found = pin.ok
    ? await registry.byPin(pin.value)
    : refuse('workshop.unknown', { pin: typed.slice(0, 20) })
  if (!isRefusal(found)) return found
  const blocked = await doorkeeper.blocked(address)
  await doorkeeper.failed(address)
  throw new Refused(blocked ?? found)
}

/** What a browser or a link said; a seat's own language is the last word before Accept-Language. */
const choseLanguage = (req: Request): boolean =>
  req.query.lang !== undefined || cookiesOf(req.headers.cookie).talad_lang !== undefined

/** Judged before role, payload and rules. */
export const seated: RequestHandler = (_req, res, next) => {
  if (res.locals.removed) throw new Refused(refuse('seat.removed'))
  if (viewerIn(res).participantId === null) throw new Refused(refuse('seat.unknown'))
  next()
}

/** Pages and reads of those who run the room. */
export const staffOnly: RequestHandler = (req, res, next) => {
  const viewer = viewerIn(res)
  if (viewer.participantId === null)
    throw new Refused(refuse(res.locals.removed ? 'seat.removed' : 'seat.unknown'))
  if (!maySee('trainer', viewer))
    throw new Refused(
      refuse('role.forbidden', { role: viewer.role, type: req.method === 'GET' ? 'read' : 'act' }),
    )
  next()
}

export const openedOf = (res: Response): Opened => res.locals.opened as Opened
export const viewerIn = (res: Response): Viewer =>
  (res.locals.viewer as Viewer | undefined) ?? passerBy(languageOf(res))

export const addressOf = (req: Request): string => req.socket.remoteAddress ?? 'unknown'

/**
 * Somebody at this very laptop. The name in the address bar must say so too: behind a tunnel or a proxy every phone
 * comes from loopback, and a hostile page may have its own name point here.
 */
export function isLoopback(req: Request): boolean {
  const forwarded = req.headers['x-forwarded-for'] ?? req.headers.forwarded
  const local = /^(::1|127\.|::ffff:127\.)/.test(addressOf(req))
  const from = req.headers.origin
  const foreign = from !== undefined && !(URL.canParse(from) && new URL(from).host === req.get('host'))
  return (
    local && !foreign && forwarded === undefined && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(req.hostname)
  )
}

function keyOf(req: Request, res: Response, pin: string): string | undefined {
  const [scheme, token] = (req.headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() === 'bearer' && token) return token
  return cookiesOf(req.headers.cookie)[cookieName(pin, seatPathOf(res))]
}
