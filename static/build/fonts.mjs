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
 * The served fonts and their style sheets: families `Talad` (Thai, Latin, symbols), `Talad SC` (Chinese of our own
 * texts) and `Talad CJK` (all Chinese), in files that each own a range of characters, so that a page fetches what it
 * shows. Returns the `files` and the characters of our own texts that no font has (`uncovered`).
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
    const covered = [...chinese.zh, ...plex].flatMap(font => font.covered)
    const strays = await strayFonts(
      subset,
      without(
        Object.values(chars).flatMap(set => [...set]),
        covered,
      ),
    )
    return assemble(plex, chinese, strays)
  } finally {
    await pool.close()
  }
}

async function plexFonts(subset) {
  const of = async (part, text, weight) => {
    const [font] = await subset(join(PLEX, `ibm-plex-sans-thai-looped-${part}-${weight}-normal.woff2`), text)
    return { name: `${part}-${weight}`, weights: [weight], ...font }
  }
  return Promise.all(WEIGHTS.flatMap(weight => [of('latin', LATIN, weight), of('thai', THAI, weight)]))
}

/**
 * Bold is drawn on wide screens only: a phone thickens the regular itself and saves 70 kB. There a character without a
 * bold stays regular.
 */
async function chineseFonts(subset, { names, first, late, bold }) {
  const file = weight => join(NOTO, `files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`)
  const [regular, [heavy]] = await Promise.all([
    subset(file(400), names, [...first, ...WIDE], late),
    subset(file(700), [...bold, ...WIDE]),
  ])
  const fonts = regular.map((font, i) => ({
    name: `sc-${['names', 'first', 'late'][i]}`,
    weights: [400],
    ...font,
  }))
  const wide = [
    ...fonts.map(font => ({ ...font, weights: [700] })),
    { name: 'sc-bold', weights: [700], ...heavy },
  ]
  return { names: fonts[0], zh: fonts, wide }
}

/**
 * Arrows, ticks, rare ideographs, each from the slice of Noto Sans SC that has it, under 1 kB a file. `left` is what
 * no slice has.
 */
async function strayFonts(subset, wanted) {
  const slices = (await slicesOf(NOTO)).filter(slice => wanted.some(code => slice.has(code)))
  const fonts = await Promise.all(
    slices.map(async slice => {
      const text = wanted.filter(code => slice.has(code)).map(code => String.fromCodePoint(code))
      const [font] = await subset(join(NOTO, slice.file), text)
      return { name: `stray-${slice.id}`, weights: WEIGHTS, ...font }
    }),
  )
  const found = fonts.filter(font => font.covered.length > 0)
  return {
    fonts: found,
    left: without(
      wanted.map(code => String.fromCodePoint(code)),
      found.flatMap(f => f.covered),
    ),
  }
}

async function assemble(plex, chinese, strays) {
  const base = [...plex, ...strays.fonts]
  const zh = [
    cssOf('Talad', base.map(narrow)),
    cssOf('Talad SC', chinese.zh),
    `@media (min-width:700px){\n${cssOf('Talad SC', chinese.wide)}}\n`,
  ].join('')
  const others = cssOf('Talad', base) + cssOf('Talad SC', [chinese.names])
  const sheets = LANGUAGES.map(lang => [`fonts-${lang}.css`, Buffer.from(lang === 'zh' ? zh : others)])
  const files = [...base, ...chinese.wide].map(font => [`fonts/${font.name}.woff2`, Buffer.from(font.bytes)])
  return { files: new Map([...files, ...sheets, ...(await ownNames())]), uncovered: strays.left.map(toText) }
}

/** `fonts-cjk.css`, for Chinese that people type themselves: the whole font in slices, on pages that ask for it. */
async function ownNames() {
  const slices = await slicesOf(NOTO)
  const fonts = slices.map(slice => ({ name: `cjk-${slice.id}`, weights: [400], range: slice.range }))
  const files = slices.map(async ({ id, file }) => [
    `fonts/cjk-${id}.woff2`,
    await readFile(join(NOTO, file)),
  ])
  return [['fonts-cjk.css', Buffer.from(cssOf('Talad CJK', fonts))], ...(await Promise.all(files))]
}

/** Leaves the punctuation that Chinese sets wide to the Chinese font. */
const narrow = font => ({ ...font, covered: font.covered.filter(code => !WIDE.includes(toText(code))) })
const toText = code => String.fromCodePoint(code)

function without(characters, codes) {
  const known = new Set(codes)
  return [...new Set(characters)].map(c => c.codePointAt(0)).filter(code => !known.has(code))
}

function block(from, to) {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))
}
