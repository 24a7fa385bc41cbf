import { bundleClient, bundleServer } from './bundle.mjs'
import { openCache } from './cache.mjs'
import { copyArt, wordModules } from './content.mjs'
import { buildFonts } from './fonts.mjs'
import { publish } from './publish.mjs'
import { report } from './report.mjs'
import { readTexts } from './texts.mjs'

/** Builds all of `dist/` and prints one line; throws when a source does not build, and `dist/` stays as it was. */
export async function build(root, stamp) {
  const began = performance.now()
  const cache = await openCache(root)
  const [server, client, words, art, fonts] = await Promise.all([
    bundleServer(root),
    bundleClient(root),
    wordModules(root),
    copyArt(root),
    readTexts(root).then(texts => buildFonts(root, cache, texts)),
  ])
  const files = new Map([...client.files, ...words, ...art, ...fonts.files])
  const published = await publish(root, { server: server.files, maps: client.maps, files, stamp })
  await cache.prune()
  report({ ms: performance.now() - began, server, files, published, uncovered: fonts.uncovered })
}
