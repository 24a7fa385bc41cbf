import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import subsetFont from 'subset-font'
import { codesIn } from './cmap.mjs'

/** What running text needs; alternates and fractions would keep their glyphs for nobody. */
const FEATURES = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'calt', 'lnum', 'tnum', 'pnum']
/** Hints are a third of a Thai file, and phones do not read them. */
const OPTIONS = { keepFeatures: FEATURES, noHinting: true }

parentPort.on('message', async ({ source, texts }) => {
  parentPort.postMessage(await subsets(await readFile(source), texts))
})

/** Unpacking the whole font is the slow part: it is done once, then each subset is cut from what all need together. */
async function subsets(font, texts) {
  const common = await subsetFont(font, texts.join(''), { ...OPTIONS, targetFormat: 'truetype' })
  const covered = new Set(codesIn(common))
  const results = []
  for (const text of texts) {
    const bytes = await subsetFont(common, text, { ...OPTIONS, targetFormat: 'woff2' })
    results.push({ bytes, covered: [...codesOf(text)].filter(code => covered.has(code)) })
  }
  return results
}

const codesOf = text => new Set([...text].map(character => character.codePointAt(0)))
