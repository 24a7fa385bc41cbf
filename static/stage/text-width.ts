/** Thai marks above and below a letter take no room of their own. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g
const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/g

/** About how wide a line is, in ems: enough to keep labels of the map apart before anything is drawn. */
export function ems(text: string): number {
  const shown = text.replace(MARKS, '')
  const wide = shown.match(WIDE)?.length ?? 0
  return wide + (shown.length - wide) * 0.6
}
