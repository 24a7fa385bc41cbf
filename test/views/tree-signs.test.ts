import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TreeNode, TreeSale } from '../../server/projections/tree.ts'
import { fieldOf, LETTERS } from '../../static/stage/tree-field.ts'
import { faceBox, labelsOf } from '../../static/stage/tree-labels.ts'
import { layout } from '../../static/stage/tree-layout.ts'
import { larger, pictureOf } from '../../static/stage/tree-sale.ts'
import { shortName, touches } from '../../static/stage/tree-signs.ts'

/** Three people in a chain beside as many others as wanted; somebody who passed nothing on bought at its end. */
const nodesWith = (others: number): TreeNode[] => [
  [-1, 1, 2, 1, 1],
  [0, 2, 1, 1, 2],
  [1, 3, 0, 1, 3],
  ...Array.from({ length: others }, (_, i): TreeNode => [-1, 1, 0, i % 3, 4 + i]),
]
const SALE: TreeSale = {
  buyer: { who: 40, link: -1 },
  amount: 99_500,
  rewards: [4_975, 995],
  chain: [2, 1, 0],
}
/** Three chains of three people, and four whom nobody followed yet; the sale is at the end of the left chain. */
const ROOM: TreeNode[] = [
  ...[1, 4, 7].flatMap((who, i): TreeNode[] => [
    [-1, 1, 2, 1, who],
    [3 * i, 2, 1, 1, who + 1],
    [3 * i + 1, 3, 0, 1, who + 2],
  ]),
  ...[10, 11, 12, 13].map((who): TreeNode => [-1, 1, 0, 0, who]),
]
const AT_THE_EDGE: TreeSale = {
  buyer: { who: 14, link: -1 },
  amount: 28_900,
  rewards: [1_445, 289],
  chain: [8, 7, 6],
}
const WORDS = { sold: 'มะปราง ซื้อ ฿995', coins: ['+฿49.75', '+฿9.95'] }
const NAMES = Array.from({ length: 40 }, (_, i) => `น้าหน่อย ${i}`)
const SHAPES = ['wide', 'narrow'] as const

function drawn(others: number, shape: 'wide' | 'narrow') {
  const links = larger(layout(nodesWith(others)), SALE)
  const field = fieldOf(shape === 'narrow')
  const picture = pictureOf(links, SALE, WORDS, LETTERS[shape], field)
  const signs = [picture.plate, ...picture.coins.map(coin => coin.box), picture.stop!]
  const around = { first: SALE.chain, not: -1, taken: [...field, ...signs, faceBox(picture.buyer)], wood: [] }
  return { links, field, picture, signs, labels: labelsOf(links, NAMES, LETTERS[shape].name, around) }
}

describe('the signs on the tree', () => {
  it.each(SHAPES)('say what each level was paid, and stop at the third, on a %s screen', shape => {
    const { picture } = drawn(6, shape)
    expect(picture.coins.map(({ text, level }) => [text, level])).toEqual([
      ['+฿49.75', 0],
      ['+฿9.95', 1],
    ])
    expect(picture.stop).not.toBeNull()
  })

  it('leave out the coin of a level that was paid nothing', () => {
    const links = larger(layout(nodesWith(2)), SALE)
    const words = { ...WORDS, coins: [null, '+฿9.95'] }
    const { coins } = pictureOf(links, SALE, words, LETTERS.wide, fieldOf(false))
    expect(coins.map(coin => coin.level)).toEqual([1])
  })

  it.each(SHAPES)(
    'cover neither each other nor a face of the sale nor what stands around, on a %s screen',
    shape => {
      for (const others of [0, 1, 4, 8, 12]) {
        const { links, field, picture, signs } = drawn(others, shape)
        const faces = [faceBox(picture.buyer), ...SALE.chain.map(i => faceBox(links[i]!))]
        for (const [i, sign] of signs.entries())
          for (const other of [...field, ...faces, ...signs.slice(0, i)])
            expect(touches(sign, other), `${others} others, sign ${i}`).toBe(false)
      }
    },
  )

  it.each(SHAPES)('cover no face of anybody else in a room of fourteen, on a %s screen', shape => {
    const links = larger(layout(ROOM), AT_THE_EDGE)
    const words = { sold: 'น้าหน่อย bought, ฿289', coins: ['+฿14.45', '+฿2.89'] }
    const { plate, coins } = pictureOf(links, AT_THE_EDGE, words, LETTERS[shape], fieldOf(shape === 'narrow'))
    for (const sign of [plate, ...coins.map(coin => coin.box)])
      expect(links.filter(link => touches(sign, faceBox(link)))).toEqual([])
  })

  it('are never covered by a name, nor is a face or another name', () =>
    fc.assert(
      fc.property(fc.nat(34), fc.constantFrom(...SHAPES), (others, shape) => {
        const { links, field, signs, labels } = drawn(others, shape)
        for (const [n, { i, box }] of labels.entries()) {
          const faces = links.flatMap((link, j) => (j === i ? [] : [faceBox(link)]))
          for (const other of [...field, ...signs, ...faces, ...labels.slice(0, n).map(l => l.box)])
            expect(touches(box, other)).toBe(false)
        }
      }),
      { numRuns: 40 },
    ))

  it('name everybody in a small room', () => {
    for (const shape of SHAPES) expect(drawn(3, shape).labels).toHaveLength(6)
  })

  it('name nobody of the crowd, nor whom another sign names', () => {
    const links = layout([
      [-1, 1, 0, 0, 0],
      [-1, 1, 0, 0, 1],
      [-1, 1, 0, 0, 2],
    ])
    const labels = labelsOf(links, ['Noi', 'Lek'], 27, { first: [], not: 2, taken: [], wood: [] })
    expect(labels.map(({ i, text }) => [i, text])).toEqual([[1, 'Noi']])
  })
})

describe('a name on the tree', () => {
  it.each([
    ['น้าหน่อย', 'น้าหน่อย'],
    ['', ''],
    ['แม่ครัวสมปองตลาดบางหลวงใหญ่', 'แม่ครัวสมปองตล…'],
    ['ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊', 'ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊ก๊…'],
    ['李小明的水果店铺真好', '李小明的水果店…'],
  ])('%s is %s: short, and never cut between a letter and its marks', (name, short) => {
    expect(shortName(name)).toBe(short)
  })
})
