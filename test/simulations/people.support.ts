import { DRIVER } from '../../server/core/ids.ts'
import type { Market } from '../../server/core/market.ts'
import type { Outcome } from '../../server/core/outcome.ts'
import type { State } from '../../server/core/state.ts'
import type { LabWorkshop } from '../../simulations/lab/workshop.ts'
import { DURIAN } from './crowd.support.ts'

/** Units of the durian in one market, all lots together. */
export function durians(state: State, market: Market) {
  const sums = { onHand: 0, allocated: 0, sold: 0 }
  for (const lot of state.lotList)
    if (lot.gtin === DURIAN)
      for (const key of ['onHand', 'allocated', 'sold'] as const) sums[key] += lot.stock[market][key]
  return sums
}

/** Someone in the room. Every command is a new tap. */
export class Person {
  private taps = 0
  constructor(
    private readonly workshop: LabWorkshop,
    readonly seat: string,
  ) {
    const joining = { nickname: seat, language: 'th', role: 'participant', kind: 'person' } as const
    this.workshop.submit({ id: 'join', by: seat, type: 'participant.join', ...joining })
  }
  orders(quantity: number): Outcome {
    const { productId } = this.workshop.state.productList.find(p => p.gtin === DURIAN)!
    return this.tap({ type: 'order.place', productId, quantity })
  }
  pays(orderId: string): Outcome {
    return this.tap({ type: 'order.pay', orderId })
  }
  cancels(orderId: string): Outcome {
    return this.tap({ type: 'order.cancel', orderId })
  }
  private tap(
    wish:
      | { type: 'order.place'; productId: string; quantity: number }
      | { type: 'order.pay' | 'order.cancel'; orderId: string },
  ): Outcome {
    return this.workshop.submit({ id: `tap ${++this.taps}`, by: this.seat, ...wish }).outcome
  }
}
export const idOf = (outcome: Outcome): string => (outcome.ok ? String(outcome.result?.orderId) : '')

/** The driver lets what has run out run out. */
export function expire(workshop: LabWorkshop): void {
  for (const [orderId, until] of [...workshop.state.holds])
    if (until <= workshop.state.at)
      workshop.submit({ id: `expire ${orderId}`, by: DRIVER, type: 'order.expire', orderId })
}
