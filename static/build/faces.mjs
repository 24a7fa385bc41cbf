import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** `@font-face` rules for fonts { name, weight, covered } or { name, weight, range }. */
export function cssOf(family, fonts) {
  const rules = fonts.map(
    ({ name, weight, covered, range = rangeOf(covered) }) =>
      `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};font-display:swap;` +
      `src:url(fonts/${name}.woff2) format('woff2');unicode-range:${range}}\n`,
  )
  return rules.join('')
}

/** `U+41-43,U+61` for code points in any order. */
function rangeOf(codes) {
  const runs = []
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else runs.push([code, code])
  }
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',')
}

const hex = code => code.toString(16)

/** The numbered slices of a @fontsource family: `id`, `file` in the package, `range` as written, `has(code)`. */
export async function slicesOf(folder) {
  const css = await readFile(join(folder, '400.css'), 'utf8')
  const rules = css.matchAll(
    /url\(\.\/(files\/[a-z-]+-(\d+)-400-normal\.woff2)\)[^}]*unicode-range: ([^;]+);/g,
  )
  return [...rules].map(([, file, id, range]) => {
    const runs = range.split(',').map(run =>
      run
        .slice(2)
        .split('-')
        .map(digits => Number.parseInt(digits, 16)),
    )
    return { id, file, range, has: code => runs.some(([from, to = from]) => code >= from && code <= to) }
  })
}
