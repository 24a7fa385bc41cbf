import { mkdir, open, rm, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { readAddresses } from './addresses.ts'
import { nonceAt } from './selftest.ts'

export type Check = {
  name: 'node' | 'clock' | 'disk-space' | 'disk-write' | 'database' | 'port' | 'addresses'
  ok: boolean
  detail: string
}
export type DoctorFacts = {
  folder: string
  port: number
  /** Where the data lie in a database instead: its name, and a way to write something there that is durable. */
  database?: { path: string; write: () => Promise<void> } | undefined
}

/** A day's workshops with photos stay far below; less free space means the disk is about to fail anyway. */
const ENOUGH_SPACE = 500_000_000
/** Every command waits for one of these; at 200 ms a room of forty still feels prompt because writers share it. */
const SLOW_WRITE_MS = 200
const FIRST_NODE = [20, 19] as const
/** A laptop with a flat clock battery wakes up in 1970 or 2000: recordings then carry wrong dates. */
const EARLIEST = Date.UTC(2025, 0, 1)
const LATEST = Date.UTC(2045, 0, 1)

/** Everything on this laptop that could spoil a lesson. Never throws: what cannot be found out is a failed check. */
export function doctor({ folder, port, database }: DoctorFacts): Promise<Check[]> {
  return Promise.all([
    check('node', () => nodeVersion(process.versions.node)),
    check('clock', () => clock(Date.now())),
    ...(database
      ? [check('database', () => databaseWrite(database))]
      : [check('disk-space', () => freeSpace(folder)), check('disk-write', () => durableWrite(folder))]),
    check('port', () => portFree(port)),
    check('addresses', addresses),
  ])
}

type Finding = Omit<Check, 'name'>

async function check(name: Check['name'], find: () => Finding | Promise<Finding>): Promise<Check> {
  try {
    return { name, ...(await find()) }
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

/** `version` as in `process.versions.node`. */
export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const ok = major > FIRST_NODE[0] || (major === FIRST_NODE[0] && minor >= FIRST_NODE[1])
  return {
    ok,
    detail: ok ? `Node ${version}` : `Node ${version}; ${FIRST_NODE.join('.')} or newer is needed`,
  }
}

/** `now` in epoch ms. */
export function clock(now: number): Finding {
  const ok = now >= EARLIEST && now < LATEST
  const shown = new Date(now).toISOString()
  return { ok, detail: ok ? shown : `${shown}; set the date of this laptop` }
}

async function freeSpace(folder: string): Promise<Finding> {
  await mkdir(folder, { recursive: true })
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  return { ok: free >= ENOUGH_SPACE, detail: `${(free / 1e9).toFixed(1)} GB free at ${folder}` }
}

/** One line, made durable as the journal does it: what every accepted command will wait for. */
async function durableWrite(folder: string): Promise<Finding> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `.doctor-${process.pid}`)
  const from = performance.now()
  try {
    const handle = await open(file, 'w')
    try {
      await handle.write('{"probe":true}\n')
      await handle.datasync()
    } finally {
      await handle.close()
    }
  } finally {
    await rm(file, { force: true })
  }
  const ms = performance.now() - from
  return { ok: ms < SLOW_WRITE_MS, detail: `write + fsync ${ms.toFixed(1)} ms at ${folder}` }
}

async function databaseWrite({ path, write }: NonNullable<DoctorFacts['database']>): Promise<Finding> {
  const from = performance.now()
  await write()
  const ms = performance.now() - from
  return { ok: ms < SLOW_WRITE_MS, detail: `write + answer ${ms.toFixed(1)} ms at ${path}` }
}

async function portFree(port: number): Promise<Finding> {
  const trouble = await listenOnce(port)
  if (trouble === null) return { ok: true, detail: `${port} is free` }
  if (trouble !== 'EADDRINUSE') return { ok: false, detail: `${port}: ${trouble}` }
  const ours = (await nonceAt(`127.0.0.1:${port}`)) !== null
  return { ok: ours, detail: ours ? `${port}: Talad is running` : `${port} is taken by another program` }
}

function listenOnce(port: number): Promise<string | null> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, () => server.close(() => resolve(null)))
  })
}

function addresses(): Finding {
  const found = readAddresses()
  const usable = found.filter(a => a.kind !== 'virtual' && a.kind !== 'link-local')
  if (usable.length === 0) return { ok: false, detail: 'no network: join a Wi-Fi or open a hotspot' }
  return { ok: true, detail: found.map(a => `${a.address} (${a.name}, ${a.kind})`).join(', ') }
}
