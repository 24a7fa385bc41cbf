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

describe('the house code', () => {
  it('is not asked for on this very machine', async () => {
    const other = await serve()
    expect((await new Client(other.url).post('/api/workshops', {})).status).toBe(201)
    await other.close()
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
