import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddedStorage } from '../../server/storage/embedded/index.ts'
import type { Storage } from '../../server/storage/interfaces.ts'
import { bundleFixture, killHard, linesOf, startNode } from './bundle.ts'
import { readAll, refusedAs } from './contract/opened.ts'
import { makeTempFolder, removeFolder } from './folder.ts'

let workbench: string
let folder: string
let storage: Storage | undefined

beforeAll(async () => {
  workbench = await makeTempFolder()
})
afterAll(() => removeFolder(workbench))
beforeEach(async () => {
  folder = await makeTempFolder()
})
afterEach(async () => {
  await storage?.close()
  storage = undefined
  await removeFolder(folder)
})

const lockFile = () => join(folder, 'lock')
const locked = (pid: number) => refusedAs('storage.locked', { path: folder, pid })

describe('the lock of the data folder', () => {
  it('keeps this process from opening it twice', async () => {
    storage = await openEmbeddedStorage({ folder })
    await expect(openEmbeddedStorage({ folder })).rejects.toMatchObject(locked(process.pid))
    await expect(
      openEmbeddedStorage({ folder: `${folder}/../${folder.split(/[\\/]/).at(-1)}` }),
    ).rejects.toMatchObject(locked(process.pid))
  })

  it('of ten openers at once one gets it', async () => {
    const ten = await Promise.allSettled(Array.from({ length: 10 }, () => openEmbeddedStorage({ folder })))
    const opened = ten.filter(result => result.status === 'fulfilled')
    expect(opened).toHaveLength(1)
    storage = opened[0]!.value
    for (const result of ten)
      if (result.status === 'rejected') expect(result.reason).toMatchObject(refusedAs('storage.locked'))
  })

  it('is gone after closing', async () => {
    storage = await openEmbeddedStorage({ folder })
    expect(JSON.parse(await readFile(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid })
    await storage.close()
    await expect(access(lockFile())).rejects.toMatchObject({ code: 'ENOENT' })
    storage = await openEmbeddedStorage({ folder })
  })

  it('is gone after an opening that failed', async () => {
    await writeFile(join(folder, 'library.json'), 'not JSON')
    await expect(openEmbeddedStorage({ folder })).rejects.toMatchObject(refusedAs('storage.damaged'))
    await expect(access(lockFile())).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('of a process that ended is taken over', async () => {
    const child = startNode('-e', '')
    await once(child, 'exit')
    await writeFile(lockFile(), JSON.stringify({ pid: child.pid, started: '' }))
    storage = await openEmbeddedStorage({ folder })
    expect(JSON.parse(await readFile(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid })
  })

  it.each([
    ['an earlier process with this number', JSON.stringify({ pid: process.pid, started: 'long ago' })],
    ['half a lock', '{"pid":'],
    ['an empty file', ''],
    ['no number', '{"pid":"1"}'],
    ['the number of a whole group', '{"pid":0,"started":""}'],
    ['null', 'null'],
  ])('of %s is taken over', async (_, text) => {
    await writeFile(lockFile(), text)
    await utimes(lockFile(), new Date(0), new Date(0))
    storage = await openEmbeddedStorage({ folder })
  })

  it('that is being written right now is respected', async () => {
    await writeFile(lockFile(), '')
    await expect(openEmbeddedStorage({ folder })).rejects.toMatchObject(locked(0))
  })

  it('of another living process is respected until that is killed', async () => {
    const holder = startNode(await bundleFixture('holder', workbench), folder)
    try {
      for await (const line of linesOf(holder)) {
        expect(line).toBe('held')
        break
      }
      await expect(openEmbeddedStorage({ folder })).rejects.toMatchObject(locked(holder.pid!))
    } finally {
      await killHard(holder)
    }
    storage = await openEmbeddedStorage({ folder })
  })
})

describe('a folder that cannot be used', () => {
  it.each(['notes.txt', 'notes.txt/below'])('is named: %s', async name => {
    await writeFile(join(folder, 'notes.txt'), 'a file, not a folder')
    const path = join(folder, name)
    await expect(openEmbeddedStorage({ folder: path })).rejects.toMatchObject(
      refusedAs('storage.not-writable', { path }),
    )
  })

  it('is named when a file stands where the logs should be', async () => {
    await writeFile(join(folder, 'logs'), 'a file, not a folder')
    await expect(openEmbeddedStorage({ folder })).rejects.toMatchObject(refusedAs('storage.not-writable'))
  })

  it('is made when it is missing, with those above it', async () => {
    storage = await openEmbeddedStorage({ folder: join(folder, 'a', 'b') })
    await storage.log.create('a')
    await access(join(folder, 'a', 'b', 'logs', 'a.ndjson'))
  })
})

describe('killed in the middle of writing', () => {
  it.each([1, 50, 400])('after %i acknowledged appends all of them are there', async count => {
    const appender = startNode(await bundleFixture('appender', workbench), folder)
    let acknowledged = 0
    let heard = 0
    for await (const line of linesOf(appender)) {
      acknowledged = Math.max(acknowledged, Number(line))
      if (++heard === count) await killHard(appender)
    }
    await killHard(appender)
    storage = await openEmbeddedStorage({ folder })
    const events = await readAll(storage, 'a')
    expect(events.length).toBeGreaterThanOrEqual(acknowledged)
    expect(acknowledged).toBeGreaterThanOrEqual(count)
    expect(events.map(event => event.seq)).toEqual(events.map((_, i) => i + 1))
  })
})

// A limit on file sizes is the one full disk that needs no rights; Windows has none.
describe.skipIf(process.platform === 'win32')('a full disk', () => {
  it('refuses all who wait, keeps what it acknowledged, and goes on when there is room', async () => {
    const filler = await bundleFixture('filler', workbench)
    await mkdir(join(folder, 'data'))
    const child = spawn(
      'sh',
      ['-c', 'ulimit -f 64 && exec "$@"', 'sh', process.execPath, filler, join(folder, 'data')],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const printed: string[] = []
    for await (const line of linesOf(child)) printed.push(line)
    const result = JSON.parse(printed.join(''))

    expect(result.filled.acknowledged).toBeGreaterThan(0)
    const refused = [...result.filled.first, ...result.filled.second].filter(code => code !== 'ok')
    // The second ten conflict when they come after the failure: the head is then what the disk holds.
    for (const code of refused) expect(['storage.not-writable', 'storage.seq-conflict']).toContain(code)
    expect(refused).toContain('storage.not-writable')
    expect(refused.length % 10).toBe(0)
    expect(result.head).toBe(result.filled.acknowledged)
    expect(result.read).toBe(result.filled.acknowledged)
    expect(result.small).toBe('ok')
    expect(result.afterwards).toBe(result.filled.acknowledged + 1)
    expect(result.seats).toEqual({
      fits: 'ok',
      large: 'storage.not-writable',
      refusedIsAway: true,
      firstIsThere: true,
      fitsAgain: 'ok',
    })
    expect(result.library).toEqual({
      fits: 'ok',
      large: 'storage.not-writable',
      still: 'small',
      fitsAgain: 'ok',
    })
    expect(result.blob).toBe('storage.not-writable')

    storage = await openEmbeddedStorage({ folder: join(folder, 'data') })
    expect(await readAll(storage, 'a')).toHaveLength(result.afterwards)
    expect(await storage.library.setting('b')).toBe('small')
    expect(await storage.seats.byId('w', 'seat-2')).toMatchObject({ keyHash: 'hash-2' })
  })
})
