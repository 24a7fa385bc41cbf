import { StorageError } from '../interfaces.ts'

/** Where the tables are. */
export type Address = {
  connect: {
    host?: string[]
    port?: number[]
    /** A Unix socket instead of host and port. */
    path?: string
    database?: string
    username?: string
    password?: string
    /** An object: certificates are checked, against `host`. */
    ssl?: false | 'allow' | 'prefer' | 'require' | { host?: string }
    connection: { application_name: string; options?: string }
  }
  schema: string
  /** The same without user and password, for people and log files. */
  path: string
}

const PARAMETERS = ['schema', 'sslmode', 'application_name', 'options', 'host']
const MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const
const SCHEMA = /^[a-z_][a-z0-9_]{0,40}$/

/**
 * Reads `postgres://user:password@host:port/database?schema=talad`; what is left out comes from the usual PG* variables
 * or PostgreSQL's own defaults. Understands `sslmode`, `application_name`, `options` and `host` (of a Unix socket's
 * folder), and no parameter silently: one that were passed over might have been the one that encrypts.
 * @throws StorageError storage.bad-address {part}
 */
export function addressOf(text: string): Address {
  const url = parsed(text)
  const given = url.searchParams
  const unknown = [...given.keys()].find(name => !PARAMETERS.includes(name))
  if (unknown !== undefined) throw bad(unknown)
  const schema = given.get('schema') ?? 'talad'
  if (!SCHEMA.test(schema) || schema.startsWith('pg_')) throw bad('schema')
  const options = given.get('options')
  return {
    connect: {
      ...placeOf(url),
      ...(url.pathname.length > 1 ? { database: decoded(url.pathname.slice(1), 'database') } : {}),
      ...(url.username ? { username: decoded(url.username, 'user') } : {}),
      ...(url.password ? { password: decoded(url.password, 'password') } : {}),
      ...sslOf(url),
      connection: {
        application_name: given.get('application_name') ?? 'talad',
        ...(options === null ? {} : { options }),
      },
    },
    schema,
    path: `postgres://${given.get('host') ?? (url.host || 'localhost')}${url.pathname}?schema=${schema}`,
  }
}

function parsed(text: string): URL {
  // The error of `new URL` quotes its input, password and all: it must not travel on as a cause.
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) throw bad('url')
  return new URL(text)
}

function placeOf(url: URL): Pick<Address['connect'], 'host' | 'port' | 'path'> {
  const port = Number(url.port || 5432)
  const folder = url.searchParams.get('host')
  if (folder !== null) {
    if (!folder.startsWith('/')) throw bad('host')
    return { path: `${folder}/.s.PGSQL.${port}` }
  }
  if (!url.hostname) return {}
  return { host: [plain(url.hostname)], port: [port] }
}

/** `verify-ca` is taken for the stricter `verify-full`. */
function sslOf({ searchParams, hostname }: URL): Pick<Address['connect'], 'ssl'> {
  const given = searchParams.get('sslmode')
  if (given === null) return {}
  const mode = MODES.find(known => known === given)
  if (!mode) throw bad('sslmode')
  if (mode === 'disable') return { ssl: false }
  if (mode !== 'verify-ca' && mode !== 'verify-full') return { ssl: mode }
  // Without it an address of numbers would be held against a certificate for "localhost".
  return { ssl: hostname ? { host: plain(hostname) } : {} }
}

/** Brackets belong to addresses, not to hosts. */
const plain = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1')

function decoded(text: string, part: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw bad(part)
  }
}

const bad = (part: string): StorageError => new StorageError('storage.bad-address', { part })
