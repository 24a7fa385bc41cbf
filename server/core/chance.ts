/**
 * Chance without a stream: every draw is a hash of what it is about, so one person's luck never depends on how many
 * draws others made before. Murmur3's 32-bit mixing; not for secrets.
 */
export function hash(seed: number, ...keys: readonly number[]): number {
  let h = seed | 0
  for (const key of keys) h = mix(h, key | 0)
  return finish(h ^ (keys.length * 4))
}

/** The same hash for two and three keys without an array: the hot loops of the crowd. */
export function hash2(seed: number, a: number, b: number): number {
  return finish(mix(mix(seed | 0, a | 0), b | 0) ^ 8)
}
export function hash3(seed: number, a: number, b: number, c: number): number {
  return finish(mix(mix(mix(seed | 0, a | 0), b | 0), c | 0) ^ 12)
}

/** Uniform in [0, 1) from 32 bits of a hash. */
export const unit = (bits: number): number => (bits >>> 0) / 4294967296

/** A stable number for a name, so that purposes and ids can be keys. */
export function hashText(text: string, seed = 0): number {
  let h = seed | 0
  for (let i = 0; i < text.length; i++) h = mix(h, text.charCodeAt(i))
  return finish(h ^ text.length)
}

/** Poisson by inversion below 30, by a rounded normal above (error of the tails < 1 %: flows, not proofs). */
export function poisson(mean: number, u: number, v: number): number {
  if (mean <= 0) return 0
  if (mean < 30) return poissonByInversion(mean, u)
  const normal = Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v)
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
}

function poissonByInversion(mean: number, u: number): number {
  let term = Math.exp(-mean)
  let sum = term
  let n = 0
  while (u > sum && n < 200) {
    n++
    term *= mean / n
    sum += term
  }
  return n
}

function mix(h: number, key: number): number {
  let k = Math.imul(key, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  k = Math.imul(k, 0x1b873593)
  const x = h ^ k
  return (Math.imul((x << 13) | (x >>> 19), 5) + 0xe6546b64) | 0
}

function finish(h: number): number {
  let x = h ^ (h >>> 16)
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
