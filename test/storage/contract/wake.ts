import { describe, expect, it } from 'vitest'
import type { Wake } from '../../../server/storage/interfaces.ts'
import { type Opened, useOpened } from './opened.ts'

/** Resolves when a listener of its own hears `id`. */
const heard = (wake: Wake, id: string): Promise<void> =>
  new Promise(resolve => {
    const stop = wake.onWake(said => {
      if (said !== id) return
      stop()
      resolve()
    })
  })

export function wakeContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: wake`, () => {
    const given = useOpened(open)

    it('reaches every listener', async () => {
      const { wake } = given().storage
      const all = Promise.all([heard(wake, 'log-1'), heard(wake, 'log-1'), heard(wake, 'log-1')])
      await wake.wake('log-1')
      await all
    })

    it('without listeners is no error', async () => {
      await expect(given().storage.wake.wake('log-1')).resolves.toBeUndefined()
    })

    it('is not heard by one who stopped listening, though it is by the same function listening twice', async () => {
      const { wake } = given().storage
      const once: string[] = []
      const listener = (id: string) => {
        once.push(id)
      }
      const stop = wake.onWake(listener)
      wake.onWake(listener)
      stop()
      stop()
      // The last listener: when it hears, the ones before have heard too.
      const last = heard(wake, 'log-1')
      await wake.wake('log-1')
      await last
      expect(once).toEqual(['log-1'])
    })
  })
}
