import { afterEach, expect, it } from 'vitest'
import type { Storage } from '../../server/storage/interfaces.ts'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'
import { Client, type Served, serve } from '../support/server.ts'

let served: Served
afterEach(() => served.close())

/** A storage that outlives its server, and a log in it that is not read to its end before `go`. */
function withSlowLog() {
  const memory: Storage = { ...createMemoryStorage(), close: async () => {} }
  let go = () => {}
  const gone = new Promise<void>(resolve => {
    go = resolve
  })
  const slowly = (slow: string): Storage => ({
    ...memory,
    log: {
      ...memory.log,
      async *read(log, after) {
        if (log === slow) await gone
        yield* memory.log.read(log, after)
      },
    },
  })
  return { memory, slowly, go }
}

it('a server that starts answers and takes commands while a long log is still being read', async () => {
  const { memory, slowly, go } = withSlowLog()
  served = await serve(memory)
  const [long, short] = [await Client.trainer(served.url), await Client.trainer(served.url)]
  await served.close()

  served = await serve(slowly(long.opened.log))
  expect((await new Client(served.url).get('/healthz')).status).toBe(200)
  const nok = await new Client(served.url, short.pin).join('นก')
  expect((await nok.command('order.place', { productId: 'prd_rice', quantity: 1 })).status).toBe(200)
  const waiting = new Client(served.url, long.pin, long.key).room()
  go()
  expect((await waiting).json.log).toBe(long.opened.log)
})
