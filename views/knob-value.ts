import type { Unit } from '../server/core/knob.ts'
import type { Context } from './context.ts'

/** A parameter's value as people read it: 400 basis points are `4 %`, 20,000 ms `20 s`. */
export type KnobText = (unit: Unit, value: number) => string

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The one way values of parameters are written; every unit has its own. */
export function knobText({ t, money }: Pick<Context, 't' | 'money'>): KnobText {
  const baht = (satang: number) => money({ amount: Math.round(satang), currency: 'THB' })
  const unit = (key: string) => (n: number) => t(`trainer.knobs.${key}`, { n: plain(n) })
  const percent = (n: number) => `${plain(n)} %`
  const span = (ms: number) => {
    if (ms < MINUTE) return unit('seconds')(ms / 1000)
    if (ms < HOUR) return unit('minutes')(ms / MINUTE)
    return ms < 3 * DAY ? unit('hours')(ms / HOUR) : unit('days')(ms / DAY)
  }
  const written: Record<Unit, (value: number) => string> = {
    'lesson-ms': span,
    'sim-ms': span,
    'basis-points': n => percent(n / 100),
    share: n => percent(n * 100),
    satang: baht,
    'satang per kg': n => t('stage.perKilo', { price: baht(n) }),
    'satang a year': n => t('trainer.knobs.perYear', { price: baht(n) }),
    fen: n => money({ amount: Math.round(n), currency: 'CNY' }),
    'THB per CNY': n => t('trainer.knobs.bahtPerYuan', { n: plain(n) }),
    people: unit('people'),
    'people on average': unit('peopleOnAverage'),
    'per person': unit('perPerson'),
    'per hour': unit('perHour'),
    levels: unit('levels'),
    factor: n => `× ${plain(n)}`,
    count: plain,
    choice: plain,
  }
  return (unit, value) => written[unit](value)
}

/** Thousands in groups, and as many decimals as the first three digits that count. */
function plain(n: number): string {
  const size = Math.floor(Math.log10(Math.abs(n) || 1))
  const [whole = '', parts = ''] = Math.abs(n)
    .toFixed(Math.min(12, Math.max(2, 2 - size)))
    .split('.')
  const rest = parts.replace(/0+$/, '')
  const sign = n < 0 ? '−' : ''
  return `${sign}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${rest && `.${rest}`}`
}
