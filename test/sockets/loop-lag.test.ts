import { afterEach, expect, it } from 'vitest'
import { LoopLag } from '../../server/sockets/loop-lag.ts'

let lag: LoopLag
afterEach(() => lag.stop())

/** One turn of the timers, in which the monitor sees what happened before. */
const turn = () => new Promise(resolve => setTimeout(resolve, 25))

function block(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

it('tells by how much work kept others waiting, once', async () => {
  lag = new LoopLag()
  await turn()
  lag.read()
  await turn()
  block(400)
  await turn()
  expect(lag.read()).toBeGreaterThan(300)
})

it('says nothing of a time that nobody measured', () => {
  lag = new LoopLag()
  expect(lag.read()).toBe(0)
})
