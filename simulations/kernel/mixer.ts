import { hash3, unit } from '../../server/core/chance.ts'

/**
 * A shuffle of the numbers below `size` that nobody stores: `mix` says where a number goes, `unmix` where it came
 * from. Rounds of xor, odd multiplication and xor-shift on the next power of two, each undone exactly; what falls
 * outside `size` is mixed again until it falls inside, so the domain is exact. A few bits mix badly, so small shuffles
 * are tables. Plain numbers; not for secrets.
 */
export type Mixer = {
  readonly size: number
  readonly mask: number
  /** At least half of the bits, so that the xor-shift undoes itself. */
  readonly shift: number
  readonly add: Int32Array
  readonly times: Int32Array
  readonly undo: Int32Array
  /** The whole shuffle and its inverse if it is small, else empty. */
  readonly goes: Int32Array
  readonly came: Int32Array
}

/** The largest domain: numbers stay non-negative in 32-bit arithmetic. */
export const LARGEST = 2 ** 31

/** Up to here a shuffle is a table: 16 KiB. */
const SMALL = 2048
const ROUNDS = 6
const ADD = 0
const TIMES = 1
const SWAP = 2

/** The shuffle of [0, size) that `seed` and `purpose` name. Cost: nothing that grows with `size`. */
export function mixer(seed: number, purpose: number, size: number): Mixer {
  if (!Number.isInteger(size) || size < 0 || size > LARGEST) throw new RangeError(`size: ${size}`)
  const bits = size > 1 ? 32 - Math.clz32(size - 1) : 0
  const keys = (which: number) =>
    Int32Array.from({ length: ROUNDS }, (_, round) => hash3(seed, purpose, round, which))
  const mask = 2 ** bits - 1
  const times = keys(TIMES).map(key => key | 1)
  const goes = size > SMALL ? new Int32Array(0) : shuffled(seed, purpose, size)
  return {
    size,
    mask,
    shift: (bits + 1) >> 1,
    add: keys(ADD).map(key => key & mask),
    times,
    undo: times.map(inverse),
    goes,
    came: inverted(goes),
  }
}

/** Where `x` goes; 0 <= x < size. Fewer than two walks on average. */
export function mix(m: Mixer, x: number): number {
  if (m.size <= SMALL) return m.goes[x]!
  let y = x
  do y = through(m, y)
  while (y >= m.size)
  return y
}

/** What `mix` brought to `y`; 0 <= y < size. */
export function unmix(m: Mixer, y: number): number {
  if (m.size <= SMALL) return m.came[y]!
  let x = y
  do x = back(m, x)
  while (x >= m.size)
  return x
}

function through(m: Mixer, from: number): number {
  const { mask, shift, add, times } = m
  let x = from
  for (let round = 0; round < ROUNDS; round++) {
    x = Math.imul(x ^ add[round]!, times[round]!) & mask
    x ^= x >>> shift
  }
  return x
}

function back(m: Mixer, from: number): number {
  const { mask, shift, add, undo } = m
  let x = from
  for (let round = ROUNDS - 1; round >= 0; round--) {
    x ^= x >>> shift
    x = (Math.imul(x, undo[round]!) & mask) ^ add[round]!
  }
  return x
}

/** The number that undoes multiplication by an odd one modulo 2^32: every step doubles the bits that are right. */
function inverse(odd: number): number {
  let x = odd
  for (let i = 0; i < 5; i++) x = Math.imul(x, 2 - Math.imul(odd, x))
  return x
}

/** Fisher and Yates. */
function shuffled(seed: number, purpose: number, size: number): Int32Array {
  const row = Int32Array.from({ length: size }, (_, i) => i)
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(unit(hash3(seed, purpose, i, SWAP)) * (i + 1))
    const kept = row[i]!
    row[i] = row[j]!
    row[j] = kept
  }
  return row
}

function inverted(row: Int32Array): Int32Array {
  const back = new Int32Array(row.length)
  row.forEach((to, from) => {
    back[to] = from
  })
  return back
}
