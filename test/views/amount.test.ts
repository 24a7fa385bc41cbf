import { expect, it } from 'vitest'
import type { Language } from '../../server/core/text.ts'
import { contexts } from '../../server/http/words.ts'
import { inWords } from '../../static/stage/amount.ts'

const CONTEXTS = contexts('/')

it.each<[Language, number, RegExp]>([
  ['th', 999_999, /^฿999,999$/],
  ['th', 1_036_000, /^฿1\.04 ล้าน$/],
  ['en', 1_000_000, /^฿1 million$/],
  ['en', 36_749_000, /^฿36\.7 million$/],
  ['en', 367_490_000, /^฿367 million$/],
  ['zh', 1_036_000, /^฿104 万$/],
])('on the projector in %s %d baht are told to three digits', (language, baht, words) => {
  expect(inWords(CONTEXTS[language], baht * 100)).toMatch(words)
})
