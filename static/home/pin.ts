const THAI_ZERO = 0x0e50

/** `482915`, `482-915` or `๔๘๒๙๑๕` as `482 915`; whatever is no digit falls out. */
export function pinText(typed: string): string {
  const digits = [...typed].map(latin).join('').replace(/\D/g, '').slice(0, 6)
  return digits.length > 3 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits
}

function latin(character: string): string {
  const n = character.charCodeAt(0) - THAI_ZERO
  return n >= 0 && n <= 9 ? String(n) : character
}
