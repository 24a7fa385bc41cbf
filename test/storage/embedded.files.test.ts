import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'
import { aJoin, anEvent, eventsAfter } from '../support/events.ts'
import { type Reopenable, readAll, useOpened } from './contract/opened.ts'
import { openInTempFolder } from './folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('group commit', () => {
  const given = useOpened(openInTempFolder)

  it('one writer after the other: a sync for each', async () => {
    const { storage } = given()
    await storage.log.create('a')
    const before = storage.syncs()
    for (let seq = 1; seq <= 10; seq++) await storage.log.append('a', seq - 1, [anEvent(seq)])
    expect(storage.syncs() - before).toBe(10)
  })

  it('500 writers at once: a few syncs for all, and everything is there', async () => {
    const { storage, reopen } = given()
    await storage.log.create('a')
    const before = storage.syncs()
    await Promise.all(eventsAfter(0, 500).map(event => storage.log.append('a', event.seq - 1, [event])))
    expect(storage.syncs() - before).toBeLessThan(25)
    expect(await readAll(await reopen(), 'a')).toEqual(eventsAfter(0, 500))
  })

  it('writers of two logs do not wait for each other, nor mix', async () => {
    const { storage, reopen } = given()
    for (const log of ['a', 'b']) await storage.log.create(log)
    const both = eventsAfter(0, 50).flatMap(event =>
      ['a', 'b'].map(log => storage.log.append(log, event.seq - 1, [event])),
    )
    await Promise.all(both)
    const again = await reopen()
    for (const log of ['a', 'b']) expect(await readAll(again, log)).toEqual(eventsAfter(0, 50))
  })
})

describe('a long log', () => {
  const given = useOpened(openInTempFolder)

  it('with lines longer than a reading piece comes back whole, from any seq', async () => {
    const { storage, reopen } = given()
    const long = 'ลำไย'.repeat(300_000)
    const events = [anEvent(1), aJoin(2, long), anEvent(3), aJoin(4, long)]
    await storage.log.create('a')
    await storage.log.append('a', 0, events)
    const again = await reopen()
    for (const afterSeq of [0, 1, 2, 3, 4]) {
      const read = await readAll(again, 'a', afterSeq)
      expect(read.map(event => event.seq)).toEqual(events.slice(afterSeq).map(event => event.seq))
      expect(JSON.stringify(read)).toBe(JSON.stringify(events.slice(afterSeq)))
    }
  })

  it('goes on right where it was opened', async () => {
    const { storage, reopen } = given()
    await storage.log.create('a')
    await storage.log.append('a', 0, eventsAfter(0, 2_500))
    const again = await reopen()
    await again.log.append('a', 2_500, eventsAfter(2_500, 10))
    for (const afterSeq of [2_498, 2_499, 2_500, 2_501, 2_502, 2_509])
      expect(await readAll(again, 'a', afterSeq), `after ${afterSeq}`).toEqual(
        eventsAfter(afterSeq, 2_510 - afterSeq),
      )
  })

  it('of several pieces is the same from every place, before and after it was read whole', async () => {
    const { storage, reopen } = given()
    const COUNT = 30_000
    await storage.log.create('a')
    await storage.log.append('a', 0, eventsAfter(0, COUNT))
    const again = await reopen()
    const places = [29_999, 12_345, 0, 12_345, 29_000, 8_191, 30_000]
    for (const afterSeq of places) {
      const seqs = (await readAll(again, 'a', afterSeq)).map(event => event.seq)
      expect([seqs.length, seqs[0], seqs.at(-1)], `after ${afterSeq}`).toEqual(
        afterSeq === COUNT ? [0, undefined, undefined] : [COUNT - afterSeq, afterSeq + 1, COUNT],
      )
    }
  })
})

