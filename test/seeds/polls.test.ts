import { describe, expect, it } from 'vitest'
import { POLLS } from '../../seeds/polls.ts'
import { PAYLOADS } from '../../server/contract/commands.ts'
import { knob } from '../../server/core/knobs.ts'
import type { Market } from '../../server/core/market.ts'
import { rewardRate } from '../../server/core/split.ts'
import { LANGUAGES } from '../../server/core/text.ts'
import { LESSONS } from '../../simulations/index.ts'
import { aRoom } from '../support/room.ts'

describe.each(POLLS)('the ready question “$key”', ({ key: _key, ...poll }) => {
  it('is one that the door takes, word for word', () => {
    expect(PAYLOADS['poll.open'].parse(poll)).toEqual(poll)
  })

  it('has a truth and where it is from, and different options', () => {
    expect(typeof poll.truth).toBe('number')
    for (const language of LANGUAGES) {
      expect(poll.source?.[language]).toBeTruthy()
      expect(new Set(poll.options.map(option => option[language])).size).toBe(poll.options.length)
    }
  })
})

it('every question that a lesson plans is there to be asked', () => {
  const planned = LESSONS.flatMap(lesson => lesson.scenes.flatMap(scene => scene.polls))
  const ready = POLLS.map(poll => poll.key)
  expect(planned.filter(key => !ready.includes(key))).toEqual([])
  expect(planned.length).toBeGreaterThan(0)
})

it('what a shop keeps of 100 baht is told as the rules split it', () => {
  const { state } = aRoom()
  const source = POLLS.find(poll => poll.key === 'keeps')!.source!
  const fees = (market: Market) => knob(`${market}.paymentFee`) + knob(`${market}.commission`)
  const rewards = (market: Market) => rewardRate(state, market, 1) + rewardRate(state, market, 2)
  const kept = [fees('tencent'), fees('alibaba'), fees('tencent') + rewards('tencent')]
  for (const language of LANGUAGES)
    expect(source[language].match(/\d\d+/g)).toEqual(kept.map(fee => String((10_000 - fee) / 100)))
})
