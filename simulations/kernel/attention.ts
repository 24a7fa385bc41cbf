const BIAS = new Map<number, number[]>()

/** A place on a list of `length`, 0 the first, chosen as people choose: by its rank to the power of -bias. */
export function placeOnList(length: number, bias: number, u: number): number {
  const sums = sumsTo(length, bias)
  const target = u * sums[length - 1]!
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! > target) high = middle
    else low = middle + 1
  }
  return low
}

/** Running sums of rank^-bias, kept because they are asked for at every visit. */
function sumsTo(length: number, bias: number): readonly number[] {
  const sums = BIAS.get(bias) ?? []
  BIAS.set(bias, sums)
  while (sums.length < length) sums.push((sums.at(-1) ?? 0) + (sums.length + 1) ** -bias)
  return sums
}
