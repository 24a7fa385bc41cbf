import { createInstance, type i18n } from 'i18next'
import type { Money } from '../server/core/money.ts'
import type { Language } from '../server/core/text.ts'
import { embed } from './escape.ts'
import { keep, whole } from './keep.ts'
import { provinceOf } from './place.ts'

/** One language's words, nested by surface; all three languages have the same keys. */
export type Words = Record<string, unknown>

/**
 * What every template gets beside its data: words, numbers and paths. The same on the server and in the browser, so it
 * uses no Intl: two engines' locale data would give two texts.
 */
export type Context = ReturnType<typeof createContext>

export function createContext(lang: Language, words: Words, base: string) {
  const t = translator(lang, words)
  const months = t('common.months').split(' ')
  return {
    lang,
    t,
    embed,
    /** A file of `static/` under the build's own path. */
    asset: (path: string): string => `${base}${path}`,
    keep,
    whole,
    province: provinceOf,
    num: group,
    /** `฿985`, or `฿985.50` when there are satang. */
    money: (m: Money): string => sign(m) + (m.amount % 100 === 0 ? group(m.amount / 100) : cents(m.amount)),
    /** Always with two decimals: the amount on a pay sheet. */
    exact: (m: Money): string => sign(m) + cents(m.amount),
    baht: (satang: number): string => `฿${group(Math.round(satang / 100))}`,
    /** Calendar day `YYYY-MM-DD` as people write it; the Buddhist year in Thai. */
    day: (iso: string): string => dayText(lang, months, iso, true),
    shortDay: (iso: string): string => dayText(lang, months, iso, false),
    /** `เม.ย.`: a month by its number, 1–12. */
    month: (n: number): string => months[n - 1]!,
    /** `482 915`: the PIN as it is read aloud. */
    spacedPin: (pin: string): string => `${pin.slice(0, 3)} ${pin.slice(3)}`,
    /** Lesson time as on a kitchen clock: `0:07:42`. */
    lessonTime,
    mark: (market: string): string => (market === 'tencent' ? 'bubble' : 'bag'),
  }
}

function translator(lang: Language, words: Words) {
  const instance: i18n = createInstance()
  void instance.init({
    lng: lang,
    resources: { [lang]: { translation: words } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  })
  return (key: string, params?: Record<string, string | number>): string =>
    instance.t(key, { replace: params ?? {} })
}

function lessonTime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

const sign = (m: Money): string => (m.currency === 'THB' ? '฿' : '¥')

function group(n: number): string {
  return String(Math.trunc(n)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

function cents(amount: number): string {
  const rest = String(Math.abs(amount) % 100)
  return `${group(amount / 100)}.${rest.length < 2 ? `0${rest}` : rest}`
}

function dayText(lang: Language, months: string[], iso: string, withYear: boolean): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  if (lang === 'zh') return `${withYear ? `${year}年` : ''}${month}月${day}日`
  const shown = lang === 'th' ? year + 543 : year
  return `${day} ${months[month - 1]}${withYear ? ` ${shown}` : ''}`
}
