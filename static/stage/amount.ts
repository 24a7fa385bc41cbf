import type { Context } from '../../views/context.ts'

/** Where people stop reading digits: from a million baht in Thai and English, from 100,000 in Chinese, which counts in 万. */
const UNITS = { th: { from: 1e6, unit: 1e6 }, en: { from: 1e6, unit: 1e6 }, zh: { from: 1e5, unit: 1e4 } }

/** Satang as `฿1.04 ล้าน`, three digits so that two markets can be told apart, or in full while that is short. */
export function inWords(context: Context, satang: number): string {
  const { from, unit } = UNITS[context.lang]
  const baht = satang / 100
  if (baht < from) return context.baht(satang)
  const n = baht / unit
  const places = n < 10 ? 100 : 10
  const shown = n < 100 ? String(Math.round(n * places) / places) : context.num(Math.round(n))
  return context.t('stage.million', { n: shown })
}
