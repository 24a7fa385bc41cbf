import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auction, type Bid } from '../../server/core/auction.ts'
import { hash3, unit } from '../../server/core/chance.ts'
import { expectTheory, over } from './estimate.ts'
import { revenue } from './formulas/auction.ts'

/** Satang; few different ones, so that equal bids are common. */
const satang = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 100_000 }))

const room = fc
  .record({ others: fc.array(satang, { maxLength: 8 }), me: fc.nat(8), reserve: satang, value: satang })
  .map(({ others, me, reserve, value }) => {
    const own = Math.min(me, others.length)
    const shops = others.map((bid, i): Bid => ({ shop: i < own ? i : i + 1, bid }))
    return { shops, own, reserve, value }
  })

/** Second-price auctions; `cases` random rooms and `rounds` auctions a case. */
export function auctions({ cases, rounds }: { cases: number; rounds: number }): void {
  describe('second-price auctions', () => {
    it('no bid is better than what the place is worth to me, whatever others bid', () => {
      fc.assert(
        fc.property(room, satang, ({ shops, own, reserve, value }, bid) => {
          const gain = (mine: number) => {
            const won = auction([...shops, { shop: own, bid: mine }], reserve)
            return won?.winner === own ? value - won.price : 0
          }
          expect(gain(bid)).toBeLessThanOrEqual(gain(value))
          expect(gain(value)).toBeGreaterThanOrEqual(0)
        }),
        { numRuns: cases },
      )
    })

    it('the order of bids decides nothing', () => {
      fc.assert(
        fc.property(room, fc.nat(8), ({ shops, reserve }, cut) => {
          const turned = [...shops.slice(cut), ...shops.slice(0, cut)].reverse()
          expect(auction(turned, reserve)).toEqual(auction(shops, reserve))
        }),
        { numRuns: cases },
      )
    })

    it.each([
      [2, 0],
      [2, 0.5],
      [5, 0],
      [5, 0.5],
      [5, 0.8],
    ])(
      '%i honest bidders with uniform values and a reserve of %d: the mean price of theory',
      (n, reserve) => {
        const worth = 1_000_000
        const prices = over(rounds, seed => {
          const bids = over(n, shop => ({ shop, bid: Math.floor(unit(hash3(seed, 10, n, shop)) * worth) }))
          return (auction(bids, reserve * worth)?.price ?? 0) / worth
        })
        expectTheory(prices, revenue(n, reserve))
      },
    )
  })
}
