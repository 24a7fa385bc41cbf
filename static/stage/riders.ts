import { along, type Way } from './arcs.ts'
import { EASE, mayMove } from './motion.ts'

const STEPS = 14
const RIDE = 900
/** An arc that just grew is ridden once it is there. */
const GROWN = 700

type Rider = { way: Way; orders: number; resting: HTMLImageElement | null; riding: boolean }

/** Drawings that ride upright along their way when its orders go up, two a way at most. */
export function createRiders(layer: HTMLElement) {
  const riders = new Map<string, Rider>()

  const update = (ways: readonly (Way & { orders: number })[], image: string) => {
    const first = riders.size === 0
    const there = new Set(ways.map(way => way.id))
    for (const [id, rider] of riders) if (!there.has(id)) remove(id, rider)
    for (const way of ways) {
      const known = riders.get(way.id)
      const rider = known ?? { way, orders: 0, resting: null, riding: false }
      const more = way.orders > rider.orders
      riders.set(way.id, rider)
      rider.way = way
      rider.orders = way.orders
      if (rider.resting) rest(rider.resting, way, image)
      if (first || !mayMove()) rider.resting ??= rest(layer.appendChild(new Image()), way, image)
      else if (more && !rider.riding) ride(layer, rider, image, known ? 0 : GROWN)
    }
  }
  const remove = (id: string, rider: Rider) => {
    rider.resting?.remove()
    riders.delete(id)
  }
  return { update }
}

const place = (way: Way, s: number): string => {
  const { x, y } = along(way, s)
  return `translate(${(x / 10).toFixed(2)}em,${(y / 10).toFixed(2)}em)`
}

function rest(image: HTMLImageElement, way: Way, src: string): HTMLImageElement {
  if (image.getAttribute('src') !== src) image.src = src
  image.alt = ''
  image.style.setProperty('transform', place(way, way.rest))
  return image
}

function ride(layer: HTMLElement, rider: Rider, src: string, delay: number): void {
  const before = rider.resting
  if (before) arrive(before, rider.way)
  const stop = rider.way.rest
  const image = rest(layer.appendChild(new Image()), rider.way, src)
  const frames = Array.from({ length: STEPS + 1 }, (_, i) => ({
    transform: place(rider.way, (stop * i) / STEPS),
  }))
  rider.resting = image
  rider.riding = true
  image.animate(frames, { duration: RIDE, delay, easing: EASE, fill: 'backwards' }).onfinish = () => {
    rider.riding = false
  }
}

/** The one before goes on into the city: the order has come. */
function arrive(image: HTMLImageElement, way: Way): void {
  const frames = [
    { transform: place(way, way.rest), opacity: 1 },
    { transform: place(way, 0.92), opacity: 1 },
    { transform: place(way, 1), opacity: 0 },
  ]
  image.animate(frames, { duration: 400, easing: 'ease-out' }).onfinish = () => image.remove()
}
