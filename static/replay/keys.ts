/** What a key press tells; a `KeyboardEvent` is one. */
export type Press = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

export type Act =
  | { do: 'play' | 'full' | 'keys' | 'close' | 'start' | 'end' }
  | { do: 'seconds' | 'event' | 'speed'; by: number }
  | { do: 'tenths'; of: number }

const PLAIN: Record<string, Act> = {
  Space: { do: 'play' },
  KeyF: { do: 'full' },
  Home: { do: 'start' },
  End: { do: 'end' },
  Escape: { do: 'close' },
  ArrowLeft: { do: 'seconds', by: -5 },
  ArrowRight: { do: 'seconds', by: 5 },
  Comma: { do: 'event', by: -1 },
  Period: { do: 'event', by: 1 },
}
const SHIFTED: Record<string, Act> = {
  Comma: { do: 'speed', by: -1 },
  Period: { do: 'speed', by: 1 },
  Slash: { do: 'keys' },
}

/** By the key's place where letters differ from keyboard to keyboard: a Thai one gives ม where the comma is printed. */
export function actOf(press: Press): Act | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  if (press.key === '?') return { do: 'keys' }
  const act = (press.shiftKey ? SHIFTED : PLAIN)[press.code]
  if (act) return act
  const digit = press.shiftKey ? null : /^(?:Digit|Numpad)(\d)$/.exec(press.code)
  return digit ? { do: 'tenths', of: Number(digit[1]) } : null
}
