import type { RequestHandler } from 'express'
import type { Deps } from './deps.ts'
import { Refused } from './respond.ts'
import { addressOf, isLoopback } from './seat.ts'

/** What costs this laptop disk, or shows its shelf: here it is free, from elsewhere it needs the code printed at start. */
export function mayOpen({ houseCode, doorkeeper }: Deps): RequestHandler {
  return async (req, _res, next) => {
    const wrong = await doorkeeper.houseCode(
      req.get('x-talad-code'),
      houseCode,
      addressOf(req),
      isLoopback(req),
    )
    if (wrong) throw new Refused(wrong)
    next()
  }
}
