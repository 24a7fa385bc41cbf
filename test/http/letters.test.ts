import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, productId, shopId } from '../../seeds/index.ts'
import { GOODS_LETTERS, LIST_LETTERS, lettersOf } from '../../server/http/letters.ts'
import { LESSONS, SCENARIOS } from '../../simulations/index.ts'

const DIST = join(import.meta.dirname, '../../dist')
const { base } = JSON.parse(readFileSync(join(DIST, 'build.json'), 'utf8')) as { base: string }
const FOLDER = join(DIST, base)

const sheets = [
  ...CATALOGUE.shops.flatMap(({ key }) => [lettersOf('market', shopId(key)), lettersOf('shop', shopId(key))]),
  ...CATALOGUE.products.map(({ key }) => lettersOf('product', productId(key))),
  LIST_LETTERS,
  GOODS_LETTERS,
]

/** Characters of the Chinese faces of a style sheet, by file. */
function facesOf(sheet: string): Map<string, number[]> {
  const css = readFileSync(join(FOLDER, sheet), 'utf8')
  const faces = css.matchAll(/'Talad SC'[^}]*url\(([^)]+)\)[^}]*unicode-range:([^}]+)\}/g)
  return new Map([...faces].map(([, file, ranges]) => [file!, ranges!.split(',').flatMap(codesOf)]))
}

function codesOf(range: string): number[] {
  const [from, to = from] = range
    .slice(2)
    .split('-')
    .map(hex => Number.parseInt(hex, 16)) as [number, number?]
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

const textOf = (codes: number[]): string => String.fromCodePoint(...codes)

describe('the Chinese of a page about something seeded', () => {
  it('has a style sheet for every market, shop and product, and files for all that it names', () => {
    const files = new Set(readdirSync(join(FOLDER, 'fonts')).map(name => `fonts/${name}`))
    for (const sheet of sheets)
      for (const file of facesOf(sheet!).keys()) expect(files.has(file), `${sheet}: ${file}`).toBe(true)
  })

  it('is in one file beside those that every page has', () => {
    const durian = CATALOGUE.products.find(({ key }) => key === 'durian')!
    const faces = facesOf(lettersOf('product', productId('durian'))!)
    const own = ['fonts/sc-product-durian.woff2', 'fonts/sc-common.woff2', 'fonts/sc-labels.woff2']
    const letters = own.map(file => textOf(faces.get(file) ?? [])).join('')
    const shown = (durian.name.zh + durian.description.zh).match(/[\u4e00-\u9fff]/g)!
    expect(shown.filter(letter => !letters.includes(letter))).toEqual([])
    expect(statSync(join(FOLDER, own[0]!)).size).toBeLessThan(30_000)
  })

  it('is in no two files, so that none is fetched for nothing', () => {
    for (const sheet of sheets) {
      const codes = [...facesOf(sheet!).values()].flat()
      expect(codes.length, sheet!).toBe(new Set(codes).size)
    }
  })

  it('comes in small files where the room made the shop or product', () => {
    expect([lettersOf('shop', 'shop_Xy7'), lettersOf('market', undefined)]).toEqual([null, null])
  })
})

it('all Chinese of lessons and scenarios, which a trainer prints, is in the sheet of every other page', () => {
  const letters = new Set(textOf([...facesOf('fonts-zh.css').values()].flat()))
  const written = JSON.stringify([LESSONS, SCENARIOS]).match(/[\u4e00-\u9fff]/g)!
  expect(written.filter(letter => !letters.has(letter))).toEqual([])
})
