import type { Request, Response } from 'express'
import { keepSeat } from '../../views/seat-path.ts'
import { REFUSALS, type Refusal, type RefusalCode } from '../core/refusal.ts'
import { newId } from '../engine/keys.ts'
import type { Opened } from '../engine/registry.ts'
import { seatPathOf } from './as-seat.ts'
import type { Deps } from './deps.ts'
import { languageOf } from './language.ts'
import { seenPoll } from './seen.ts'
import { PAGES, type PageName } from './templates.ts'

/** Words, paths and form ids that every page gets, then its own data. */
export function page(deps: Deps, req: Request, res: Response, name: PageName, data: object): void {
  const context = deps.words[languageOf(res)]
  const vm = {
    ...context,
    pin: (res.locals.opened as Opened | undefined)?.entry.pin ?? '',
    path: req.path,
    url: req.originalUrl,
    refusal: shownRefusal(req, context.t),
    newCommandId: () => newId('cmd'),
    pollSeen: seenPoll(req, res),
    ...data,
  }
  res
    .set('cache-control', 'no-store')
    .type('html')
    .send(keepSeat(PAGES[name](vm), seatPathOf(res)))
}

/** A form without JavaScript comes back with `?refused=code` and the numbers that belong to its words. */
function shownRefusal(req: Request, t: (key: string, params?: Record<string, string>) => string) {
  const code = req.query.refused
  if (typeof code !== 'string' || !Object.hasOwn(REFUSALS, code)) return null
  const params = Object.fromEntries(
    Object.entries(req.query).filter(([, v]) => typeof v === 'string'),
  ) as Record<string, string>
  return { code: code as RefusalCode, message: t(`refusal.${code}`, params) }
}

/** Where a form goes back to when the rules said no. */
export function backWith(path: string, refused: Refusal): string {
  const query = new URLSearchParams({ ...stringly(refused.params), refused: refused.code })
  return `${path}${path.includes('?') ? '&' : '?'}${query}`
}

const stringly = (params: Refusal['params'] = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([k, v]) => [k, String(v)]))
