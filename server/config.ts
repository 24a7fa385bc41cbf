import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export type Config = {
  port: number
  host: string
  /** Where workshops lie, unless in a database. */
  folder: string
  /** Address of a PostgreSQL database, password and all. */
  database?: string | undefined
  /** Given by the environment, else made once and kept with the data. */
  houseCode: string | undefined
  logLevel: string
}

/** @throws Error naming the variable that cannot be used */
export function configOf(env: NodeJS.ProcessEnv): Config {
  return {
    port: portOf(env.PORT),
    host: env.HOST || '::',
    folder: resolve(env.TALAD_DATA || join(homedir(), '.talad')),
    database: env.DATABASE_URL || undefined,
    houseCode: env.TALAD_CODE || undefined,
    logLevel: env.LOG_LEVEL || 'warn',
  }
}

function portOf(text: string | undefined): number {
  const port = Number(text || 3000)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`PORT=${text}: not a port number`)
}
