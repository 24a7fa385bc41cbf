import { expect, it } from 'vitest'
import { rentOf } from '../../server/core/rent.ts'
import { DAY } from '../../server/core/scenario.ts'

type Run = NonNullable<Parameters<typeof rentOf>[1]>
const turn = (knob: string, before: number, value: number, when: number) => ({
  ...{ knob, before, value, when, seq: 1 },
})
/** 3,650 baht a year are 1,000 satang a day. */
const aRun = (days: number, knobs: Record<string, number>, turns: Run['turns'] = []): Run =>
  ({ tick: { n: 1, to: days * DAY }, turns, header: { knobs } }) as unknown as Run
const FEE = { 'alibaba.annualFee': 365_000, 'alibaba.deposit': 0 }

it.each<[string, Run | null, number]>([
  ['nothing without a run', null, 0],
  ['the part of a year that has passed', aRun(10, FEE), 10_000],
  [
    'interest on a deposit besides',
    aRun(10, { ...FEE, 'alibaba.deposit': 3_650_000, 'deposit.interest': 1_000 }),
    20_000,
  ],
  [
    'days before a turn by what they cost then',
    aRun(10, { ...FEE, 'alibaba.annualFee': 730_000 }, [
      turn('alibaba.annualFee', 365_000, 730_000, 4 * DAY),
    ]),
    4_000 + 12_000,
  ],
  [
    'one turn after the other',
    aRun(9, { ...FEE, 'alibaba.annualFee': 0 }, [
      turn('alibaba.annualFee', 365_000, 730_000, 3 * DAY),
      turn('alibaba.annualFee', 730_000, 0, 6 * DAY),
    ]),
    3_000 + 6_000,
  ],
  ['nothing of the other market’s turns', aRun(5, FEE, [turn('tencent.annualFee', 9, 0, DAY)]), 5_000],
])('rent is %s', (_what, run, satang) => expect(rentOf('alibaba', run)).toBe(satang))
