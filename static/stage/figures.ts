import type { StageSections } from '../../server/projections/stage.ts'
import type { Context } from '../../views/context.ts'
import { inWords } from './amount.ts'
import { calendar, type Instant } from './clock.ts'
import { createCounter } from './counter.ts'

const BAR = 780
/** The first few of thousands are seen too. */
const SLIVER = 8

/** `฿112/กก. (+3)`: whole baht a kilogram, and what the run has added. */
function farmGateOf({ t, baht }: Context, { before, now }: { before: number; now: number }): string {
  const rise = Math.round(now / 100) - Math.round(before / 100)
  const price = t('stage.perKilo', { price: baht(now) })
  return rise === 0 ? price : `${price} (${rise > 0 ? '+' : '−'}${Math.abs(rise)})`
}

/** The numbers of the market scene, each in a text node of its own: a frame that changes one writes one. */
export function createFigures(root: HTMLElement, context: Context) {
  const find = <E extends Element = HTMLElement>(name: string) => root.querySelector<E>(`[data-${name}]`)!
  const count = createCounter(find('counter'))
  const write = (name: string, text: string) => {
    const el = find(name)
    if (el.textContent !== text) el.textContent = text
  }
  const show = (name: string, on: boolean) => {
    find(name).hidden = !on
  }

  const totals = ({ counter, room, proof }: StageSections) => {
    const { orders, gmv } = counter[room.market]
    count(context.num(orders))
    write('gmv', context.t('stage.gmv', { amount: inWords(context, gmv) }))
    show('farm', proof.farmGate !== null)
    if (proof.farmGate) write('farm-now', farmGateOf(context, proof.farmGate))
    show('late', proof.refused > 0)
    write('late-count', context.num(proof.refused))
  }

  const proof = ({ proof: p }: StageSections) => {
    for (const name of ['sold', 'held', 'left', 'stock'] as const) write(name, context.num(p[name]))
    write('over-count', context.num(p.over))
    find('over').classList.toggle('oversold', p.over > 0)
    find('over-mark').setAttribute('d', p.over > 0 ? 'M5 5l14 14M19 5L5 19' : 'M4 13l5.5 5.5L20 6.5')
    const share = (n: number) =>
      p.stock > 0 && n > 0 ? Math.max(SLIVER, (BAR * Math.min(n, p.stock)) / p.stock) : 0
    const sold = share(p.sold)
    find('bar-sold').setAttribute('width', sold.toFixed(1))
    find('bar-held').setAttribute('x', sold.toFixed(1))
    find('bar-held').setAttribute('width', Math.min(BAR - sold, share(p.held)).toFixed(1))
    const image = find<HTMLImageElement>('headline')
    const src = p.art === 'durian' ? 'art/durian-counter.svg' : `art/products/${p.art}.svg`
    image.hidden = p.art === ''
    if (p.art && image.getAttribute('src') !== context.asset(src)) image.src = context.asset(src)
  }

  const clock = ({ room }: StageSections, { at }: Instant) => {
    const { run } = room
    show('clock', run !== null)
    if (!run) return
    const { time, day, nth } = calendar(room.startsAt, at, run.inBurst)
    write('clock-time', time)
    write('clock-day', context.t('stage.day', { n: nth }))
    write('clock-date', context.day(day))
    write('clock-speed', paceOf(run))
  }

  const paceOf = (run: NonNullable<StageSections['room']['run']>): string => {
    if (!run.running) return context.t('stage.ended')
    if (!run.clockRunning) return context.t('stage.paused')
    return context.t('stage.speed', { n: run.speed })
  }

  return { totals, proof, clock }
}
