import type { Request, Response } from 'express'
import type { Opened } from '../engine/registry.ts'
import { cookiesOf } from './language.ts'

const DAY = 24 * 3_600_000

const cookieName = (pin: string): string => `talad_poll_${pin}`

/** The closed poll that this browser was told to put away, or ''. */
export function seenPoll(req: Request, res: Response): string {
  const pin = (res.locals.opened as Opened | undefined)?.entry.pin
  return (pin && cookiesOf(req.headers.cookie)[cookieName(pin)]) ?? ''
}

export function keepSeen(res: Response, pin: string, pollId: string): void {
  res.cookie(cookieName(pin), pollId, { maxAge: DAY, sameSite: 'lax', httpOnly: true, path: '/' })
}
