import { beforeAll, describe, expect, it } from 'vitest'
import { MARKETS } from '../../server/core/market.ts'
import { verifyRecording } from '../../simulations/lab/verify.ts'
import { sealRecording } from '../support/recording.ts'
import { aRehearsedLesson } from '../support/rehearsal.ts'

/** Past the rush at 1×, the two hours at 600×, and a hold of three minutes. */
const LESSON = { bots: 30, scenario: 'durian-stampede', speed: 600, seconds: 190 } as const

describe('the stampede with 30 bots in the room, at 600×', { timeout: 60_000 }, () => {
  let first: Awaited<ReturnType<typeof aRehearsedLesson>>
  beforeAll(async () => {
    first = await aRehearsedLesson({ ...LESSON, seed: 7 })
  })

  it('is a lesson of many hundred commands, and the scenario ran to its end beside it', () => {
    expect(first.lesson.acts.length).toBeGreaterThan(1_000)
    expect(first.lesson.state.run).toMatchObject({ running: false })
    expect(first.lesson.state.crowd.alibaba.orders).toBeGreaterThan(2_000)
  })

  it('sells no more than there is, of any lot in either market', () => {
    const { lotList, run } = first.lesson.state
    for (const { stock, quantity, gtin, batchLotNumber } of lotList)
      for (const market of MARKETS) {
        const { sold, onHand, allocated } = stock[market]
        expect(sold + onHand).toBe(run!.header.stock[`${gtin}/${batchLotNumber}`] ?? quantity)
        expect(allocated).toBeGreaterThanOrEqual(0)
        expect(allocated).toBeLessThanOrEqual(onHand)
      }
  })

  it('answers every command of every bot, and refuses only for reasons of the market', () => {
    const { acts } = first.lesson
    const refused = acts.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.refused.code]))
    expect(new Set(refused)).toEqual(new Set(['lot.sold-out']))
    const busy = new Set(acts.map(act => act.command.by))
    expect(busy.size).toBe(LESSON.bots)
  })

  it('has seen holds run out', () => {
    const expired = [...first.lesson.state.orders.values()].filter(order => order.state === 'expired')
    expect(expired.length).toBeGreaterThan(0)
  })

  it('counts what the bots did as what the room did', () => {
    const { state } = first.lesson
    const paid = [...state.orders.values()].filter(order => order.payment === 'SUCCESS')
    const counted = MARKETS.reduce((sum, market) => sum + state.people[market].orders, 0)
    expect(counted).toBe(paid.length)
    expect(paid.length).toBeGreaterThan(300)
  })

  it('leaves a recording in which the crowd decides the same again', () => {
    expect(verifyRecording(sealRecording(first.events))).toMatchObject({ intact: true })
    expect(verifyRecording(sealRecording(first.events)).difference).toBeUndefined()
  })

  it('is the same to the byte with the same seed and clock, and another with another seed', async () => {
    const short = { ...LESSON, seconds: 20 }
    const [again, same, other] = [
      await aRehearsedLesson({ ...short, seed: 7 }),
      await aRehearsedLesson({ ...short, seed: 7 }),
      await aRehearsedLesson({ ...short, seed: 8 }),
    ]
    expect(same.hash).toBe(again.hash)
    expect(other.hash).not.toBe(again.hash)
  })
})
