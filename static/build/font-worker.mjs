import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import subsetFont from 'subset-font'
import { codesIn } from './cmap.mjs'
import { withoutSpareTables } from './tables.mjs'

/** What running text needs; alternates and fractions would keep their glyphs for nobody. */
const FEATURES = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'calt', 'lnum', 'tnum', 'pnum']
/** Hints are a third of a Thai file, and phones do not read them. */
const OPTIONS = { keepFeatures: FEATURES, noHinting: true }

/** `cut`: subsets of a font file; `spare`: one font of all texts without spare tables; `piece`: a subset of such a one. */
const TASKS = {
  cut: async ({ source, texts }) => subsets(await common(await readFile(source), texts), texts),
  spare: async ({ source, texts }) => withoutSpareTables(await common(await readFile(source), texts)),
  piece: async ({ font, texts }) => subsets(Buffer.from(font), texts),
}

parentPort.on('message', async task => parentPort.postMessage(await TASKS[task.kind](task)))

/** Unpacking the whole font is the slow part: it is done once, then each subset is cut from what all need together. */
const common = (font, texts) => subsetFont(font, texts.join(''), { ...OPTIONS, targetFormat: 'truetype' })

async function subsets(font, texts) {
  const covered = new Set(codesIn(font))
  const results = []
  for (const text of texts) {
    const bytes = await subsetFont(font, text, { ...OPTIONS, targetFormat: 'woff2' })
    results.push({ bytes, covered: [...codesOf(text)].filter(code => covered.has(code)) })
  }
  return results
}

const codesOf = text => new Set([...text].map(character => character.codePointAt(0)))
