import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../server/core/text.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

function sources(folder: string, ending: string): [name: string, text: string][] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => [relative(ROOT, path), readFileSync(path, 'utf8')])
}

const TEMPLATES = sources('views', '.ejs')

describe.each(TEMPLATES)('%s', (name, source) => {
  it('compiles, with all that it includes', async () => {
    const { default: render } = await import(join(ROOT, name))
    expect(render).toBeTypeOf('function')
  })

  it('has nothing that the content security policy would stop', () => {
    expect(stopped(source)).toEqual([])
  })
})

describe('the search for what the policy stops', () => {
  it.each([
    ['<p style="color:red">', ['style="']],
    ['<p STYLE = "color:red">', ['STYLE = "']],
    ['<a href="#" onclick="go()">', ['onclick="']],
    ['<style>p{}</style>', ['<style']],
    ['<script>go()</script>', ['<script>']],
    ['<script type="module">go()</script>', ['<script type="module">']],
    ['<script type="module" src="/a.js"></script>', []],
    ['<script type="application/json" id="view">{}</script>', []],
    ['<% const online = 1 %><p class="style on" data-on="x">', []],
  ])('%s', (source, found) => {
    expect(stopped(source)).toEqual(found)
  })
})

/** Attributes and elements of `source` that run or style in place; EJS tags are left out. */
function stopped(source: string): string[] {
  const html = source.replace(/<%[\s\S]*?%>/g, '…')
  const inPlace = html.match(/(?<=[\s"'])(style|on[a-z]+)\s*=\s*["'…]|<style/gi) ?? []
  const scripts = (html.match(/<script[^>]*>/gi) ?? []).filter(tag => !/ src=|"application\/json"/.test(tag))
  return [...inPlace, ...scripts]
}

type Flat = Map<string, string>
const WORDS = Object.fromEntries(
  LANGUAGES.map(lang => [
    lang,
    flat({
      ...wordsIn(`${lang}.json`),
      ...wordsIn(`why.${lang}.json`),
      knobs: wordsIn(`knobs.${lang}.json`).knobs,
    }),
  ]),
) as Record<(typeof LANGUAGES)[number], Flat>

function wordsIn(file: string): Record<string, object> {
  return JSON.parse(readFileSync(join(ROOT, 'views/locales', file), 'utf8'))
}

function flat(value: object, path = ''): Flat {
  const entries = Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[path + key, inner]] : [...flat(inner, `${path}${key}.`)],
  )
  return new Map(entries)
}

describe('the words', () => {
  const keys = [...WORDS.th.keys()]

  it.each(['en', 'zh'] as const)('have the same keys in Thai and %s', lang => {
    expect([...WORDS[lang].keys()].sort()).toEqual([...keys].sort())
  })

  it.each(LANGUAGES)('are all said in %s', lang => {
    expect([...WORDS[lang]].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it.each(['en', 'zh'] as const)('take the same values in Thai and %s', lang => {
    const differing = keys.filter(key => values(WORDS.th.get(key)) !== values(WORDS[lang].get(key)))
    expect(differing).toEqual([])
  })
})

const values = (text = ''): string => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(' ')

describe('every word that is asked for exists', () => {
  const asking = [...TEMPLATES, ...sources('static', '.ts'), ...sources('server/http', '.ts')]

  it.each(asking.filter(([, text]) => asked(text).length > 0))('%s', (_name, text) => {
    expect(asked(text).filter(key => !known(key))).toEqual([])
  })
})

/** Keys in `t('…')`; a key that is put together at run time counts as its beginning, with `*` for the rest. */
function asked(source: string): string[] {
  const literal = [...source.matchAll(/\bt\(\s*'([^']+)'\s*(\+?)/g)].map(
    ([, key, more]) => key + (more ? '*' : ''),
  )
  const built = [...source.matchAll(/\bt\(\s*`([^`$]+)(\$?)/g)].map(
    ([, key, more]) => key + (more ? '*' : ''),
  )
  return [...literal, ...built].filter(key => key.includes('.'))
}

function known(key: string): boolean {
  if (!key.endsWith('*')) return WORDS.th.has(key)
  return [...WORDS.th.keys()].some(word => word.startsWith(key.slice(0, -1)))
}
