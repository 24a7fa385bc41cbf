import { expect, test } from 'vitest'
import { type Press, shortcutOf } from '../../static/trainer/keys.ts'

const press = (code: string, key: string, more: Partial<Press> = {}): Press => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...more,
})

test.each<[string, Press, string | null]>([
  ['F on a Latin keyboard', press('KeyF', 'f'), 'KeyF'],
  ['F on a Thai keyboard', press('KeyF', 'ด'), 'KeyF'],
  ['1 on a Thai keyboard', press('Digit1', 'ๅ'), 'Digit1'],
  ['the space bar', press('Space', ' '), 'Space'],
  ['? with Shift and slash', press('Slash', '?'), '?'],
  ['? where another key bears it', press('Minus', '?'), '?'],
  ['find in page', press('KeyF', 'f', { ctrlKey: true }), null],
  ['the same on a Mac', press('KeyF', 'f', { metaKey: true }), null],
  ['a menu key', press('KeyF', 'f', { altKey: true }), null],
  ['a key held down: one press is one act', press('KeyF', 'f', { repeat: true }), null],
  ['a syllable being composed', press('KeyF', 'f', { isComposing: true }), null],
])('%s', (_what, pressed, shortcut) => {
  expect(shortcutOf(pressed)).toBe(shortcut)
})
