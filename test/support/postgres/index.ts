import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import type { Storage } from '../../../server/storage/interfaces.ts'
import { openPostgresStorage } from '../../../server/storage/postgres/index.ts'

/** The server of this run, without a schema: the one that DATABASE_URL names, else one of our own. */
export async function serverUrl(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const socket = connect(inject('postgresDoor'), '127.0.0.1')
  await once(socket, 'connect')
  const url = await text(socket)
  if (!url.startsWith('postgres://')) throw new Error(url)
  return url
}

export type OwnSchema = {
  /** What DATABASE_URL would be; connections made by it bear the schema's name. */
  url: string
  schema: string
  /** Looks and meddles behind the driver's back. */
  sql: postgres.Sql
  /** The owner of a server of our own. */
  admin: () => postgres.Sql
  drop: () => Promise<void>
}

/** A place of its own on the server for one test. */
export async function ownSchema(): Promise<OwnSchema> {
  const url = new URL(await serverUrl())
  const schema = `talad_test_${randomUUID().slice(0, 8)}`
  const options = { max: 1, onnotice: () => {}, connection: { search_path: schema } }
  const sql = postgres(url.href, options)
  url.searchParams.set('schema', schema)
  url.searchParams.set('application_name', schema)
  return {
    url: url.href,
    schema,
    sql,
    admin: () => postgres(Object.assign(new URL(url), { username: 'postgres', search: '' }).href, options),
    drop: async () => {
      await sql.unsafe(`drop schema if exists ${schema} cascade`)
      await sql.end()
    },
  }
}

export type OpenedPostgres = OwnSchema & {
  storage: Storage
  /** One more process, as it were, on the same tables; closed with the first. */
  another: () => Promise<Storage>
  reopen: () => Promise<Storage>
  close: () => Promise<void>
}

/** Making tables costs more than most tests do, so that those of one are swept out for the next. */
const swept: OwnSchema[] = []
afterAll(() => Promise.all(swept.splice(0).map(place => place.drop())))

/** An empty store. */
export async function openEmptyPostgres(): Promise<OpenedPostgres> {
  const place = swept.pop() ?? (await ownSchema())
  const opened: Storage[] = []
  const another = async () => {
    const storage = await openPostgresStorage({ url: place.url })
    opened.push(storage)
    return storage
  }
  const closeAll = () => Promise.all(opened.map(storage => storage.close()))
  let closing: Promise<void> | undefined
  const close = async () => {
    await closeAll()
    await sweep(place)
    swept.push(place)
  }
  return {
    ...place,
    storage: await another(),
    another,
    reopen: async () => {
      await closeAll()
      return another()
    },
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

async function sweep({ sql, schema }: OwnSchema): Promise<void> {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = ${schema} and tablename <> 'schema_version'`
  await sql.unsafe(tables.map(({ name }) => `delete from ${name};`).join(''))
}