describe('a checkpoint that a power cut spoiled', () => {
  const given = useOpened(openInTempFolder)
  const fileOf = (folder: string, seq: number) =>
    join(folder, 'checkpoints', 'a', `${String(seq).padStart(12, '0')}.bin`)

  it.each<[string, (path: string) => Promise<void>]>([
    ['is cut', path => truncate(path, 12)],
    ['is cut in its head', path => truncate(path, 5)],
    ['is empty', path => truncate(path, 0)],
    ['holds zeros', path => writeFile(path, Buffer.alloc(4_096))],
    ['has one wrong byte', async path => writeFile(path, (await readFile(path)).fill(1, 20, 21))],
    ['is gone', path => rm(path)],
    [
      'is a folder',
      async path => {
        await rm(path)
        await mkdir(path)
      },
    ],
  ])('%s: the one before is taken', async (_, spoil) => {
    const { storage, folder } = given()
    await storage.checkpoints.put('a', 10, bytes('the state at ten'))
    await storage.checkpoints.put('a', 20, bytes('the state at twenty'))
    await spoil(fileOf(folder, 20))
    expect(await storage.checkpoints.newest('a')).toEqual({ seq: 10, bytes: bytes('the state at ten') })
  })
})

describe('a blob', () => {
  const given = useOpened(openInTempFolder)

  it.each(['', 'abd', 'abcabc'])(
    'that became %j is not given out, and is mended by putting it again',
    async other => {
      const { storage, folder } = given()
      const key = await storage.blobs.put(bytes('abc'))
      await writeFile(join(folder, 'blobs', key.slice(0, 2), key), other)
      expect(await storage.blobs.get(key)).toBeUndefined()
      await storage.blobs.put(bytes('abc'))
      expect(await storage.blobs.get(key)).toEqual(bytes('abc'))
    },
  )
})

describe('the data folder', () => {
  const given = useOpened(openInTempFolder)

  it('is left tidy: no half-written files, no lock', async () => {
    const { storage, folder, reopen } = given()
    await writeFile(join(folder, 'tmp', '7'), 'half a photo')
    await reopen()
    expect(await readdir(join(folder, 'tmp'))).toEqual([])
    await storage.close()
  })

  it('keeps the library readable by people', async () => {
    const { storage, folder } = given()
    await storage.library.putSetting('language', 'th')
    expect(JSON.parse(await readFile(join(folder, 'library.json'), 'utf8'))).toEqual({
      format: 1,
      workshops: [],
      settings: [{ name: 'language', value: 'th' }],
    })
  })
})

describe('whatever happens to it', () => {
  type Step = { append: number } | { tear: number } | 'reopen'
  const step = fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ append: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ tear: fc.integer({ min: 1, max: 400 }) }),
    fc.constant('reopen'),
  )

  /** A crash in the middle of writing an event that was never acknowledged. */
  async function tear(opened: Reopenable & { folder: string }, head: number, at: number): Promise<void> {
    const line = Buffer.from(`${JSON.stringify(aJoin(head + 1))}\n`)
    const path = join(opened.folder, 'logs', 'a.ndjson')
    await writeFile(path, line.subarray(0, at % line.length), { flag: 'a' })
  }

  it('the log holds what memory holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        const opened = await openInTempFolder()
        const memory = createMemoryStorage()
        let storage = opened.storage
        try {
          for (const { log } of [storage, memory]) await log.create('a')
          for (const step of steps) {
            const head = await memory.log.head('a')
            if (step === 'reopen') storage = await opened.reopen()
            else if ('append' in step) {
              const events = Array.from({ length: step.append }, (_, i) => aJoin(head + 1 + i))
              for (const { log } of [storage, memory]) await log.append('a', head, events)
            } else {
              await storage.close()
              await tear(opened, head, step.tear)
              storage = await opened.reopen()
            }
          }
          expect(await storage.log.head('a')).toBe(await memory.log.head('a'))
          expect(await readAll(storage, 'a')).toEqual(await readAll(memory, 'a'))
        } finally {
          await opened.close()
        }
      }),
      { numRuns: 60 },
    )
  })
})
