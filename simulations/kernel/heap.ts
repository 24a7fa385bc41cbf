/** A binary heap of numbers in a plain array: the smallest stands first. Adding and taking cost log n. */
export type Heap = number[]

export function push(heap: Heap, value: number): void {
  let i = heap.length
  heap.push(value)
  while (i > 0) {
    const parent = (i - 1) >> 1
    if (heap[parent]! <= value) break
    heap[i] = heap[parent]!
    i = parent
  }
  heap[i] = value
}

/** Takes the smallest out; the heap is not empty. */
export function pop(heap: Heap): number {
  const least = heap[0]!
  const last = heap.pop()!
  if (heap.length > 0) replaceLeast(heap, last)
  return least
}

/** Puts `value` in the place of the smallest; the heap is not empty. */
export function replaceLeast(heap: Heap, value: number): void {
  let i = 0
  for (;;) {
    let child = 2 * i + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++
    if (heap[child]! >= value) break
    heap[i] = heap[child]!
    i = child
  }
  heap[i] = value
}
