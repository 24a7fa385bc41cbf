import type { Browser } from 'playwright-core'
import { test } from 'vitest'
import { executable, HOST, launch } from './browser.ts'
import { type Served, serve } from './server.ts'

/** What a file of tests works on: a server of its own, as this machine and as phones reach it, and a browser. */
export type House = { server: Served; lan: string; browser: Browser }

const housed = test
  .extend('path', { scope: 'worker' }, executable)
  .extend('browser', { scope: 'worker' }, async ({ path }, { onCleanup }) => {
    const browser = await launch(path)
    onCleanup(() => browser.close())
    return browser
  })
  .extend('house', { scope: 'file' }, async ({ browser }, { onCleanup }): Promise<House> => {
    const server = await serve()
    onCleanup(async () => {
      // The next file has the same browser: no screen of this one may go on asking for a server that is gone.
      await Promise.all(browser.contexts().map(context => context.close()))
      await server.close()
    })
    return { server, lan: `http://${HOST}:${server.port}`, browser }
  })

/** Filled before the file's own `beforeAll`. The browser is launched once a worker and not once a file. */
export function aHouse(): House {
  const house = {} as House
  housed.beforeAll(({ house: made }) => void Object.assign(house, made))
  return house
}
