import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../static/art')
const drawings = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.svg'))
  .map(path => path.replaceAll('\\', '/'))
  .sort()
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const under = (folder: string) => drawings.filter(path => path.startsWith(`${folder}/`))

const ids = (svg: string) => [...svg.matchAll(/\sid="([^"]+)"/g)].map(m => m[1]!)
const references = (svg: string) => [...svg.matchAll(/(?:url\(|href=")#([^")]+)/g)].map(m => m[1]!)

/** What a strict reader would stumble over first, or null. Knows elements and attributes only: our drawings
 * use no comments, entities or CDATA, so those count as faults too. */
function fault(svg: string): string | null {
  const open: string[] = []
  let rest = svg.trim()
  while (rest) {
    const tag = /^<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<&]*")*)\s*(\/?)>\s*/.exec(rest)
    if (!tag) return `not an element: ${rest.slice(0, 40)}`
    const [whole, closing, name, attributes, selfClosing] = tag as unknown as string[]
    const names = [...attributes!.matchAll(/\s([a-zA-Z:-]+)=/g)].map(m => m[1])
    if (new Set(names).size < names.length) return `an attribute twice in <${name}>`
    if (closing && open.pop() !== name) return `</${name}> closes another element`
    if (!closing && !selfClosing) open.push(name!)
    rest = rest.slice(whole!.length)
    if (rest && open.length === 0) return 'more than one root'
  }
  return open.length ? `<${open.at(-1)}> is never closed` : null
}

describe('a drawing is well formed', () => {
  it.each([
    ['<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', null],
    ['<svg><g></svg></g>', '</svg> closes another element'],
    ['<svg><g></g>', '<svg> is never closed'],
    ['<svg><path d="a" d="b"/></svg>', 'an attribute twice in <path>'],
    ['<svg/><svg/>', 'more than one root'],
    ['<svg><path d=M0/></svg>', 'not an element: <path d=M0/></svg>'],
  ])('the reader itself: %s', (svg, expected) => expect(fault(svg)).toBe(expected))

  it.each(drawings)('%s', path => expect(fault(read(path))).toBeNull())
})

describe('a drawing obeys the page: no styles, scripts, pictures or addresses of its own', () => {
  const forbidden = [
    /\sstyle=/,
    /<style/,
    /<script/,
    /\son\w+=/,
    /<image/,
    /<foreignObject/,
    /<filter/,
    /(href|src)="(?!#)/,
    /url\((?!#)/,
  ]

  it.each(drawings)('%s', path => {
    const svg = read(path)
    expect(forbidden.filter(rule => rule.test(svg))).toEqual([])
  })

  it.each(drawings.filter(path => path !== 'icons.svg'))('%s scales: it has a viewBox', path => {
    expect(read(path)).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/)
  })
})

describe('drawings can stand in one page without their ids meeting', () => {
  it('no id is used by two drawings', () => {
    const all = drawings.flatMap(path => ids(read(path)))
    expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([])
  })

  it.each(drawings.filter(path => path !== 'icons.svg'))('%s keeps its name in its ids', path => {
    const name = basename(path, '.svg')
    expect(ids(read(path)).filter(id => !id.split('-').includes(name))).toEqual([])
  })

  it.each(drawings)('%s refers only to what it holds', path => {
    const svg = read(path)
    expect(references(svg).filter(id => !ids(svg).includes(id))).toEqual([])
  })
})

describe('a drawing is light enough for a class on one router', () => {
  it.each([
    ['products', 80, 6144],
    ['scenes', 13, 6144],
    ['faces', 12, 2048],
    ['shops', 24, 2048],
    ['marks', 2, 1024],
  ])('%s: %i drawings or more, none over %i bytes', (folder, count, limit) => {
    const sizes = under(folder).map(path => [path, Buffer.byteLength(read(path))] as const)
    expect(sizes.length).toBeGreaterThanOrEqual(count)
    expect(sizes.filter(([, bytes]) => bytes > limit)).toEqual([])
  })
})

describe('faces and products share one frame each', () => {
  it.each(under('products'))('%s is drawn on 256', path =>
    expect(read(path)).toContain('viewBox="0 0 256 256"'),
  )
  it.each([...under('faces'), ...under('shops')])('%s is drawn on 96', path => {
    expect(read(path)).toContain('viewBox="0 0 96 96"')
  })

  it('icons are named i-…, drawn on 24 and take the colour of the text around them', () => {
    const symbols = [...read('icons.svg').matchAll(/<symbol ([^>]+)>/g)].map(m => m[1]!)
    expect(symbols.length).toBeGreaterThan(50)
    for (const symbol of symbols)
      expect(symbol).toMatch(/^id="i-[a-z-]+" viewBox="0 0 24 24" fill="none" stroke="currentColor"/)
  })
})
