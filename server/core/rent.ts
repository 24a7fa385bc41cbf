import { type KnobName, knob } from './knobs.ts'
import type { Market } from './market.ts'
import { portion } from './money.ts'
import type { Run } from './state.ts'

const YEAR = 365 * 86_400_000

type Tenancy = Pick<Run, 'tick' | 'turns' | 'header'>

/**
 * Satang of the yearly fee and of the interest on the deposit that fall on a run so far. Each day costs what it cost on
 * that day: a parameter turned later says nothing about the days before.
 */
export function rentOf(market: Market, run: Tenancy | null): number {
  if (!run) return 0
  const names: KnobName[] = [`${market}.annualFee`, `${market}.deposit`, 'deposit.interest']
  const turns = run.turns.filter(turn => names.some(name => name === turn.knob))
  const values: Record<string, number> = {}
  for (const name of names)
    values[name] = turns.find(turn => turn.knob === name)?.before ?? knob(name, run.header.knobs)
  let [since, owed] = [0, 0]
  for (const { knob, value, when } of turns) {
    owed += yearly(market, values) * (when - since)
    since = when
    values[knob] = value
  }
  return Math.floor((owed + yearly(market, values) * (run.tick.to - since)) / YEAR)
}

const yearly = (market: Market, values: Record<string, number>): number =>
  values[`${market}.annualFee`]! + portion(values[`${market}.deposit`]!, values['deposit.interest']!)
