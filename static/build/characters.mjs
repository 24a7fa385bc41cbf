import { build } from 'esbuild'
import { wordsByPage } from './pages.mjs'

/** Ideographs, their punctuation, full-width forms. */
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/
/** Shown by no glyph of their own: spaces, controls, joiners, marks. */
const INVISIBLE = /\p{Z}|\p{C}|\p{M}/u
/**
 * Sorts the characters of our own texts by when a page needs them. Chinese: `labels` stand on Thai and English pages too
 * (the name of the language), `names` may (shops, products, places), `rest` are all others, and `documents` say which
 * stand together; `own` are those of goods, by name. Questions to the room, `polls`, may stand on every page; `knobs` are
 * what the page of parameters has beside. `other` is neither Chinese nor ASCII.
 */
export async function charactersOf(root, { words, knobs, data, screens }) {
  const zh = JSON.parse(words.zh)
  const seeds = await seededTexts(root)
  const wanted = {
    labels: words.th + words.en + screens,
    names: textsAt(['name', 'place'], seeds).join(''),
    rest: words.zh + data,
    knobs,
  }
  const known = new Set()
  const sets = Object.entries(wanted).map(([set, text]) => [set, fresh(known, text)])
  const all = new Set(Object.values(wanted).join(''))
  const other = [...all].filter(c => !isCjk(c) && c > '\x7f' && !INVISIBLE.test(c))
  const { own, documents } = pagesOf(await wordsByPage(root, zh), seeds.CATALOGUE)
  return {
    ...Object.fromEntries(sets),
    other: new Set(other),
    own,
    documents,
    polls: new Set(chineseIn(seeds.POLLS)),
  }
}

/** What a phone's market shows at once: goods from the first on, shops from whichever it begins with. */
const SHOWN = { shops: 6, products: 24 }

/**
 * What stands on a page together, as sets of characters: every page that there is, with every shop and product, so that
 * a character weighs what it is used. Those of the goods have names, `own`, and get a file of their own.
 */
function pagesOf(words, { shops, products }) {
  const { market, shop, product, tag, ...others } = words
  const shopOf = one => shops.find(({ key }) => key === one.shop)
  const goods = products
    .slice(0, SHOWN.products)
    .map(one => chineseIn([one.name, one.marks, shopOf(one).name]))
  const around = at => Array.from({ length: SHOWN.shops }, (_, n) => shops[(at + n) % shops.length])
  const goodsOf = one => chineseIn(products.filter(p => p.shop === one.key).map(p => [p.name, p.marks]))
  const own = [
    ['goods', market + goods.join('')],
    ['list', market + chineseIn([...shops, ...products].map(one => one.name))],
    ...shops.map((one, i) => [`market-${one.key}`, market + goods.join('') + chineseIn(around(i))]),
    ...shops.map(one => [`shop-${one.key}`, shop + chineseIn(one) + goodsOf(one)]),
    ...products.map(one => [
      `product-${one.key}`,
      product + chineseIn(withoutJourney(one)) + chineseIn(shopOf(one)),
    ]),
  ]
  const tags = products.map(one => tag + chineseIn(one.lots) + chineseIn(one.name))
  const sets = own.map(([name, text]) => [name, new Set(text)])
  const rest = [...tags, ...Object.values(others)].map(text => new Set(text))
  return { own: new Map(sets), documents: [...sets.map(([, set]) => set), ...rest] }
}

/** Where a lot comes from stands on the product's page, how it came only on its tag's. */
const withoutJourney = ({ lots, ...product }) => ({ ...product, origins: lots.map(lot => lot.origin) })

/** The Chinese of every text in `value`, where texts are { th, en, zh }, as one. */
function chineseIn(value) {
  if (typeof value !== 'object' || value === null) return ''
  return typeof value.zh === 'string' ? value.zh : Object.values(value).map(chineseIn).join('')
}

const isCjk = character => CJK.test(character)

/** The Chinese characters of `text` that no earlier set has. */
function fresh(known, text) {
  const found = [...new Set(text)].filter(character => isCjk(character) && !known.has(character))
  for (const character of found) known.add(character)
  return new Set(found)
}

/** The Chinese at `keys` anywhere in `value`, where texts are { th, en, zh }. */
function textsAt(keys, value) {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.includes(key) ? (inner?.zh ?? []) : textsAt(keys, inner),
  )
}

/** Runs the seeds' own modules, so that it does not matter how their source is laid out. */
async function seededTexts(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { CATALOGUE, POLLS } from './seeds/index.ts'; export { PLACES } from './server/core/places.ts'`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
    write: false,
  })
  const source = Buffer.from(outputFiles[0].contents).toString('base64')
  return { ...(await import(`data:text/javascript;base64,${source}`)) }
}
