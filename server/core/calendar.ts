/** Calendar days at +07:00 as `YYYY-MM-DD`, by arithmetic: the core reads no clock and no locale. */
const DAY = 86_400_000
const BANGKOK = 7 * 3_600_000

export function dayOf(epochMs: number): string {
  const days = Math.floor((epochMs + BANGKOK) / DAY)
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${two(month)}-${two(day)}`
}

/** How many midnights at +07:00 lie between the instant and `ms` later, the last one included. */
export const midnights = (epochMs: number, ms: number): number =>
  Math.floor((epochMs + BANGKOK + ms) / DAY) - Math.floor((epochMs + BANGKOK) / DAY)

/** Seconds after midnight at +07:00. */
export const secondOfDay = (epochMs: number): number => Math.floor(mod(epochMs + BANGKOK, DAY) / 1000)

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
const mod = (a: number, b: number): number => ((a % b) + b) % b

/** 17 April 2018, 10:00 at +07:00: the day of the durian flash sale, and what an unstarted workshop shows. */
export const OPENING_DAY = 1_523_934_000_000
