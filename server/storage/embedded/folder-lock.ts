import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { StorageError } from '../interfaces.ts'
import { errorCode, unlessMissing, writing } from './disk.ts'

export type FolderLock = { release: () => Promise<void> }

/** `started` tells a process from a later one that was given the same number. */
type Holder = { pid: number; started: string }

const ATTEMPTS = 5
/** A lock without a holder that is younger than this is being written; an older one was left so by a crash. */
const WRITING_MS = 2_000

/**
 * Makes this process the only one in `folder`, which is created when missing. The lock of a dead process, or one that
 * a crash left without a holder, is taken over. Guards one machine: processes in other containers or on other machines are not seen.
 * @throws StorageError storage.locked {path, pid}, storage.not-writable {path}
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock')
  const mine: Holder = { pid: process.pid, started: (await startOf(process.pid)) ?? '' }
  return writing(folder, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    let pid: number | undefined
    for (let attempt = 0; attempt < ATTEMPTS && pid === undefined; attempt++) {
      if (await claim(path, mine)) return { release: () => rm(path, { force: true }) }
      pid = (await livingHolder(path)) ?? (await setAside(path))
    }
    throw new StorageError('storage.locked', { path: folder, pid: pid ?? 0 })
  })
}

async function claim(path: string, mine: Holder): Promise<boolean> {
  const handle = await open(path, 'wx').catch(error => {
    if (errorCode(error) === 'EEXIST') return undefined
    throw error
  })
  if (!handle) return false
  try {
    await handle.writeFile(JSON.stringify(mine)).finally(() => handle.close())
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return true
}

/** Undefined when nobody living holds it; 0 when somebody seems to be writing it right now. */
async function livingHolder(path: string): Promise<number | undefined> {
  const file = await unlessMissing(stat(path))
  const holder = parseHolder(await unlessMissing(readFile(path, 'utf8')))
  if (holder) return (await isAlive(holder, file?.mtimeMs ?? 0)) ? holder.pid : undefined
  return file && Math.abs(Date.now() - file.mtimeMs) < WRITING_MS ? 0 : undefined
}

function parseHolder(text = ''): Holder | undefined {
  try {
    const { pid, started = '' } = Object(JSON.parse(text)) as Partial<Holder>
    // A signal to 0 or below would go to a whole group of processes.
    return Number.isInteger(pid) && pid! > 0 ? { pid: pid!, started } : undefined
  } catch {
    return undefined
  }
}

/** Two may judge the same dead lock: one that turns out to be a living process' new lock is put back. */
async function setAside(path: string): Promise<number | undefined> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
  const pid = await livingHolder(aside)
  if (pid === undefined) await rm(aside, { force: true })
  else await rename(aside, path)
  return pid
}

async function isAlive({ pid, started }: Holder, lockedAt: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, under another user.
    if (errorCode(error) === 'ESRCH') return false
  }
  const now = await startOf(pid)
  // Where nobody tells when a process started, a lock from before this machine did cannot be a living one's.
  return now === undefined ? lockedAt > Date.now() - uptime() * 1000 : now === started
}

/**
 * On Linux boot and start time from /proc ('dead' for a zombie: not yet collected by its parent); elsewhere only
 * this process knows when it started, which is what tells a container's pid 1 from the pid 1 before it.
 */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
    const status = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name, field 2, is in brackets and may hold anything; fields 3 (state) and 22 (start) come behind it.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'dead' : `${boot}/${fields[19]}`
  } catch {
    return pid === process.pid ? String(performance.timeOrigin) : undefined
  }
}
