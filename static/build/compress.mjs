import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(js|css|svg|json)$/
const br = promisify(brotliCompress)
const gz = promisify(gzip)

/**
 * `<name>.br` and `<name>.gz` where they help. Browsers ask for brotli on https alone, so a classroom on http gets gzip;
 * brotli 9 would take ten times as long as 6 for half a percent.
 */
export async function compressed(files) {
  const texts = [...files].filter(([name, bytes]) => TEXT.test(name) && bytes.length > 500)
  const pairs = await Promise.all(
    texts.map(async ([name, bytes]) => [
      [`${name}.br`, await br(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })],
      [`${name}.gz`, await gz(bytes, { level: 9 })],
    ]),
  )
  return new Map(pairs.flat())
}
