import { describe, expect, test } from 'vitest'
import { runHeadless } from '../../simulations/lab/headless.ts'
import { calibration } from './calibration.support.ts'

calibration([11, 12, 13])

describe('traffic', () => {
  const orders = async (factor: number) => {
    const { state } = await runHeadless({
      scenario: 'durian-flash',
      seed: 7,
      hours: 24,
      knobs: { 'traffic.factor': factor },
    })
    return { alibaba: state.crowd.alibaba.orders, tencent: state.crowd.tencent.orders }
  }

  test('half of it brings about half the orders, none of it brings none', async () => {
    const [whole, half, none] = [await orders(1), await orders(0.5), await orders(0)]
    for (const market of ['alibaba', 'tencent'] as const) {
      expect(half[market] / whole[market]).toBeGreaterThan(0.45)
      expect(half[market] / whole[market]).toBeLessThan(0.6)
      expect(none[market]).toBe(0)
    }
  })
})
