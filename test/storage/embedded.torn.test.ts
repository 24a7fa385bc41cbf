import { appendFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddedStorage } from '../../server/storage/embedded/index.ts'
import type { Storage } from '../../server/storage/interfaces.ts'
import { aJoin, anEvent, eventsAfter } from '../support/events.ts'
import { aSeat, readAll, refusedAs } from './contract/opened.ts'
import { makeTempFolder, removeFolder } from './folder.ts'

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

let folder: string
let storage: Storage | undefined
const fileOf = (log: string): string => join(folder, 'logs', `${log}.ndjson`)

/** Journals as a crash left them. */
async function givenLogs(logs: Record<string, string | Buffer>): Promise<Storage> {
  await mkdir(join(folder, 'logs'), { recursive: true })
  for (const [log, bytes] of Object.entries(logs)) await writeFile(fileOf(log), bytes)
  storage = await openEmbeddedStorage({ folder })
  return storage
}

beforeEach(async () => {
  folder = await makeTempFolder()
})
afterEach(async () => {
  await storage?.close()
  await removeFolder(folder)
})

describe('a log that ends inside a command', () => {
  const part = (seq: number, cmd: string, more?: number) => ({
    ...anEvent(seq),
    cmd,
    ...(more ? { more } : {}),
  })

  it.each([
    ['after its first event', [part(1, 'a'), part(2, 'b', 2)], 1],
    ['before its last event', [part(1, 'a'), part(2, 'b', 2), part(3, 'b', 1)], 1],
    ['which is all there is', [part(1, 'b', 1)], 0],
    ['but not one that is whole', [part(1, 'b', 1), part(2, 'b')], 2],
    ['but not the one before it', [part(1, 'b', 1), part(2, 'b'), part(3, 'c', 1)], 2],
  ])('loses that command whole: %s', async (_, events, head) => {
    const storage = await givenLogs({ a: events.map(line).join('') })
    expect(await storage.log.head('a')).toBe(head)
    expect(await readAll(storage, 'a')).toEqual(events.slice(0, head))
    await storage.log.append('a', head, [anEvent(head + 1)])
    expect(await storage.log.head('a')).toBe(head + 1)
  })
})

describe('a torn last line', () => {
  const whole = line(anEvent(1)) + line(aJoin(2))
  const last = Buffer.from(line(aJoin(3)))

  it('is dropped wherever it was cut, and the log goes on', async () => {
    const cuts = Array.from({ length: last.length }, (_, cut) => cut)
    const torn = (cut: number) => Buffer.concat([Buffer.from(whole), last.subarray(0, cut)])
    const { log } = await givenLogs(Object.fromEntries(cuts.map(cut => [`cut-${cut}`, torn(cut)])))
    for (const cut of cuts) {
      expect(await log.head(`cut-${cut}`), `cut at byte ${cut}`).toBe(2)
      await log.append(`cut-${cut}`, 2, [aJoin(3)])
      expect(await readFile(fileOf(`cut-${cut}`), 'utf8'), `cut at byte ${cut}`).toBe(whole + last.toString())
    }
  })

  it('is dropped by reading first as well', async () => {
    const storage = await givenLogs({ a: Buffer.concat([Buffer.from(whole), last.subarray(0, -1)]) })
    expect(await readAll(storage, 'a')).toEqual([anEvent(1), aJoin(2)])
  })

  it.each([
    ['text that is no JSON', Buffer.from('{"seq":3,"at":\n')],
    ['zeros without an end', Buffer.alloc(5_000)],
    ['zeros with an end', Buffer.concat([Buffer.alloc(5_000), Buffer.from('\n')])],
    ['nothing', Buffer.from('\n')],
    ['half a letter', Buffer.from([0x22, 0xe0, 0xb8, 0x22, 0x0a])],
    ['more than one reading step', Buffer.from(`{"seq":3,"text":"${'x'.repeat(200_000)}`)],
  ])('may be %s', async (_, tail) => {
    const storage = await givenLogs({ a: Buffer.concat([Buffer.from(whole), tail]) })
    expect(await readAll(storage, 'a')).toEqual([anEvent(1), aJoin(2)])
    expect(await readFile(fileOf('a'), 'utf8')).toBe(whole)
  })

  it('may be the only one', async () => {
    const storage = await givenLogs({ a: last.subarray(0, 20), b: '\n', c: '' })
    for (const log of ['a', 'b', 'c']) expect(await storage.log.head(log)).toBe(0)
    await storage.log.append('a', 0, [anEvent(1)])
    expect(await readAll(storage, 'a')).toEqual([anEvent(1)])
  })

  it('of the seats is dropped at every byte', async () => {
    const seats = line({ type: 'seat', ...aSeat() })
    const torn = Buffer.from(line({ type: 'seat', ...aSeat({ participantId: 'seat-2', keyHash: 'hash-2' }) }))
    const path = join(folder, 'seats.ndjson')
    for (let cut = 0; cut < torn.length; cut++) {
      await writeFile(path, Buffer.concat([Buffer.from(seats), torn.subarray(0, cut)]))
      storage = await openEmbeddedStorage({ folder })
      expect(await storage.seats.byId('workshop-1', 'seat-1'), `cut at byte ${cut}`).toEqual(aSeat())
      expect(await storage.seats.byId('workshop-1', 'seat-2'), `cut at byte ${cut}`).toBeUndefined()
      await storage.close()
      expect(await readFile(path, 'utf8')).toBe(seats)
    }
  })
})

