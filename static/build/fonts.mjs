import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { CJK, charactersOf } from './characters.mjs'
import { cssOf, rangeOf, slicesOf } from './faces.mjs'
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
 * One family, `Talad`, from files that each own a range of characters, so that a page fetches what it shows. Returns
 * the `files` and the characters of our own texts that no font has (`uncovered`).
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
    const symbols = await symbolFonts(subset, chars.other, [...plex.thai, ...plex.latin])
    return assemble({ ...plex, ...chinese, symbols }, chars)
  } finally {
    await pool.close()
  }
}

async function plexFonts(subset) {
  const of = (part, text) =>
    Promise.all(
      WEIGHTS.map(async weight => {
        const source = join(PLEX, `ibm-plex-sans-thai-looped-${part}-${weight}-normal.woff2`)
        const [font] = await subset(source, text)
        return { name: `${part}-${weight}`, weights: [weight], range: rangeOf(font.covered), ...font }
      }),
    )
  const [thai, latin] = await Promise.all([of('thai', THAI), of('latin', LATIN)])
  return { thai, latin }
}

/** The bold font has the screens' words only; a long text that is set bold stays regular. */
async function chineseFonts(subset, { names, ui, rest }) {
  const screens = new Set([...names, ...ui, ...WIDE])
  const file = weight => join(NOTO, `files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`)
  const [[forNames, regular, long], [bold]] = await Promise.all([
    subset(file(400), names, screens, rest),
    subset(file(700), screens),
  ])
  const wide = `${rangeOf([...WIDE].map(c => c.codePointAt(0)))},${rangeOfBlocks(CJK)}`
  return {
    names: [{ name: 'sc-names-400', weights: WEIGHTS, range: rangeOfBlocks(CJK), ...forNames }],
    words: [
      { name: 'sc-400', weights: [400], range: wide, ...regular },
      { name: 'sc-700', weights: [600, 700], range: wide, ...bold },
      { name: 'sc-long-400', weights: WEIGHTS, range: rangeOf(long.covered), ...long },
    ],
  }
}

/** Arrows, ticks and the like, each from the slice of Noto Sans SC that has it: about 600 bytes a slice. */
async function symbolFonts(subset, other, fonts) {
  const covered = coveredBy(fonts)
  const wanted = [...other].map(c => c.codePointAt(0)).filter(code => !covered.has(code))
  const slices = (await slicesOf(NOTO)).filter(slice => wanted.some(code => slice.has(code)))
  const found = await Promise.all(
    slices.map(async slice => {
      const text = wanted.filter(code => slice.has(code)).map(code => String.fromCodePoint(code))
      const [font] = await subset(join(NOTO, slice.file), text)
      return { name: `symbols-${slice.id}`, weights: WEIGHTS, range: rangeOf(font.covered), ...font }
    }),
  )
  return found.filter(font => font.covered.length > 0)
}

async function assemble({ thai, latin, symbols, names, words }, { names: n, ui, rest, other }) {
  const base = [...latin, ...thai, ...symbols]
  const sheets = LANGUAGES.map(lang => [
    `fonts-${lang}.css`,
    Buffer.from(cssOf('Talad', [...base, ...(lang === 'zh' ? words : names)])),
  ])
  const files = [...base, ...names, ...words].map(font => [
    `fonts/${font.name}.woff2`,
    Buffer.from(font.bytes),
  ])
  const covered = coveredBy([...base, ...words])
  const uncovered = [...n, ...ui, ...rest, ...other].filter(c => !covered.has(c.codePointAt(0)))
  return { files: new Map([...files, ...sheets, ...(await ownNames())]), uncovered }
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

const coveredBy = fonts => new Set(fonts.flatMap(font => font.covered))
const rangeOfBlocks = blocks => blocks.map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(',')
const hex = code => code.toString(16)

function block(from, to) {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))
}
