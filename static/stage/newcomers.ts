/** How long a newcomer wears the gold ring, ms. */
const RING = 4_000

/** Who came in since the first look: their ids for four seconds each, then `later` is called to take the ring off. */
export function createNewcomers(later: () => void) {
  const known = new Set<string>()
  const fresh = new Set<string>()
  let looked = false

  return (ids: readonly string[]): string[] => {
    for (const id of ids) {
      if (known.has(id)) continue
      known.add(id)
      if (!looked) continue
      fresh.add(id)
      setTimeout(() => {
        fresh.delete(id)
        later()
      }, RING)
    }
    looked = true
    return [...fresh]
  }
}
