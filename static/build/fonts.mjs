import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { charactersOf } from './characters.mjs'
import { cssOf, slicesOf } from './faces.mjs'
import { openPool } from './pool.mjs'
import { LANGUAGES } from './texts.mjs'

const require = createRequire(import.meta.url)
const packageFolder = name => dirname(require.resolve(`${name}/package.json`))
const PLEX = join(packageFolder('@fontsource/ibm-plex-sans-thai-looped'), 'files')
const NOTO = packageFolder('@fontsource/noto-sans-sc')
const WEIGHTS = [400, 600, 700]

/** Whole blocks, not only what our words use: people type their own names. */
const THAI = [block(0x0e01, 0x0e5b), block(0x200b, 0x200d), '\u25cc'].join('')
const LATIN = [block(0x20, 0x7e), block(0xa0, 0x24f), block(0x2bb, 0x304), block(0x2000, 0x22ff)].join('')
/** In Chinese sentences these are as wide as an ideograph. */
const WIDE = '“”…—'

/**
 * The served fonts and their style sheets: families `Talad` (Thai and Latin), `Talad SC` (Chinese and symbols of our
 * own texts) and `Talad CJK` (all Chinese), in files that each own a range of characters, so that a page fetches what
 * it shows. Returns the `files` and the characters of our own texts that no font has (`uncovered`).
 */
export async function buildFonts(root, cache, texts) {
  const chars = await charactersOf(root, texts)
  // The fonts' WebAssembly runs for under a second: optimising it would take longer than it saves.
  setFlagsFromString('--liftoff-only')
  const pool = openPool(new URL('./font-worker.mjs', import.meta.url))
  const subset = async (source, ...wanted) => {
    const bytes = await readFile(source)
    const task = { source, texts: wanted.map(set => [...set].join('')) }
    return cache.through(['font', bytes, ...task.texts], () => pool.run(task))
  }
  try {
    const [chinese, plex] = await Promise.all([chineseFonts(subset, chars), plexFonts(subset)])
    const wanted = Object.values(chars).flatMap(set => [...set])
    const strays = await strayFonts(subset, notIn([...plex, ...chinese], wanted))
    const fonts = [...plex, ...chinese, ...strays]
    const files = fonts.map(font => [`fonts/${font.name}.woff2`, Buffer.from(font.bytes)])
    return {
      files: new Map([...files, ...sheetsOf(plex, chinese, strays), ...(await ownNames())]),
      uncovered: notIn(fonts, wanted).map(toText),
    }
  } finally {
    await pool.close()
  }
}

async function plexFonts(subset) {
  const of = async (part, text, weight) => {
    const [font] = await subset(join(PLEX, `ibm-plex-sans-thai-looped-${part}-${weight}-normal.woff2`), text)
    return { name: `${part}-${weight}`, weight, ...font }
  }
  return Promise.all(WEIGHTS.flatMap(weight => [of('latin', LATIN, weight), of('thai', THAI, weight)]))
}

/**
 * Regular only: a browser thickens it for bold, and hardly anybody could tell that from the bold, of which every
 * Chinese page would fetch 75 kB more.
 */
async function chineseFonts(subset, { labels, names, first, late, knobs }) {
  const whole = join(NOTO, 'files/noto-sans-sc-chinese-simplified-400-normal.woff')
  const [[forLabels, forNames, forFirst], [forLate, forKnobs]] = await Promise.all([
    subset(whole, labels, names, [...first, ...WIDE]),
    subset(whole, late, knobs),
  ])
  return [
    { name: 'sc-labels', weight: 400, ...forLabels },
    { name: 'sc-names', weight: 400, ...forNames },
    { name: 'sc-first', weight: 400, ...forFirst },
    { name: 'sc-late', weight: 400, ...forLate },
    { name: 'sc-knobs', weight: 400, ...forKnobs },
  ]
}

/** Arrows, ticks, rare ideographs, each from the slice of Noto Sans SC that has it: about 1 kB a file. */
async function strayFonts(subset, codes) {
  const slices = (await slicesOf(NOTO)).filter(slice => codes.some(code => slice.has(code)))
  const fonts = await Promise.all(
    slices.map(async slice => {
      const text = codes.filter(code => slice.has(code)).map(toText)
      const [font] = await subset(join(NOTO, slice.file), text)
      return { name: `stray-${slice.id}`, weight: 400, ...font }
    }),
  )
  return fonts.filter(font => font.covered.length > 0)
}

/** On Thai and English pages labels and names are all the Chinese there is. */
function sheetsOf(plex, chinese, strays) {
  const others = cssOf('Talad', plex) + cssOf('Talad SC', [...chinese.slice(0, 2), ...strays])
  const zh = cssOf('Talad', plex.map(withoutWide)) + cssOf('Talad SC', [...chinese, ...strays])
  return LANGUAGES.map(lang => [`fonts-${lang}.css`, Buffer.from(lang === 'zh' ? zh : others)])
}

/** `fonts-cjk.css`, for Chinese that people type themselves: the whole font in slices, on pages that ask for it. */
async function ownNames() {
  const slices = await slicesOf(NOTO)
  const fonts = slices.map(slice => ({ name: `cjk-${slice.id}`, weight: 400, range: slice.range }))
  const files = slices.map(async ({ id, file }) => [
    `fonts/cjk-${id}.woff2`,
    await readFile(join(NOTO, file)),
  ])
  return [['fonts-cjk.css', Buffer.from(cssOf('Talad CJK', fonts))], ...(await Promise.all(files))]
}

/** Leaves the punctuation that Chinese sets wide to the Chinese font. */
const withoutWide = font => ({ ...font, covered: font.covered.filter(code => !WIDE.includes(toText(code))) })
const toText = code => String.fromCodePoint(code)

function notIn(fonts, characters) {
  const known = new Set(fonts.flatMap(font => font.covered))
  return characters.map(character => character.codePointAt(0)).filter(code => !known.has(code))
}

function block(from, to) {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))
}
