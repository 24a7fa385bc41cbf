import { components } from './openapi/components.ts'
import { INSIGHT } from './openapi/insight.ts'
import { MODELS } from './openapi/models.ts'
import { pathsOf } from './openapi/operation.ts'
import { RECORDINGS } from './openapi/recordings.ts'
import { ROOM } from './openapi/room.ts'
import type { Schema } from './openapi/schema.ts'
import { TRADE } from './openapi/trade.ts'

/** The page `/api/openapi.json`, made from the schemas that judge the requests. */
export const openapi = (): Schema => ({
  openapi: '3.1.0',
  info: {
    title: 'Talad',
    version: '1',
    description: 'Amounts are integer minor units with a currency; `t` lesson-ms, `at` sim-ms.',
  },
  paths: pathsOf([...ROOM, ...TRADE, ...INSIGHT, ...RECORDINGS, ...MODELS]),
  components: components(),
})
