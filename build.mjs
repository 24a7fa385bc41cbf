import { fileURLToPath } from 'node:url'
import { isFresh, stampOf } from './static/build/stamp.mjs'

// Everything heavy is imported only when there is something to build: `--if-stale` runs before every start.
const root = fileURLToPath(new URL('.', import.meta.url))
const stamp = await stampOf(root)

if (!process.argv.includes('--if-stale') || !(await isFresh(root, stamp))) {
  const { build } = await import('./static/build/build.mjs')
  await build(root, stamp).catch(failed)
}

/** The bundler has printed its errors already, with places; threads may still run. */
function failed(error) {
  if (!error.errors) console.error(error)
  process.exit(1)
}
