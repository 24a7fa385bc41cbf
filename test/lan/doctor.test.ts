import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Check, clock, doctor, nodeVersion } from '../../server/lan/doctor.ts'

let folder: string
const servers: Server[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talad-doctor-'))
})
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise(resolve => server.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

async function taken(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, resolve))
  return (server.address() as AddressInfo).port
}

async function freePort(): Promise<number> {
  const port = await taken(createServer())
  await new Promise(resolve => servers.pop()!.close(resolve))
  return port
}

const named = (checks: Check[], name: Check['name']): Check => checks.find(c => c.name === name)!

describe('given a folder that can be written', () => {
  test('when the doctor looks, then disk and port are well and nothing is left behind', async () => {
    const checks = await doctor({ folder, port: await freePort() })
    expect(checks.map(c => c.name)).toEqual([
      'node',
      'clock',
      'disk-space',
      'disk-write',
      'port',
      'addresses',
    ])
    expect(named(checks, 'disk-write')).toEqual({
      name: 'disk-write',
      ok: true,
      detail: expect.stringMatching(/^write \+ fsync [\d.]+ ms at /),
    })
    expect(named(checks, 'disk-space').detail).toContain('GB free')
    expect(named(checks, 'port').ok).toBe(true)
    expect(await readdir(folder)).toEqual([])
  })

  test('when the folder is not there yet, then it is made', async () => {
    const checks = await doctor({ folder: join(folder, 'new', 'deep'), port: await freePort() })
    expect(named(checks, 'disk-write').ok).toBe(true)
  })
})

describe('given a database', () => {
  const write = async () => {}

  test('when the doctor looks, then it writes there and leaves the folder alone', async () => {
    const database = { path: 'postgres://db/talad', write }
    const missing = join(folder, 'never-made')
    const checks = await doctor({ folder: missing, port: await freePort(), database })
    expect(checks.map(c => c.name)).toEqual(['node', 'clock', 'database', 'port', 'addresses'])
    expect(named(checks, 'database').detail).toMatch(/^write \+ answer [\d.]+ ms at postgres:\/\/db\/talad$/)
    expect(await readdir(folder)).toEqual([])
  })

  test('when it cannot be written, then the check says why', async () => {
    const refuse = () => Promise.reject(new Error('storage.unreachable'))
    const checks = await doctor({ folder, port: await freePort(), database: { path: 'db', write: refuse } })
    expect(named(checks, 'database')).toEqual({ name: 'database', ok: false, detail: 'storage.unreachable' })
  })
})

test('given a folder that cannot be written, then the disk checks fail with the reason and the others still answer', async () => {
  // Under a plain file nobody can make a folder, the administrator included.
  const file = join(folder, 'file')
  await writeFile(file, '')
  const checks = await doctor({ folder: join(file, 'data'), port: await freePort() })
  expect(named(checks, 'disk-space').ok).toBe(false)
  expect(named(checks, 'disk-write')).toMatchObject({
    ok: false,
    detail: expect.stringMatching(/ENOTDIR|ENOENT|EEXIST/),
  })
  expect(named(checks, 'port').ok).toBe(true)
})

describe('given a port that is taken', () => {
  test('when Talad holds it, then that is well', async () => {
    const port = await taken(createHttp((_q, response) => response.end('{"nonce":"k3nQ"}')))
    const check = named(await doctor({ folder, port }), 'port')
    expect(check).toEqual({ name: 'port', ok: true, detail: `${port}: Talad is running` })
  })

  test('when another program holds it, then the trainer is told', async () => {
    const port = await taken(createHttp((_q, response) => response.end('hello')))
    const check = named(await doctor({ folder, port }), 'port')
    expect(check).toEqual({ name: 'port', ok: false, detail: `${port} is taken by another program` })
  })
})

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.1', true],
  ['22.0.0', true],
])('Node %s is well: %s', (version, ok) => {
  expect(nodeVersion(version).ok).toBe(ok)
})

test.each([
  ['1970-01-01T00:00:00Z', false],
  ['2024-12-31T23:59:59Z', false],
  ['2025-01-01T00:00:00Z', true],
  ['2045-01-01T00:00:00Z', false],
])('a clock at %s is well: %s', (now, ok) => {
  expect(clock(Date.parse(now)).ok).toBe(ok)
})
