import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from '../../server/storage/interfaces.ts'
import { openPostgresStorage } from '../../server/storage/postgres/index.ts'
import { MIGRATIONS } from '../../server/storage/postgres/migrations.ts'
import { anEvent } from '../support/events.ts'
import { type OwnSchema, ownSchema } from '../support/postgres/index.ts'
import { refusedAs } from './contract/opened.ts'

let place: OwnSchema
const opened: Storage[] = []
beforeEach(async () => {
  place = await ownSchema()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map(storage => storage.close()))
  await place.drop()
})

async function open(change: (url: URL) => void = () => {}): Promise<Storage> {
  const url = new URL(place.url)
  change(url)
  const storage = await openPostgresStorage({ url: url.href })
  opened.push(storage)
  return storage
}

/** A port where nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

describe('a start that cannot be', () => {
  it('because nobody answers there', async () => {
    const port = await deadPort()
    await expect(open(url => Object.assign(url, { host: `127.0.0.1:${port}` }))).rejects.toMatchObject(
      refusedAs('storage.unreachable', { path: expect.stringContaining(`127.0.0.1:${port}`) }),
    )
  })

  it('because the host has no address', async () => {
    await expect(open(url => Object.assign(url, { host: 'nowhere.invalid:5432' }))).rejects.toMatchObject(
      refusedAs('storage.unreachable'),
    )
  })

  it('because something else answers there', async () => {
    const server = createServer(socket => socket.on('error', () => {}).end('SSH-2.0-OpenSSH_9.9\r\n'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const url = new URL(place.url)
    url.host = `127.0.0.1:${port}`
    await expect(openPostgresStorage({ url: url.href })).rejects.toMatchObject(
      refusedAs('storage.unreachable'),
    )
    server.close()
  })

  it.each<[string, (url: URL) => void]>([
    ['the password is wrong', url => Object.assign(url, { password: 'wrong' })],
    ['there is no such user', url => Object.assign(url, { username: 'nobody_of_this_name' })],
    ['there is no such database', url => Object.assign(url, { pathname: '/nothing_of_this_name' })],
  ])('because %s, and the refusal does not tell the password', async (_, change) => {
    const refused = await open(change).catch(error => error)
    expect(refused).toMatchObject(refusedAs('storage.login-refused'))
    expect(`${refused.stack} ${refused.cause.stack}`).not.toContain(new URL(place.url).password)
  })

  it.skipIf(process.env.DATABASE_URL).each(['require', 'verify-full'])(
    'because sslmode=%s was asked for and the server cannot: nothing is sent in the clear instead',
    async mode => {
      await expect(open(url => url.searchParams.set('sslmode', mode))).rejects.toMatchObject(
        refusedAs('storage.unreachable'),
      )
      const storage = await open(url => url.searchParams.set('sslmode', 'prefer'))
      expect(await storage.log.list()).toEqual([])
    },
  )

  it('because everything is read-only', async () => {
    const readOnly = (url: URL) => url.searchParams.set('options', '-c default_transaction_read_only=on')
    const refused = refusedAs('storage.not-writable')
    await expect(open(readOnly)).rejects.toMatchObject(refused)
    await open()
    await expect(open(readOnly)).rejects.toMatchObject(refused)
  })

  it('because a later Talad made the tables, which stay as they are', async () => {
    await (await open()).log.create('a')
    const found = MIGRATIONS.length + 1
    await place.sql`update schema_version set version = ${found}`
    await expect(open()).rejects.toMatchObject({
      code: 'storage.newer-schema',
      params: { found, known: MIGRATIONS.length },
    })
    expect(await place.sql`select log from log`).toEqual([{ log: 'a' }])
    expect(await place.sql`select version from schema_version`).toEqual([{ version: found }])
  })
})

// Making users is for the owner of a server.
describe.skipIf(process.env.DATABASE_URL)('another user', () => {
  const USER = 'talad_test_reader'
  const asReader = (url: URL) => Object.assign(url, { username: USER, password: 'reading' })
  let admin: OwnSchema['sql']

  beforeEach(async () => {
    admin = place.admin()
    await open()
    await admin.unsafe(`create role ${USER} login password 'reading';
      grant usage on schema ${place.schema} to ${USER};
      grant select on all tables in schema ${place.schema} to ${USER}`)
  })
  afterEach(async () => {
    await admin.unsafe(`drop owned by ${USER}; drop role ${USER}`)
    await admin.end()
  })

  it('who may only read is refused, with the first table that misses a right', async () => {
    await expect(open(asReader)).rejects.toMatchObject({
      code: 'storage.not-writable',
      params: { table: 'blob' },
    })
  })

  it('who may make no schema is refused where there is none', async () => {
    await place.sql.unsafe(`drop schema ${place.schema} cascade`)
    await expect(open(asReader)).rejects.toMatchObject(refusedAs('storage.not-writable'))
  })

  it('who may write, but make nothing, uses what is there', async () => {
    await place.sql.unsafe(
      `grant select, insert, update, delete on all tables in schema ${place.schema} to ${USER}`,
    )
    const storage = await open(asReader)
    await storage.log.create('a')
    expect(await storage.log.list()).toEqual(['a'])
  })
})

describe.skipIf(process.env.DATABASE_URL)('a database for another script', () => {
  const NAME = 'talad_test_latin'

  it('is refused before a Thai name is', async () => {
    const admin = place.admin()
    await admin.unsafe(
      `create database ${NAME} encoding latin1 locale_provider libc locale 'C' template template0`,
    )
    await admin.unsafe(`grant create on database ${NAME} to ${new URL(place.url).username}`)
    await expect(open(url => Object.assign(url, { pathname: `/${NAME}` }))).rejects.toMatchObject({
      code: 'storage.not-writable',
      params: { encoding: 'LATIN1' },
    })
    await admin.unsafe(`drop database ${NAME}`)
    await admin.end()
  })
})

describe('the tables', () => {
  it('are made once, by whoever of ten is first', async () => {
    const ten = await Promise.all(Array.from({ length: 10 }, () => open()))
    await ten[0]!.log.create('a')
    expect(await ten[9]!.log.list()).toEqual(['a'])
    expect(await place.sql`select version from schema_version`).toEqual([{ version: MIGRATIONS.length }])
  })

  it('come whole or not at all', async () => {
    await place.sql.unsafe(`create schema ${place.schema}; create view lease as select 1`)
    await expect(open()).rejects.toThrow()
    const tables = await place.sql`select from pg_tables where schemaname = ${place.schema}`
    expect(tables).toHaveLength(0)
    await place.sql`drop view lease`
    await (await open()).log.create('a')
  })

  it('of two schemas have nothing to do with each other', async () => {
    const other = await ownSchema()
    try {
      await (await open()).log.create('a')
      const elsewhere = await openPostgresStorage({ url: other.url })
      opened.push(elsewhere)
      expect(await elsewhere.log.list()).toEqual([])
    } finally {
      await other.drop()
    }
  })

  it('are written with a sync, whatever the user or the server is used to', async () => {
    const storage = await open(url => url.searchParams.set('options', '-c synchronous_commit=off'))
    await place.sql.unsafe(`
      create table seen (setting text);
      create function see() returns trigger language plpgsql as
        $$ begin insert into seen values (current_setting('synchronous_commit')); return new; end $$;
      create trigger see after insert on event for each row execute function see()`)
    await storage.log.create('a')
    await storage.log.append('a', 0, [anEvent(1)])
    expect(await place.sql`select setting from seen`).toEqual([{ setting: 'on' }])
  })
})
