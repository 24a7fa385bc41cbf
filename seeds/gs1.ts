/** GS1's own range for examples (952) and a made-up company in it: no number here can be a real product's. */
const COMPANY = '9521234'

/** GS1's mod-10 digit for GTIN, GLN and SSCC alike: weights 3, 1, 3 … from the last data digit. */
export function checkDigit(digits: string): string {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const fromRight = digits.length - 1 - i
    sum += Number(digits[i]) * (fromRight % 2 === 0 ? 3 : 1)
  }
  return String((10 - (sum % 10)) % 10)
}

/** A GTIN-14 for an item 0–99999; throws a RangeError for any other number. */
export const gtin = (item: number): string => withCheckDigit(`0${COMPANY}${reference(item)}`)

/** A GLN-13 for a location 0–99999; throws a RangeError for any other number. */
export const gln = (location: number): string => withCheckDigit(`${COMPANY}${reference(location)}`)

/** Fourteen digits of GS1's example range with a right check digit. */
export const isExampleGtin = (value: string): boolean =>
  /^0952\d{10}$/.test(value) && checkDigit(value.slice(0, -1)) === value.at(-1)

/** GS1 AI 10: one to twenty characters of CSET 82. */
export const isBatch = (value: string): boolean => /^[!"%-?A-Z_a-z]{1,20}$/.test(value)

const withCheckDigit = (digits: string): string => digits + checkDigit(digits)

function reference(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 99_999)
    throw new RangeError(`gs1: a reference is 0–99999, got ${n}`)
  return String(n).padStart(5, '0')
}
