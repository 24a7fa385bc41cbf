import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { charactersOf } from './characters.mjs'
import { clustersOf } from './clusters.mjs'
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
  const run = async (kind, source, sets) => {
    const texts = sets.map(set => [...set].join(''))
    const key = ['font', kind, await readFile(source), ...texts]
    return cache.through(key, () => pool.run({ kind, source, texts }))
  }
  const subset = (source, ...wanted) => run('cut', source, wanted)
  // Each piece is kept by itself: another word on one page cuts one file again, not two hundred.
  const pieces = async (source, sets) => {
    const font = Buffer.from(await run('spare', source, sets))
    const texts = sets.map(set => [...set].join(''))
    const cut = text =>
      cache.through(['piece', font, text], () => pool.run({ kind: 'piece', font, texts: [text] }))
    return (await Promise.all(texts.map(cut))).flat()
  }
  try {
    const [chinese, plex] = await Promise.all([chineseFonts(pieces, chars), plexFonts(subset, chars.other)])
    const wanted = [chars.labels, chars.names, chars.rest, chars.knobs, chars.other].flatMap(set => [...set])
    const strays = await strayFonts(subset, notIn([...plex, ...chinese.shared], wanted))
    const fonts = [...plex, ...chinese.shared, ...strays]
    const files = [...fonts, ...chinese.own].map(font => [
      `fonts/${font.name}.woff2`,
      Buffer.from(font.bytes),
    ])
    return {
      files: new Map([...files, ...sheetsOf(plex, chinese, strays, chars.names), ...(await ownNames())]),
      uncovered: notIn(fonts, wanted).map(toText),
    }
  } finally {
    await pool.close()
  }
}

/** Letters with accents are in people's names alone: they come when somebody has one. */
async function plexFonts(subset, other) {
  const ours = new Set([...block(0x20, 0x7e), '\u00a0', ...other])
  const parts = [
    ['latin', 'latin', [...LATIN].filter(c => ours.has(c))],
    ['latin-ext', 'latin', [...LATIN].filter(c => !ours.has(c))],
    ['thai', 'thai', THAI],
  ]
  const of = async ([name, part, text], weight) => {
    const [font] = await subset(join(PLEX, `ibm-plex-sans-thai-looped-${part}-${weight}-normal.woff2`), text)
    return { name: `${name}-${weight}`, weight, ...font }
  }
  return Promise.all(WEIGHTS.flatMap(weight => parts.map(part => of(part, weight))))
}

/** Characters a file: fewer make more requests, more make files of which a page uses little. */
const CLUSTER = 24
/** Share of the goods' pages on which a character stands that every phone fetches. */
const COMMON = 0.6

/**
 * Regular only: a browser thickens it for bold, and hardly anybody could tell that from the bold, of which every
 * Chinese page would fetch as much again. What most phone pages have is one file, the rest small files of what stands
 * on the same pages; a market, shop or product that we know has besides, in one file, exactly what it shows.
 */
async function chineseFonts(pieces, { labels, names, rest, knobs, documents, own, polls }) {
  const whole = join(NOTO, 'files/noto-sans-sc-chinese-simplified-400-normal.woff')
  const sets = [...own.values()]
  const all = [...names, ...rest]
  const isCommon = c => polls.has(c) || sets.filter(set => set.has(c)).length >= COMMON * sets.length
  const common = new Set(all.filter(isCommon))
  const clusters = clustersOf(
    all.filter(character => !common.has(character)),
    documents,
    CLUSTER,
  )
  const shared = [
    ['labels', labels],
    ['common', [...common, ...WIDE]],
    ...clusters.map((set, i) => [i, set]),
    ['knobs', knobs],
  ]
  const single = [...own].map(([page, set]) => [page, all.filter(c => set.has(c) && !common.has(c))])
  const cut = await pieces(
    whole,
    [...shared, ...single].map(([, characters]) => characters),
  )
  const fonts = [...shared, ...single].map(([name], i) => ({
    name: `sc-${name}`,
    page: name,
    weight: 400,
    ...cut[i],
  }))
  return { shared: fonts.slice(0, shared.length), own: fonts.slice(shared.length) }
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
function sheetsOf(plex, { shared, own }, strays, names) {
  const [labels, ...others] = shared
  const named = only(others, code => names.has(toText(code)))
  const thai = cssOf('Talad', plex) + cssOf('Talad SC', [labels, ...named, ...strays])
  const latin = cssOf('Talad', plex.filter(isForChinese).map(withoutWide))
  const oneThai = plex.filter(({ name }) => name === 'thai-400')
  const zh = fonts => Buffer.from(latin + cssOf('Talad SC', [...fonts, ...oneThai, ...strays]))
  return [
    ...LANGUAGES.map(lang => [`fonts-${lang}.css`, lang === 'zh' ? zh(shared) : Buffer.from(thai)]),
    ...own.map(font => [`fonts-zh-${font.page}.css`, zh([font, ...without(font, shared)])]),
  ]
}

/** What a page has in its own file is left out of all others, so that none is fetched beside it. */
function without(font, others) {
  const own = new Set(font.covered)
  return only(others, code => !own.has(code))
}

const only = (fonts, wanted) =>
  fonts
    .map(font => ({ ...font, covered: font.covered.filter(wanted) }))
    .filter(font => font.covered.length > 0)

/**
 * Beside Chinese, which has one weight, nobody could tell a half-bold digit from a bold one, and Thai is what people
 * wrote: it is thickened like the Chinese. Two files less to fetch.
 */
const isForChinese = ({ name, weight }) => weight !== 600 && !name.startsWith('thai')

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
