import { describe, expect, it } from 'vitest'
import { lessonMs, lessonText } from '../../server/core/lesson-time.ts'
import { addressOf, eventIn, withScene } from '../../static/replay/address.ts'

describe('lesson time in words', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [80_000, '1:20'],
    [750_000, '12:30'],
    [4_800_000, '1:20:00'],
    [172_800_000, '48:00:00'],
  ])('%i ms is %s', (ms, text) => expect(lessonText(ms)).toBe(text))

  it.each([
    ['80', 80_000],
    ['80.5', 80_500],
    ['12:30', 750_000],
    ['1:20:00', 4_800_000],
    ['0:07', 7_000],
    ['90:00', 5_400_000],
  ])('%s is %i ms', (text, ms) => expect(lessonMs(text)).toBe(ms))

  it.each(['', '-5', 'NaN', '1:2:3:4', '1:75', '1e3', ' 80', '80s', '0x10', '9999999'])('%j is none', text =>
    expect(lessonMs(text)).toBeNull(),
  )

  it('is read back as it was written', () => {
    for (let seconds = 0; seconds < 200_000; seconds += 977)
      expect(lessonMs(lessonText(seconds * 1000))).toBe(seconds * 1000)
  })
})

describe('the address of a moment', () => {
  const PAGE = 'http://talad.test:3000/replay/rec_x'

  it.each([
    [PAGE, { t: 750_400, speed: 1, event: null }, '/replay/rec_x?t=12:30'],
    [`${PAGE}?t=5&speed=8`, { t: 4_800_000, speed: 4, event: null }, '/replay/rec_x?t=1:20:00&speed=4'],
    [
      `${PAGE}?lang=zh&scene=tree`,
      { t: 0, speed: 0.5, event: null },
      '/replay/rec_x?t=0:00&speed=0.5&lang=zh&scene=tree',
    ],
    [`${PAGE}?t=5#77`, { t: 6_000, speed: 1, event: 78 }, '/replay/rec_x?t=0:06#78'],
    [`${PAGE}?t=5#77`, { t: 9_000, speed: 1, event: null }, '/replay/rec_x?t=0:09'],
  ])('%s, then %j', (href, place, address) => expect(addressOf(href, place)).toBe(address))

  it('tells the scene that somebody chose, until they choose none', () => {
    const chosen = withScene(`${PAGE}?t=1:20:00&speed=4#78`, 'tree')
    expect(chosen).toBe('/replay/rec_x?t=1:20:00&speed=4&scene=tree#78')
    expect(withScene(new URL(chosen, PAGE).href, '')).toBe('/replay/rec_x?t=1:20:00&speed=4#78')
  })

  it.each([
    ['#78', 78],
    ['', null],
    ['#', null],
    ['#main', null],
    ['#-1', null],
    ['#1.5', null],
  ])('%j names event %j', (hash, event) => expect(eventIn(hash)).toBe(event))
})
