/** Bytes of a list within a section of 8 KiB; the rest is for what stands beside it. */
const BUDGET = 7_000

/** The first items whose JSON fits a frame's section, at most `most`: long names make a list shorter, never a frame too big. */
export function withinFrame<T>(items: readonly T[], most: number, budget = BUDGET): T[] {
  const kept: T[] = []
  let bytes = 0
  for (const item of items.slice(0, most)) {
    bytes += utf8Length(JSON.stringify(item)) + 1
    if (bytes > budget) break
    kept.push(item)
  }
  return kept
}

/** The same from the end: the last items that fit, in their order. */
export const newestWithin = <T>(items: readonly T[], most: number, budget = BUDGET): T[] =>
  withinFrame([...items].reverse(), most, budget).reverse()

/** UTF-8 bytes of a text without making them. */
function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
