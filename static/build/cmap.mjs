/** The code points that an uncompressed TrueType font has glyphs for; its character map is of format 12 or 4. */
export function codesIn(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = offsetOf(view, 'cmap')
  const tables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, i) => cmap + view.getUint32(cmap + 8 + i * 8),
  )
  const full = tables.find(table => view.getUint16(table) === 12)
  if (full) return grouped(view, full)
  const basic = tables.find(table => view.getUint16(table) === 4)
  return basic ? segmented(view, basic) : []
}

function offsetOf(view, tag) {
  for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map(i => view.getUint8(record + i)))
    if (name === tag) return view.getUint32(record + 8)
  }
  throw new Error(`font without a ${tag} table`)
}

function grouped(view, table) {
  const codes = []
  for (let group = table + 16; group < table + 16 + view.getUint32(table + 12) * 12; group += 12) {
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) codes.push(code)
  }
  return codes
}

function segmented(view, table) {
  const size = view.getUint16(table + 6)
  const [ends, starts, deltas, ranges] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map(at => table + at)
  const codes = []
  for (let i = 0; i < size; i += 2) {
    const start = view.getUint16(starts + i)
    const range = view.getUint16(ranges + i)
    for (let code = start; code <= view.getUint16(ends + i) && code < 0xffff; code++) {
      const listed = range === 0 ? code : view.getUint16(ranges + i + range + (code - start) * 2)
      if (listed !== 0 && ((listed + view.getUint16(deltas + i)) & 0xffff) !== 0) codes.push(code)
    }
  }
  return codes
}
