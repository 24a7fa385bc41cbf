import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesUnder } from './stamp.mjs'

export const LANGUAGES = ['th', 'en', 'zh']

/** Where the server's own data puts text on screens; its other folders only print to a terminal. */
const DATA = ['seeds', 'server/core', 'server/projections', 'simulations/scenarios', 'simulations/lessons']

/**
 * Every source that can put a character on a screen, comments taken out: `words` by language, `knobs` (the Chinese of
 * the parameters' page and of the pages that say where numbers come from), `data` and `screens` (templates, client, style).
 */
export async function readTexts(root) {
  const [words, knobs, data, screens] = await Promise.all([
    Promise.all(LANGUAGES.map(lang => readFile(join(root, `views/locales/${lang}.json`), 'utf8'))),
    Promise.all(['knobs', 'why'].map(name => readFile(join(root, `views/locales/${name}.zh.json`), 'utf8'))),
    sources(root, DATA, /\.ts$/),
    sources(root, ['views', 'static'], /(?<!\.d)\.(ts|ejs|css)$/),
  ])
  return {
    words: Object.fromEntries(LANGUAGES.map((lang, i) => [lang, words[i]])),
    knobs: knobs.join('\n'),
    data,
    screens,
  }
}

async function sources(root, folders, wanted) {
  const paths = (await Promise.all(folders.map(folder => filesUnder(join(root, folder))))).flat()
  const texts = await Promise.all(paths.filter(path => wanted.test(path)).map(path => readFile(path, 'utf8')))
  return texts.map(withoutComments).join('\n')
}

const withoutComments = source =>
  source.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|<%#[\s\S]*?%>/g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
