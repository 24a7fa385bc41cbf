/**
 * What a browser needs of a TrueType font to set Chinese from left to right; vertical metrics and layout stay out. It
 * refuses a font without a name.
 */
const NEEDED = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post']
const HEADER = 12
const RECORD = 16

/** An uncompressed TrueType font without the tables that nobody reads: half a kilobyte of every small file. */
export function withoutSpareTables(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const kept = recordsOf(view).filter(({ tag }) => NEEDED.includes(tag))
  const start = HEADER + kept.length * RECORD
  const size = kept.reduce((sum, { length }) => sum + padded(length), start)
  const out = Buffer.alloc(size)
  writeHeader(out, view.getUint32(0), kept.length)
  let offset = start
  for (const [i, { tag, sum, from, length }] of kept.entries()) {
    const record = HEADER + i * RECORD
    out.write(tag, record, 'latin1')
    for (const [n, value] of [sum, offset, length].entries()) out.writeUInt32BE(value, record + 4 + 4 * n)
    out.set(font.subarray(from, from + length), offset)
    offset += padded(length)
  }
  return out
}

function recordsOf(view) {
  return Array.from({ length: view.getUint16(4) }, (_, i) => {
    const at = HEADER + i * RECORD
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(n => view.getUint8(at + n)))
    const [sum, from, length] = [4, 8, 12].map(n => view.getUint32(at + n))
    return { tag, sum, from, length }
  })
}

/** The numbers by which a reader may search the records by halves. */
function writeHeader(out, version, count) {
  const power = 2 ** Math.floor(Math.log2(count))
  out.writeUInt32BE(version, 0)
  const numbers = [count, power * RECORD, Math.log2(power), (count - power) * RECORD]
  for (const [i, number] of numbers.entries()) out.writeUInt16BE(number, 4 + 2 * i)
}

const padded = length => Math.ceil(length / 4) * 4
