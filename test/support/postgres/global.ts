import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { type Kept, keepServer } from './keep.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Who connects to this port of the loopback gets the address of a PostgreSQL server as text. */
    postgresDoor: number
  }
}

/** One PostgreSQL server for all files of a run, started when the first of them asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let kept: Promise<Kept> | undefined
  const door = createServer(socket => {
    kept ??= keepServer()
    kept.then(
      ({ url }) => socket.end(url),
      error => socket.end(String(error)),
    )
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  project.provide('postgresDoor', (door.address() as AddressInfo).port)
  return async () => {
    door.close()
    await (await kept?.catch(() => undefined))?.stop()
  }
}
