import { type Arc, along } from './arcs.ts'
import { EASE, mayMove } from './motion.ts'

const STEPS = 14
const RIDE = 900
/** An arc that just grew is ridden once it is there. */
const GROWN = 700

type Rider = { arc: Arc; orders: number; resting: HTMLImageElement | null; riding: boolean }

/** Product drawings that ride upright along their arc when a city's orders go up, two an arc at most. */
export function createRiders(layer: HTMLElement) {
  const riders = new Map<string, Rider>()

  const update = (arcs: readonly Arc[], orders: ReadonlyMap<string, number>, image: string) => {
    const first = riders.size === 0
    for (const [id, rider] of riders) if (!orders.has(id)) remove(id, rider)
    for (const arc of arcs) {
      const known = riders.get(arc.id)
      const rider = known ?? { arc, orders: 0, resting: null, riding: false }
      const more = (orders.get(arc.id) ?? 0) > rider.orders
      riders.set(arc.id, rider)
      rider.arc = arc
      rider.orders = orders.get(arc.id) ?? 0
      if (rider.resting) rest(rider.resting, arc, image)
      if (first || !mayMove()) rider.resting ??= rest(layer.appendChild(new Image()), arc, image)
      else if (more && !rider.riding) ride(layer, rider, image, known ? 0 : GROWN)
    }
  }
  const remove = (id: string, rider: Rider) => {
    rider.resting?.remove()
    riders.delete(id)
  }
  return { update }
}

const place = (arc: Arc, s: number): string => {
  const { x, y } = along(arc, s)
  return `translate(${(x / 10).toFixed(2)}em,${(y / 10).toFixed(2)}em)`
}

function rest(image: HTMLImageElement, arc: Arc, src: string): HTMLImageElement {
  if (image.getAttribute('src') !== src) image.src = src
  image.alt = ''
  image.style.setProperty('transform', place(arc, arc.rest))
  return image
}

function ride(layer: HTMLElement, rider: Rider, src: string, delay: number): void {
  const before = rider.resting
  if (before) arrive(before, rider.arc)
  const stop = rider.arc.rest
  const image = rest(layer.appendChild(new Image()), rider.arc, src)
  const frames = Array.from({ length: STEPS + 1 }, (_, i) => ({
    transform: place(rider.arc, (stop * i) / STEPS),
  }))
  rider.resting = image
  rider.riding = true
  image.animate(frames, { duration: RIDE, delay, easing: EASE, fill: 'backwards' }).onfinish = () => {
    rider.riding = false
  }
}

/** The one before goes on into the city: the order has come. */
function arrive(image: HTMLImageElement, arc: Arc): void {
  const frames = [
    { transform: place(arc, arc.rest), opacity: 1 },
    { transform: place(arc, 0.92), opacity: 1 },
    { transform: place(arc, 1), opacity: 0 },
  ]
  image.animate(frames, { duration: 400, easing: 'ease-out' }).onfinish = () => image.remove()
}
