import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Neither ours nor written by hand. */
const LEFT_OUT = /^(?:node_modules|dist|data|shots|coverage|\..*)$/

/** Every text file that people write here: its path and what is in it. */
const texts = readdirSync(ROOT, { withFileTypes: true })
  .filter(({ name }) => !LEFT_OUT.test(name))
  .flatMap(entry =>
    entry.isDirectory()
      ? readdirSync(join(ROOT, entry.name), { recursive: true, withFileTypes: true })
          .filter(inner => inner.isFile())
          .map(inner => relative(ROOT, join(inner.parentPath, inner.name)))
      : [entry.name],
  )
  .filter(path => /\.(ts|mjs|js|json|ejs|css|md|svg|html|ya?ml|sql|csv)$/.test(path))
  .map(path => ({ path: path.split(sep).join('/'), text: readFileSync(join(ROOT, path), 'utf8') }))

/** Both markers that cannot stand in prose: an underline of seven equal signs may. */
const LEFT_BY_A_MERGE = /^(?:<{7}|>{7})(?: |$)/m

it('no file keeps what a merge could not decide', () => {
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.filter(({ text }) => LEFT_BY_A_MERGE.test(text)).map(({ path }) => path)).toEqual([])
})

it('knows such a place when it sees one', () => {
  const left = [
    'one',
    `${'<'.repeat(7)} ours`,
    'two',
    '='.repeat(7),
    'three',
    `${'>'.repeat(7)} theirs`,
  ].join('\n')
  expect([LEFT_BY_A_MERGE.test(left), LEFT_BY_A_MERGE.test('a <<<<<<< b')]).toEqual([true, false])
})

/** A second list of fonts goes its own way: letters then are there on one screen and missing on another. */
it('every style takes the one list of fonts, or the one of code', () => {
  const named = texts
    .filter(({ path }) => path.startsWith('static/css/') && path !== 'static/css/tokens.css')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/font-family:\s*([^;]+);/g)].map(
        ([, list]) => `${path}: ${list!.replace(/\s+/g, ' ')}`,
      ),
    )
  expect(named.filter(line => !/: (var\(--font\)|inherit|ui-monospace, .*)$/.test(line))).toEqual([])
})
