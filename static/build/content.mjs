import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { filesUnder } from './stamp.mjs'
import { LANGUAGES } from './texts.mjs'

/** Surfaces that no phone draws by itself: their words are more than half of all. */
const NOT_ON_PHONES = ['art', 'enter', 'knob', 'paper', 'rehearse', 'remote', 'replay', 'stage', 'trainer']

/** Each language's words as modules, so that a browser loads one language, a phone its own part, and keeps it for ever. */
export async function wordModules(root) {
  const files = LANGUAGES.map(async lang => {
    const words = JSON.parse(await readFile(join(root, `views/locales/${lang}.json`), 'utf8'))
    const ofPhones = Object.entries(words).filter(([surface]) => !NOT_ON_PHONES.includes(surface))
    return [
      [`words.${lang}.js`, moduleOf(words)],
      [`words.phone.${lang}.js`, moduleOf(Object.fromEntries(ofPhones))],
    ]
  })
  return new Map((await Promise.all(files)).flat())
}

const moduleOf = words => Buffer.from(`export default ${JSON.stringify(words)}\n`)

/** The drawings are already tight by hand: an optimiser took 2 % off their compressed size for half a second. */
export async function copyArt(root) {
  const folder = join(root, 'static')
  const paths = await filesUnder(join(folder, 'art'))
  const files = paths.map(async path => [relative(folder, path).split(sep).join('/'), await readFile(path)])
  return new Map(await Promise.all(files))
}
