import { expect, test } from 'vitest'
import { keep, whole } from '../../views/keep.ts'

/** Spaces and joiners made visible. */
const shown = (text: string) => keep(text).replaceAll('\u00a0', '_').replaceAll('\u2060', '|')

test.each([
  ['ทุเรียน 2 ลูก 4.5–5 กก.', 'ทุเรียน 2_ลูก 4.5|–|5_กก.'],
  ['Mudmee silk, 2 m', 'Mudmee silk, 2_m'],
  ['金枕榴莲 2个 4.5–5公斤', '金枕榴莲 2|个 4.5|–|5|公斤'],
  ['Tea × 2', 'Tea ×_2'],
  ['หวาน ๆ', 'หวาน_ๆ'],
  ['the Wi-Fi', 'the Wi-|Fi'],
  ['ผ้าไหม', 'ผ้าไหม'],
])('%s is kept as %s', (name, kept) => expect(shown(name)).toBe(kept))

test('a name in a sentence breaks at its spaces alone', () => {
  expect(whole('น้าหน่อย ใจดี').replaceAll('\u2060', '|')).toBe('น้า|ห|น่|อ|ย |ใ|จ|ดี')
})

test('a word that Thai line breaking would tear stays whole and spelled the same', () => {
  const kept = keep('ผ้าไหมเขวาสินรินทร์')
  expect(kept).not.toBe('ผ้าไหมเขวาสินรินทร์')
  expect(kept.replaceAll('\u2060', '')).toBe('ผ้าไหมเขวาสินรินทร์')
})
