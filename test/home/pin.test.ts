import { expect, test } from 'vitest'
import { pinText } from '../../static/home/pin.ts'

test.each([
  ['', ''],
  ['48', '48'],
  ['482', '482'],
  ['4829', '482 9'],
  ['482915', '482 915'],
  ['482-915', '482 915'],
  ['482 915', '482 915'],
  ['๔๘๒๙๑๕', '482 915'],
  ['4829157', '482 915'],
  ['PIN 482915', '482 915'],
])('%j is shown as %j', (typed, shown) => {
  expect(pinText(typed)).toBe(shown)
})
