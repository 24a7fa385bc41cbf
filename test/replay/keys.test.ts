import { describe, expect, it } from 'vitest'
import { actOf } from '../../static/replay/keys.ts'

const press = (code: string, key = '', mods: object = {}) =>
  actOf({ code, key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...mods })

describe('a key of the player', () => {
  it.each([
    ['Space', ' ', { do: 'play' }],
    ['ArrowLeft', 'ArrowLeft', { do: 'seconds', by: -5 }],
    ['ArrowRight', 'ArrowRight', { do: 'seconds', by: 5 }],
    ['Comma', ',', { do: 'event', by: -1 }],
    ['Period', '.', { do: 'event', by: 1 }],
    ['Digit0', '0', { do: 'tenths', of: 0 }],
    ['Numpad9', '9', { do: 'tenths', of: 9 }],
    ['Home', 'Home', { do: 'start' }],
    ['End', 'End', { do: 'end' }],
    ['KeyF', 'f', { do: 'full' }],
    ['Escape', 'Escape', { do: 'close' }],
  ])('%s', (code, key, act) => expect(press(code, key)).toEqual(act))

  it.each([
    ['Comma', '<', { do: 'speed', by: -1 }],
    ['Period', '>', { do: 'speed', by: 1 }],
    ['Slash', '?', { do: 'keys' }],
  ])('with shift: %s', (code, key, act) => expect(press(code, key, { shiftKey: true })).toEqual(act))

  it('is known by its place: a Thai keyboard has other letters there', () => {
    expect(press('Comma', 'ม')).toEqual({ do: 'event', by: -1 })
    expect(press('Digit5', 'ถ')).toEqual({ do: 'tenths', of: 5 })
    expect(press('KeyF', 'ด')).toEqual({ do: 'full' })
  })

  it.each(['ctrlKey', 'metaKey', 'altKey'])('means nothing with %s, which belongs to the browser', key => {
    for (const code of ['Space', 'KeyF', 'Digit1', 'ArrowLeft'])
      expect(press(code, '', { [key]: true })).toBeNull()
  })

  it.each(['KeyA', 'Enter', 'Tab', 'ArrowUp', 'F5'])('%s is none', code => expect(press(code)).toBeNull())
})
