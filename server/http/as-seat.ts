import type { Request, RequestHandler, Response } from 'express'
import { seatPath } from '../../views/seat-path.ts'
import { isStaff } from '../core/permission.ts'
import type { Opened } from '../engine/registry.ts'
import type { Seating } from '../engine/seating.ts'
import { cookiesOf } from './language.ts'

/**
 * One browser, several seats: whatever stands under `/as/2` is asked by its seat number 2, whose key has a cookie of its
 * own. The number is no secret and opens nothing by itself; keys are in no address. Frames of one tab share cookies and
 * session storage, so only the path can tell them apart, also without JavaScript.
 */
export const asSeat: RequestHandler = (req, res, next) => {
  const path = seatPath(req.url)
  if (path === '') return next()
  req.url = req.url.slice(path.length)
  res.locals.seatPath = path
  const location = res.location.bind(res)
  res.location = to => location(/^\/(?!\/|as\/)/.test(to) ? path + to : to)
  next()
}

export const seatPathOf = (res: Response): string => (res.locals.seatPath as string | undefined) ?? ''

/** Where a workshop's key lies in a browser, by the seat that asks: `/as/2` has a key beside the usual one. */
export const cookieName = (pin: string, path = ''): string =>
  `talad_${pin}${path === '' ? '' : `_${path.slice('/as/'.length)}`}`

/** A further seat of the trainer's own browser only practises, and goes home with the bots. */
export async function kindOfJoin(
  seating: Seating,
  opened: Opened,
  req: Request,
  res: Response,
): Promise<'person' | 'practice'> {
  if (seatPathOf(res) === '') return 'person'
  const key = cookiesOf(req.headers.cookie)[cookieName(opened.entry.pin)]
  const seat = key && (await seating.seatByKey(opened, key))
  return seat && isStaff(seat.role) ? 'practice' : 'person'
}
