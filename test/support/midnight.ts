import { isRefusal } from '../../server/core/outcome.ts'
import { HOUR } from '../../server/core/scenario.ts'
import type { Client, Served } from './server.ts'

/** The week opens at 10:00. */
const MIDNIGHT = 14 * HOUR

/** Starts the week of all shops and resolves when its first midnight is in the log. */
export async function pastMidnight(server: Served, trainer: Client): Promise<void> {
  await trainer.command('scenario.start', { scenario: 'same-week-two-rule-books', seed: 7 })
  const opened = await server.registry.byPin(trainer.pin)
  if (isRefusal(opened)) throw new Error(`midnight: ${opened.code}`)
  const passed = new Promise<void>(resolve => {
    const stop = opened.workshop.listen(events => {
      if (!events.some(e => e.type === 'flow.advanced' && e.last && e.tick.to >= MIDNIGHT)) return
      stop()
      resolve()
    })
  })
  await trainer.command('clock.skip')
  await passed
}
