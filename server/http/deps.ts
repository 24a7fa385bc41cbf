import type { Logger } from 'pino'
import type { Context } from '../../views/context.ts'
import type { Language } from '../core/text.ts'
import type { Founder } from '../engine/founder.ts'
import type { Recordings } from '../engine/recordings.ts'
import type { Registry } from '../engine/registry.ts'
import type { Seating } from '../engine/seating.ts'
import type { JoinAddress } from '../lan/join-address.ts'
import type { Storage } from '../storage/interfaces.ts'
import type { Assets } from './assets.ts'
import type { Doorkeeper } from './limits.ts'
import type { PresenceBooks } from './presence.ts'

/** What the web edge is given; it makes nothing of this itself, so that a test may give other parts. */
export type Deps = {
  registry: Registry
  founder: Founder
  seating: Seating
  recordings: Recordings
  /** Only read here: recordings and event tails go straight from the log to the wire. */
  log: Pick<Storage['log'], 'read'>
  assets: Assets
  words: Record<Language, Context>
  doorkeeper: Doorkeeper
  presence: PresenceBooks
  lan: JoinAddress
  houseCode: string
  logger: Logger
}
