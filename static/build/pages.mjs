import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const INCLUDE = /include\('([^']+)'/g
/** `t('a.b')`, and `t('a.' + x)`, which may be any word below `a`. */
const WORD = /\bt2?\('([\w.]+)'(\s*\+)?/g

/** What the words of each page are in one language: those that its template and the templates within it name. */
export async function wordsByPage(root, words) {
  const folder = join(root, 'views/pages')
  const names = (await readdir(folder)).filter(name => name.endsWith('.ejs'))
  const pages = names.map(async name => {
    const source = await withIncluded(join(folder, name))
    const named = [...source.matchAll(WORD)].map(([, key, open]) => textAt(words, key, open !== undefined))
    return [name.replace('.ejs', ''), named.join('')]
  })
  return Object.fromEntries(await Promise.all(pages))
}

async function withIncluded(path, seen = new Set()) {
  if (seen.has(path)) return ''
  seen.add(path)
  const source = await readFile(path, 'utf8')
  const inner = [...source.matchAll(INCLUDE)].map(([, name]) =>
    withIncluded(join(dirname(path), name.endsWith('.ejs') ? name : `${name}.ejs`), seen),
  )
  return [source, ...(await Promise.all(inner))].join('\n')
}

function textAt(words, key, open) {
  const found = key.split('.').reduce((at, part) => (part === '' ? at : at?.[part]), words)
  if (typeof found === 'string') return found
  // A surface as wide as this says nothing about what one page has of it.
  return open && Object.keys(found ?? {}).length <= FEW ? allIn(found) : ''
}

const FEW = 40

/** All strings in nested words, as one. */
export const allIn = value =>
  typeof value === 'string'
    ? value
    : Object.values(value ?? {})
        .map(allIn)
        .join('')
