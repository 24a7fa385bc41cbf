import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

export type Kept = { url: string; stop: () => Promise<void> }

// Not beside this file when it runs from a bundle.
const KEEPER = resolve('test/support/postgres/keeper.mjs')

/** A PostgreSQL server of our own, gone with this process. `durable` syncs as a real one does. */
export async function keepServer({ durable = false } = {}): Promise<Kept> {
  const keeper = spawn(process.execPath, durable ? [KEEPER, '--durable'] : [KEEPER], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(keeper, 'exit')
  const url = await Promise.race([
    once(keeper.stdout, 'data').then(([line]) => String(line).trim()),
    exited.then(([code]) => Promise.reject(new Error(`no PostgreSQL server for the tests: exit ${code}`))),
  ])
  return {
    url,
    stop: async () => {
      keeper.stdin.end()
      await exited
    },
  }
}
