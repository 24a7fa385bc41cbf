import { StorageError } from '../interfaces.ts'
import type { Address } from './address.ts'
import type { Connection, Query } from './connection.ts'
import { MIGRATIONS } from './migrations.ts'

/** The newest schema that this code knows. */
const KNOWN = MIGRATIONS.length

/**
 * Brings the tables to what this code knows, one process at a time, and makes sure that they can be written.
 * @throws StorageError storage.newer-schema {path, found, known}, storage.not-writable {path} and, where these are the
 * reason, {table} or {encoding}
 */
export async function prepareSchema(connection: Connection, address: Address): Promise<void> {
  // A user without the right to make anything may well use what is there.
  const found = await versionIn(connection.query, address)
  if (found !== KNOWN) await connection.transaction(query => migrate(connection, query, address))
  await assertWritable(connection.query, address)
}

async function migrate(connection: Connection, query: Query, address: Address): Promise<void> {
  const { schema } = address
  await query`select pg_advisory_xact_lock(hashtextextended(${`talad schema ${schema}`}, 0))`
  const [there] = await query<object>`select from pg_namespace where nspname = ${schema}`
  if (!there) await connection.script(`create schema "${schema}"`)
  const found = await versionIn(query, address)
  for (const migration of MIGRATIONS.slice(found)) await connection.script(migration)
  await connection.script(`delete from schema_version; insert into schema_version values (${KNOWN})`)
}

/** 0 where there is nothing yet. */
async function versionIn(query: Query, { schema, path }: Address): Promise<number> {
  const [table] = await query<object>`
    select from pg_tables where schemaname = ${schema} and tablename = 'schema_version'`
  if (!table) return 0
  const [row] = await query<{ version: number }>`select version from schema_version`
  const found = row?.version ?? 0
  if (found > KNOWN) throw new StorageError('storage.newer-schema', { path, found, known: KNOWN })
  return found
}

async function assertWritable(query: Query, { schema, path }: Address): Promise<void> {
  const [mode] = await query<{ readonly: string; encoding: string }>`
    select current_setting('transaction_read_only') as readonly, current_setting('server_encoding') as encoding`
  if (mode!.readonly === 'on') throw new StorageError('storage.not-writable', { path })
  // Thai and Chinese names would be refused one by one, in the middle of a lesson.
  const { encoding } = mode!
  if (encoding !== 'UTF8') throw new StorageError('storage.not-writable', { path, encoding })
  const [table] = await query<{ name: string }>`
    select tablename as name from pg_tables, format('%I.%I', schemaname, tablename) as full_name
    where schemaname = ${schema} and tablename <> 'schema_version' and not (
      has_table_privilege(full_name, 'select') and has_table_privilege(full_name, 'insert')
      and has_table_privilege(full_name, 'update') and has_table_privilege(full_name, 'delete'))
    order by 1 limit 1`
  if (table) throw new StorageError('storage.not-writable', { path, table: table.name })
}