describe('a damaged line', () => {
  const lines = eventsAfter(0, 5).map(line)
  const withLine = (n: number, text: string): string => lines.with(n - 1, text).join('')

  it.each<[string, string | Buffer, number]>([
    ['in the middle that is no JSON', withLine(3, '{"seq":3,\n'), 3],
    ['in the middle that is empty', withLine(3, '\n'), 3],
    ['in the middle of zeros', withLine(3, `${'\0'.repeat(4_096)}\n`), 3],
    ['in the middle that is null', withLine(3, 'null\n'), 3],
    ['in the middle with broken text', Buffer.from(withLine(3, '{"seq":3,"x":"\xff"}\n'), 'latin1'), 3],
    ['at the beginning', withLine(1, 'not an event\n'), 1],
    ['before the last', withLine(4, 'not an event\n'), 4],
    ['before a torn one', `${lines.slice(0, 4).join('')}not an event\n{"seq":6`, 5],
    ['that is missing', withLine(3, ''), 3],
    ['that is there twice', withLine(3, lines[1]! + lines[2]!), 3],
    ['with the seq of another', withLine(3, line(anEvent(7))), 3],
    ['at the end with the seq of another', withLine(5, line(anEvent(7))), 5],
    ['at the end that is no event', withLine(5, '{"almost":"an event"}\n'), 5],
    ['at the end with a seq that is no number', withLine(5, '{"seq":"5"}\n'), 5],
  ])('%s is named and refused, and the file stays as it is', async (_, bytes, damagedLine) => {
    const { log } = await givenLogs({ bad: bytes, good: lines.join('') })
    const damaged = refusedAs('storage.damaged', { log: 'bad', line: damagedLine })
    await expect(readAll(storage!, 'bad')).rejects.toMatchObject(damaged)
    await expect(log.head('bad')).rejects.toMatchObject(damaged)
    await expect(log.append('bad', 5, [anEvent(6)])).rejects.toMatchObject(damaged)
    expect(await readFile(fileOf('bad'))).toEqual(Buffer.from(bytes))

    expect(await log.list()).toEqual(['bad', 'good'])
    expect(await readAll(storage!, 'good')).toEqual(eventsAfter(0, 5))
    await log.append('good', 5, [anEvent(6)])
    await log.remove('bad')
    expect(await log.list()).toEqual(['good'])
  })

  it('far behind the beginning is named too', async () => {
    const many = eventsAfter(0, 20_000).map(line)
    const storage = await givenLogs({ bad: many.with(15_432, '{}\n').join('') })
    const damaged = refusedAs('storage.damaged', { log: 'bad', line: 15_433 })
    await expect(readAll(storage, 'bad')).rejects.toMatchObject(damaged)
  })

  it('of a file that another program cut short is noticed', async () => {
    const { log } = await givenLogs({ a: lines.join('') })
    expect(await log.head('a')).toBe(5)
    await truncate(fileOf('a'), Buffer.byteLength(lines[0]!) + 3)
    const damaged = refusedAs('storage.damaged', { log: 'a', line: 2 })
    await expect(readAll(storage!, 'a')).rejects.toMatchObject(damaged)
  })

  it('of the seats keeps the folder shut and says which', async () => {
    const seats = line({ type: 'seat', ...aSeat() })
    await writeFile(join(folder, 'seats.ndjson'), `${seats}{"half\n${seats}`)
    const damaged = refusedAs('storage.damaged', { log: 'seats', line: 2 })
    await expect(openEmbeddedStorage({ folder })).rejects.toMatchObject(damaged)
    await writeFile(join(folder, 'seats.ndjson'), seats)
    storage = await openEmbeddedStorage({ folder })
  })

  it('of the library keeps the folder shut and says where', async () => {
    const path = join(folder, 'library.json')
    await writeFile(path, '{"format":1,')
    await expect(openEmbeddedStorage({ folder })).rejects.toMatchObject(
      refusedAs('storage.damaged', { path }),
    )
  })
})

it('files that are no logs are left alone', async () => {
  await (await givenLogs({ a: line(anEvent(1)) })).close()
  await appendFile(join(folder, 'logs', 'notes.txt'), 'mine')
  await appendFile(join(folder, 'logs', 'not a log.ndjson'), 'mine')
  storage = await openEmbeddedStorage({ folder })
  expect(await storage.log.list()).toEqual(['a'])
})
