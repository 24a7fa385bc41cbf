import { LANGUAGES } from './texts.mjs'

/** One line on what was built, in kB as they travel (gzip, as on http); warnings on lines of their own. */
export function report({ ms, server, files, published, uncovered }) {
  const size = name => (published.packed.get(`${name}.gz`) ?? files.get(name)).length
  const wire = name => withImports(files, name).reduce((sum, each) => sum + size(each), 0)
  const surfaces = ['home', 'phone', 'stage', 'trainer']
    .map(name => [name, [`${name}.js`, `${name}.css`].filter(file => files.has(file))])
    .filter(([, found]) => found.length > 0)
    .map(
      ([name, found]) => `${name} ${found.map(file => `${file.split('.')[1]} ${kB(wire(file))}`).join(' ')}`,
    )
  const fonts = LANGUAGES.map(lang => `${lang} ${kB(fontBytes(files, lang))}`).join(' ')
  const parts = [server.names.join(' '), ...surfaces, `fonts ${fonts} kB`].filter(Boolean).join(', ')
  console.log(`built ${published.id} in ${Math.round(ms)} ms: ${parts}`)
  if (uncovered.length > 0) console.log(`  no font has: ${uncovered.join(' ')}`)
}

/** `name` and the chunks that it loads, directly or not. */
function withImports(files, name, known = new Set()) {
  known.add(name)
  for (const [, chunk] of files
    .get(name)
    .toString()
    .matchAll(/"\.\/(chunk-\w+\.js)"/g)) {
    if (!known.has(chunk)) withImports(files, chunk, known)
  }
  return [...known]
}

/** Every file that a page in this language may fetch for our own texts, all weights. */
function fontBytes(files, lang) {
  const css = files.get(`fonts-${lang}.css`).toString()
  const names = new Set([...css.matchAll(/url\(([^)]+)\)/g)].map(match => match[1]))
  return [...names].reduce((sum, name) => sum + files.get(name).length, 0)
}

const kB = bytes => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)
