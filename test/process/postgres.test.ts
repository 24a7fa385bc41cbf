import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OwnSchema, ownSchema } from '../support/postgres/index.ts'
import { kill, launch, type Running, removeFolder, start, tempFolder } from '../support/process.ts'
import { Client } from '../support/server.ts'

const CLI = join(import.meta.dirname, '../../dist/cli.js')

let place: OwnSchema
let folder: string
let running: Running | undefined
beforeEach(async () => {
  place = await ownSchema()
  folder = await tempFolder()
})
afterEach(async () => {
  if (running) await kill(running)
  running = undefined
  await place.drop()
  await removeFolder(folder)
})

const again = async (): Promise<string> => {
  running = await start(folder, { DATABASE_URL: place.url })
  return running.url
}

function talad(...argv: string[]): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', TALAD_DATA: folder, PORT: '0', DATABASE_URL: place.url }
  return new Promise(resolve => {
    execFile(process.execPath, [CLI, ...argv], { env }, (_error, stdout, stderr) => resolve(stdout + stderr))
  })
}

describe('a workshop in a database', () => {
  it('is all there after kill -9, outlives lost connections, and leaves the folder alone', async () => {
    const room = await Client.trainer(await again())
    const nok = await room.join('ป้าแดง')
    await room.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
    const order = (client: Client, id: string) =>
      client.command('order.place', { productId: 'prd_honey', quantity: 1 }, id)
    const first = await order(nok, 'tap-0')
    const rest = await Promise.all(Array.from({ length: 20 }, (_, i) => order(nok, `tap-${i + 1}`)))
    const placed = [first, ...rest].map(answer => answer.json.result?.orderId)
    await kill(running!)

    const url = await again()
    const [trainer, phone] = [new Client(url, room.pin, room.key), new Client(url, room.pin, nok.key)]
    const { json } = await phone.room('/orders?limit=200')
    expect(json.items!.map(item => item.orderId).toSorted()).toEqual(placed.toSorted())
    expect((await order(phone, 'tap-0')).text).toBe(first.text)
    await place.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${place.schema}`
    expect((await order(phone, 'tap-later')).status).toBe(200)
    const lines = await trainer.events()
    expect(lines.map(event => event.seq)).toEqual(lines.map((_, i) => i + 1))
    const [log] = await place.sql<{ head: number }[]>`select head from log`
    expect(log!.head).toBeGreaterThanOrEqual(lines.length)
    expect(await readdir(folder)).toEqual([])
  })

  it('is said at start by its name, never by its password', async () => {
    await again()
    const { host, pathname, password } = new URL(place.url)
    expect(running!.output()).toContain(`postgres://${host}${pathname}?schema=${place.schema}`)
    expect(running!.output()).not.toContain(password)
  })

  it('has a way in for its trainer while no server runs, and a doctor', async () => {
    const room = await Client.trainer(await again())
    await kill(running!)
    const link = await talad('trainer-link', room.pin)
    expect(await talad('doctor')).toMatch(/✓ database\s+write \+ answer/)
    const url = await again()
    const token = link.trim().split('#')[1]
    expect((await new Client(url).post(`/api/workshops/${room.pin}/session`, { token })).status).toBe(200)
  })
})

describe('a start that cannot be', () => {
  it.each<[string, string, (url: URL) => void]>([
    ['storage.bad-address', 'look at its sslmode', url => url.searchParams.set('sslmode', 'perhaps')],
    [
      'storage.login-refused',
      'user, password and database',
      url => Object.assign(url, { username: 'nobody_here' }),
    ],
    ['storage.unreachable', 'does not answer', url => Object.assign(url, { port: '1' })],
    [
      'storage.not-writable',
      'cannot be written',
      url => url.searchParams.set('options', '-c default_transaction_read_only=on'),
    ],
  ])('%s says so in two languages, without the password, and ends with 1', async (code, words, change) => {
    const url = new URL(place.url)
    change(url)
    const failed = launch({ TALAD_DATA: folder, PORT: '0', DATABASE_URL: url.href })
    expect(await failed.exited).toBe(1)
    expect(failed.output()).toContain(words)
    expect(failed.output()).toContain(`(${code})`)
    expect(failed.output()).toContain('ฐานข้อมูล'.slice(0, code === 'storage.bad-address' ? 0 : undefined))
    expect(failed.output()).not.toContain(url.password)
  })
})
