import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Client & { opened: Opened }
beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url)
})
afterAll(() => server.close())

describe('guessing', () => {
  it('of PINs is stopped after twenty in a minute, with the time to wait', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 25; i++)
      statuses.push((await new Client(server.url, String(100_000 + i)).room()).status)
    expect(statuses.filter(s => s === 404).length).toBeGreaterThanOrEqual(20)
    expect(statuses.at(-1)).toBe(429)
    const last = await new Client(server.url, '111111').room()
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(last.json.refused?.code).toBe('rate.limited')
  })
})

describe('a class behind one address with a joker in it', () => {
  it('goes on: right PINs open, seats act, sixty join in a second', async () => {
    const served = await serve()
    const room = await Client.trainer(served.url)
    const nok = await room.join('นก')
    for (let i = 0; i < 30; i++) await new Client(served.url, '000001').room()
    expect((await new Client(served.url, '000001').room()).status).toBe(429)
    expect((await nok.command('share.create', { productId: 'prd_rice' })).status).toBe(200)
    expect((await new Client(served.url, room.pin).room()).status).toBe(200)
    await Promise.all(Array.from({ length: 60 }, (_, i) => room.join(`คน ${i}`)))
    await served.close()
  })

  it('a QR with a wrong PIN counts like any other guess', async () => {
    const served = await serve()
    const visit = () => fetch(`${served.url}/?pin=000001`, { redirect: 'manual' })
    for (let i = 0; i < 21; i++) await visit()
    expect((await visit()).headers.get('location')).toContain('refused=rate.limited')
    await served.close()
  })
})

describe('the house code', () => {
  /** A phone, or a page behind a tunnel on the laptop: its name in the address bar is not this machine's. */
  const elsewhere = { host: 'talad.test' }

  function open(url: string, headers: Record<string, string>): Promise<number> {
    const { hostname, port } = new URL(url)
    return new Promise((resolve, reject) => {
      const ask = request(
        {
          hostname,
          port,
          path: '/api/workshops',
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
        },
        answer => {
          answer.resume()
          resolve(answer.statusCode ?? 0)
        },
      )
      ask.on('error', reject)
      ask.end('{}')
    })
  }

  it('is asked from elsewhere, not on this very laptop', async () => {
    const served = await serve()
    expect(await open(served.url, {})).toBe(201)
    expect(await open(served.url, elsewhere)).toBe(403)
    expect(await open(served.url, { ...elsewhere, 'x-talad-code': '4242' })).toBe(201)
    expect(await open(served.url, { 'x-forwarded-for': '192.168.1.9' })).toBe(403)
    await served.close()
  })

  it('cannot be guessed: after twenty wrong ones the right one has to wait as well', async () => {
    const served = await serve()
    for (let i = 0; i < 21; i++) await open(served.url, { ...elsewhere, 'x-talad-code': String(i) })
    expect(await open(served.url, { ...elsewhere, 'x-talad-code': '4242' })).toBe(429)
    await served.close()
  })
})

describe('headers', () => {
  it('are those of a classroom on plain http: a strict policy, no upgrade to https, no secure cookie', async () => {
    const { headers } = await new Client(server.url).get('/help')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/)
    expect(headers.get('strict-transport-security')).toBeNull()
    const fresh = await serve()
    const room = await Client.trainer(fresh.url)
    const joined = await new Client(fresh.url).post(`/api/workshops/${room.pin}/participants`, {
      nickname: 'a',
    })
    expect(joined.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/i)
    expect(joined.headers.get('set-cookie')).not.toMatch(/Secure/i)
    await fresh.close()
    expect(trainer.pin).toMatch(/^\d{6}$/)
  })
})
