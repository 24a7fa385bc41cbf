/**
 * Parts characters into small files of which a page needs few: a file is begun by the character that most `documents`
 * have, and filled with those that stand in the same documents (Jaccard). `documents` are sets of characters; a page is
 * about one or some of them. Every character comes into exactly one file, in the same one for the same texts.
 */
export function clustersOf(characters, documents, size) {
  const rows = [...characters].map(character => ({ character, bits: bitsOf(character, documents) }))
  const left = rows.sort((a, b) => countOf(b.bits) - countOf(a.bits) || (a.character < b.character ? -1 : 1))
  const clusters = []
  while (left.length > 0) {
    const first = left.shift()
    const cluster = [first.character]
    const bits = first.bits.slice()
    while (cluster.length < size && left.length > 0) {
      const next = mostAlike(left, bits)
      cluster.push(left[next].character)
      left[next].bits.forEach((word, i) => {
        bits[i] |= word
      })
      left.splice(next, 1)
    }
    clusters.push(new Set(cluster))
  }
  return clusters
}

function bitsOf(character, documents) {
  const bits = new Uint32Array(Math.ceil(documents.length / 32))
  for (const [i, document] of documents.entries()) if (document.has(character)) bits[i >> 5] |= 1 << (i & 31)
  return bits
}

function mostAlike(rows, bits) {
  let best = 0
  let likeness = -1
  for (const [i, row] of rows.entries()) {
    const found = jaccard(row.bits, bits)
    if (found > likeness) [best, likeness] = [i, found]
  }
  return best
}

function jaccard(a, b) {
  let common = 0
  let either = 0
  for (let i = 0; i < a.length; i++) {
    common += ones(a[i] & b[i])
    either += ones(a[i] | b[i])
  }
  return either === 0 ? 0 : common / either
}

const countOf = bits => bits.reduce((sum, word) => sum + ones(word), 0)

function ones(word) {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
