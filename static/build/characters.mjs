import { build } from 'esbuild'

/** Characters that a Chinese font draws: ideographs, their punctuation, full-width forms. */
export const CJK = [
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
]

/**
 * Sorts what the screens can show by when it is first needed:
 * `names` Chinese beside Thai or English (shops, products, places, labels), `ui` further Chinese words of the screens,
 * `rest` Chinese of long texts, `other` whatever is neither Chinese nor ASCII.
 */
export async function charactersOf(root, { words, code, screens }) {
  const all = setOf(words.th + words.en + words.zh + code + screens)
  const names = keep(isCjk, setOf((await seededNames(root)) + words.th + words.en + screens))
  const ui = keep(c => isCjk(c) && !names.has(c), setOf(words.zh))
  const rest = keep(c => isCjk(c) && !names.has(c) && !ui.has(c), all)
  return { names, ui, rest, other: keep(c => !isCjk(c) && c > '\x7f' && !INVISIBLE.test(c), all) }
}

/** Shown by no glyph of their own: spaces, joiners, controls, variation selectors. */
const INVISIBLE = /\p{Z}|\p{C}|\p{M}/u

const setOf = text => new Set(text)
const keep = (test, set) => new Set([...set].filter(test))

export function isCjk(character) {
  const code = character.codePointAt(0)
  return CJK.some(([from, to]) => code >= from && code <= to)
}

/** Runs the seeds' own modules: names are wherever `name` or `place` says so, however the source is laid out. */
async function seededNames(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { CATALOGUE } from './seeds/index.ts'; export { PLACES } from './server/core/places.ts'`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
    write: false,
  })
  const source = Buffer.from(outputFiles[0].contents).toString('base64')
  return namesIn(await import(`data:text/javascript;base64,${source}`))
}

function namesIn(value) {
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, inner]) => (key === 'name' || key === 'place' ? (inner?.zh ?? '') : namesIn(inner)))
    .join('')
}
