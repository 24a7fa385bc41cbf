import { describe, expect, it } from 'vitest'
import { midnights } from '../../server/core/calendar.ts'
import { PLACES } from '../../server/core/places.ts'
import { SEGMENT_OF, SEGMENTS } from '../../server/core/segments.ts'
import { PoolRoom } from '../support/pool.ts'
import { aBuyer, code, TRAINER } from '../support/room.ts'

const OWNERS = ['ann', 'bua', 'chai']
const inPool = ({ state }: PoolRoom) => [...state.insight.joined]

describe('opting in', () => {
  it('is the owner’s to do and to undo', () => {
    const pool = new PoolRoom(OWNERS)
    expect(code(pool.send(0, 'insight.join'))).toBe('ok')
    expect(inPool(pool)).toEqual(['shop_of_0'])
    expect(code(pool.send(0, 'insight.leave'))).toBe('ok')
    expect(inPool(pool)).toEqual([])
  })

  it('is said once', () => {
    const pool = new PoolRoom(OWNERS)
    expect(code(pool.send(0, 'insight.leave'))).toBe('insight.not-joined')
    pool.joins(0)
    expect(code(pool.send(0, 'insight.join'))).toBe('insight.joined')
  })

  it('is nobody else’s: not another owner’s, not a visitor’s', () => {
    const pool = new PoolRoom(OWNERS)
    pool.joins(1)
    for (const by of ['ann', aBuyer(pool.room)])
      for (const type of ['insight.join', 'insight.leave'] as const)
        expect(code(pool.send(1, type, by)), `${by} ${type}`).toBe('shop.not-yours')
    expect(inPool(pool)).toEqual(['shop_of_1'])
  })

  it('needs a shop that there is', () => {
    const { room } = new PoolRoom(OWNERS)
    expect(code(room.send('ann', 'insight.join', { shopId: 'shop_none' }))).toBe('shop.unknown')
  })

  it('may be done by staff for any shop, and taken back', () => {
    const pool = new PoolRoom(OWNERS)
    pool.send(0, 'insight.join', TRAINER)
    pool.send(1, 'insight.join', TRAINER)
    pool.send(0, 'insight.leave', TRAINER)
    const undo = () => code(pool.room.send(TRAINER, 'workshop.undo', {}))
    expect([undo(), inPool(pool).sort()]).toEqual(['ok', ['shop_of_0', 'shop_of_1']])
    expect([undo(), inPool(pool)]).toEqual(['ok', ['shop_of_0']])
    expect([undo(), inPool(pool)]).toEqual(['ok', []])
  })

  it('by its owner is no act of the staff, and what the owner has undone already stays undone', () => {
    const pool = new PoolRoom(OWNERS)
    pool.send(0, 'insight.join', TRAINER)
    pool.send(0, 'insight.leave')
    const acts = pool.state.acts.length
    pool.send(1, 'insight.join')
    expect(pool.state.acts).toHaveLength(acts)
    pool.room.send(TRAINER, 'workshop.undo', {})
    expect(inPool(pool)).toEqual(['shop_of_1'])
  })

  it('outlasts the run, the count does not', () => {
    const pool = new PoolRoom(OWNERS)
    pool.joins(0, 1, 2)
    pool.midnight()
    expect(pool.state.insight).toMatchObject({ day: 1, pool: ['shop_of_0', 'shop_of_1', 'shop_of_2'] })
    pool.start()
    expect(pool.state.insight).toMatchObject({ day: 0, pool: [] })
    expect(inPool(pool)).toHaveLength(3)
  })
})

describe('midnight', () => {
  const TEN = 1_523_934_000_000
  const HOUR = 3_600_000
  it.each([
    [0, 0],
    [14 * HOUR - 1, 0],
    [14 * HOUR, 1],
    [38 * HOUR - 1, 1],
    [38 * HOUR, 2],
    [168 * HOUR, 7],
  ])('%i ms after ten in the morning: %i', (ms, count) => expect(midnights(TEN, ms)).toBe(count))

  it('counts who is in then, whatever they do during the day', () => {
    const pool = new PoolRoom(OWNERS)
    pool.joins(0, 1)
    pool.midnight()
    const { seq } = pool.state.insight
    pool.joins(2)
    pool.send(0, 'insight.leave')
    pool.buys({ shop: 0, buyer: 1 })
    expect(pool.state.insight).toMatchObject({ day: 1, seq, pool: ['shop_of_0', 'shop_of_1'] })
    pool.midnight()
    expect(pool.state.insight).toMatchObject({ day: 2, pool: ['shop_of_1', 'shop_of_2'] })
    expect(pool.state.insight.seq).toBe(pool.state.seq)
  })
})

it('every city belongs to one segment', () => {
  const cities = SEGMENTS.flatMap(segment => segment.cities)
  expect([...cities].sort()).toEqual(PLACES.map(place => place.key).sort())
  expect(PLACES.map((place, i) => SEGMENTS[SEGMENT_OF[i]!]!.cities.includes(place.key))).not.toContain(false)
})
