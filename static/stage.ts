import type { Language } from '../server/core/text.ts'
import { createContext, type Words } from '../views/context.ts'
import { connect, embedded, type View } from './lib/live.ts'
import { pageContext } from './lib/sections.ts'
import { createClock, type StageClock } from './stage/clock.ts'
import { createFigures } from './stage/figures.ts'
import { fitTitles, refit } from './stage/fit.ts'
import { hold, isHeld } from './stage/motion.ts'
import { createParts } from './stage/parts.ts'
import { partsOf, SHOWN, type StageContext } from './stage/picture.ts'
import { createScenes } from './stage/scenes.ts'

/** The lesson that the woven band is as long as, in minutes. */
const LESSON = 60

const root = document.querySelector<HTMLElement>('[data-stage]')
const first = embedded<View<'stage'>>()
const pin = document.documentElement.dataset.pin
if (root && first && pin) void start(root, first, pin)

async function start(root: HTMLElement, first: View<'stage'>, pin: string): Promise<void> {
  const clock = createClock()
  const screen = createScreen(root, await stageContext(root), clock, first)
  connect('stage', pin, first, {
    sections: (changed, view) => screen.show(Object.keys(changed), view),
    head: ({ at, t, speed, running, frozen }) => clock.set({ at, t }, { speed, running: running && !frozen }),
    connection: state => {
      clock.connected(state === 'up')
      root.querySelector<HTMLElement>('[data-lost]')!.hidden = state === 'up'
    },
  })
  tick(root, clock, screen.time)
  addEventListener('resize', screen.again)
  void document.fonts.ready.then(screen.again)
  requestAnimationFrame(() => root.setAttribute('data-ready', ''))
}

/** Everything that follows the sections: scene, regions, numbers, freeze. */
function createScreen(root: HTMLElement, context: StageContext, clock: StageClock, first: View<'stage'>) {
  let sections = first.sections
  const figures = createFigures(root, context)
  const scenes = createScenes(root, scene => parts.redraw(scene))
  const parts = createParts(
    partsOf({ root, context, figures, redraw: () => parts.changed(['people']) }),
    () => ({ sections, scene: scenes.current() }),
  )
  const show = (names: readonly string[], view: View<'stage'>) => {
    sections = view.sections
    const { frozen, phase, run } = sections.room
    clock.set(view, { speed: run?.speed ?? 1, running: run?.clockRunning ?? false })
    scenes.follow(sections)
    parts.changed(names)
    root.toggleAttribute('data-held', frozen || phase === 'closed')
    root.toggleAttribute('data-lit', sections.spotlight !== null)
    figures.clock(sections, clock.read())
    if (frozen) parts.redraw(null)
    hold(frozen)
  }
  setInterval(() => isHeld() || parts.changed(['showcase']), SHOWN)
  show([], first)
  parts.redraw(null)
  return {
    show,
    time: (instant: ReturnType<StageClock['read']>) => figures.clock(sections, instant),
    /** Fonts came in, or the screen has another shape. */
    again: () => {
      refit()
      fitTitles(root)
      parts.redraw(null)
    },
  }
}

/** Clock and band, four times a second: writing happens only when the shown text or the minute is another. */
function tick(
  root: HTMLElement,
  clock: StageClock,
  show: (now: ReturnType<StageClock['read']>) => void,
): void {
  const band = root.querySelector<HTMLElement>('[data-band]')!
  const step = () => {
    const now = clock.read()
    countDown(root, now.t)
    if (!isHeld()) show(now)
    const minutes = Math.min(LESSON, Math.floor(now.t / 60_000))
    band.style.setProperty('width', `${((100 * minutes) / LESSON).toFixed(2)}%`)
  }
  step()
  setInterval(step, 250)
}

/** What ends at a lesson-ms shows how long it has still to go or goes away, also in a frozen room. */
function countDown(root: HTMLElement, t: number): void {
  for (const el of root.querySelectorAll<HTMLElement>('[data-until]')) {
    const seconds = Math.max(0, Math.ceil((Number(el.dataset.until) - t) / 1000))
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    if (el.textContent !== text) el.textContent = text
  }
  for (const el of root.querySelectorAll<HTMLElement>('[data-gone]')) el.hidden = t >= Number(el.dataset.gone)
}

/** The words of the page, and those of the helper language beside them. */
async function stageContext(root: HTMLElement): Promise<StageContext> {
  const context = await pageContext()
  const second = root.dataset.second as Language | ''
  if (!second) return { ...context, second, t2: () => '' }
  const words = (await import(/* @vite-ignore */ context.asset(`words.${second}.js`))) as { default: Words }
  return { ...context, second, t2: createContext(second, words.default, context.asset('')).t }
}
