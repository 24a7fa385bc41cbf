import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nanoid } from 'nanoid'
import { type Logger, pino } from 'pino'
import { seedCommands } from '../seeds/index.ts'
import { createApp } from './app.ts'
import { Troupe } from './bots/troupe.ts'
import type { Config } from './config.ts'
import { Founder } from './engine/founder.ts'
import { newHouseCode } from './engine/keys.ts'
import { Recordings } from './engine/recordings.ts'
import { Registry } from './engine/registry.ts'
import { Seating } from './engine/seating.ts'
import { loadAssets } from './http/assets.ts'
import type { Deps } from './http/deps.ts'
import { Doorkeeper } from './http/limits.ts'
import { PresenceBooks } from './http/presence.ts'
import { contexts } from './http/words.ts'
import { JoinAddress } from './lan/join-address.ts'
import { scriptOf } from './script.ts'
import { openGateway } from './sockets/gateway.ts'
import type { Storage } from './storage/interfaces.ts'
import { openStorage } from './storage/open.ts'

export type Talad = {
  server: Server
  port: number
  lan: JoinAddress
  registry: Registry
  seating: Seating
  storage: Storage
  houseCode: string
  /** Everything acknowledged is durable when it resolves. */
  close(): Promise<void>
}

/** A laptop changes networks between two lessons; the QR should follow. */
const RETEST = 15_000

/** The parts of one process put together, listening. @throws StorageError or the listen error (EADDRINUSE, EACCES) */
export async function compose(
  config: Config,
  storage?: Storage,
  logger: Logger = makeLogger(config),
): Promise<Talad> {
  const store = storage ?? (await openStorage(config))
  return run(config, store, logger)
}

async function run(config: Config, storage: Storage, logger: Logger): Promise<Talad> {
  const now = () => performance.now()
  const server = createServer()
  const deps = await makeDeps(config, storage, logger, server, now)
  const { registry, seating, lan, houseCode } = deps
  server.on('request', createApp(deps))
  const gateway = openGateway(server, deps, now)
  let retest: NodeJS.Timeout | undefined
  const close = async () => {
    clearInterval(retest)
    const closing = gateway.close()
    server.closeAllConnections() // browsers keep connections open that they do not use
    await closing
    await registry.close()
    await storage.close()
  }
  try {
    await listen(server, config)
    void registry.resume() // whoever comes to a room before its turn opens it by coming
    retest = setInterval(() => lan.test().catch(error => logger.warn({ err: error }, 'self-test')), RETEST)
  } catch (error) {
    await close()
    throw error
  }
  return { server, port: portOf(server), lan, registry, seating, storage, houseCode, close }
}

async function makeDeps(
  config: Config,
  storage: Storage,
  logger: Logger,
  server: Server,
  now: () => number,
): Promise<Deps> {
  const assets = loadAssets(distFolder())
  const today = () => new Date().toISOString()
  const words = contexts(assets.base)
  const script = scriptOf(words)
  const registry = new Registry({
    storage,
    now,
    today,
    build: codeId(),
    bots: (workshop, failed) => new Troupe(workshop, failed, script),
    onError: (error, about) => logger.error({ err: error }, about),
  })
  return {
    registry,
    founder: new Founder({ storage, registry, today, seeds: seedCommands() }),
    seating: new Seating(storage.seats, registry),
    recordings: new Recordings({ storage, today }),
    log: storage.log,
    assets,
    words,
    doorkeeper: new Doorkeeper(),
    presence: new PresenceBooks(now),
    lan: new JoinAddress(() => portOf(server), nanoid()),
    houseCode: await codeOf(config, storage),
    logger,
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port

/** `::` takes IPv4 as well where the system has IPv6; where it has not, all IPv4 addresses are the same wish. */
async function listen(server: Server, { port, host }: Config): Promise<void> {
  try {
    await listenOn(server, port, host)
  } catch (error) {
    if (host !== '::' || (error as NodeJS.ErrnoException).code !== 'EAFNOSUPPORT') throw error
    await listenOn(server, port, '0.0.0.0')
  }
}

function listenOn(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Kept, so that a code on a poster stays true after a restart. */
async function codeOf(config: Config, { library }: Storage): Promise<string> {
  if (config.houseCode) return config.houseCode
  const kept = await library.setting('houseCode')
  if (kept) return kept
  const made = newHouseCode()
  await library.putSetting('houseCode', made)
  return made
}

const makeLogger = ({ logLevel }: Config): Logger =>
  pino({ level: logLevel }, pino.destination({ fd: 2, sync: true }))

/** Names the running code by its own bytes: what one build folded another must not take over. */
const codeId = (): string =>
  createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')

/** Beside the running bundle, or in the checkout when the sources run (tests). */
function distFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return here.endsWith('dist') ? here : join(here, '..', 'dist')
}
