/** Where a function that is positive at `low` and negative at `high` crosses zero; to the last bit. */
export function root(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2
    if (f(middle) > 0) a = middle
    else b = middle
  }
  return (a + b) / 2
}

/** The least fixed point in [0, 1] of a rising convex function with f(1) = 1: the chance that a branching dies out. */
export function leastFixed(f: (x: number) => number): number {
  const high = 1 - 1e-7
  return f(high) >= high ? 1 : root(x => f(x) - x, 0, high)
}

export function choose(n: number, k: number): number {
  let product = 1
  for (let i = 1; i <= k; i++) product *= (n - k + i) / i
  return product
}
