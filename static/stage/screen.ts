import type { Language } from '../../server/core/text.ts'
import { createContext, type Words } from '../../views/context.ts'
import type { View } from '../lib/live.ts'
import { pageContext } from '../lib/sections.ts'
import type { Instant } from './clock.ts'
import { createFigures } from './figures.ts'
import { fitTitles, refit } from './fit.ts'
import { hold, isHeld } from './motion.ts'
import { createParts } from './parts.ts'
import { partsOf, SHOWN, type StageContext } from './picture.ts'
import { createScenes } from './scenes.ts'

/** The lesson that the woven band is as long as, in minutes. */
const LESSON = 60

/** What a stage hears from its source. */
export type StageHandlers = {
  /** These sections are other than before. */
  sections: (changed: readonly string[], view: View<'stage'>) => void
  /** Nothing comes in for now; what is shown stays. */
  lost: (lost: boolean) => void
  /** Whoever leads the source has stopped it: nothing may move. */
  still: (still: boolean) => void
}

/** What feeds a stage: the room as it lives, or a player of its recording. */
export type StageSource = {
  /** Simulated and lesson time now. */
  read(): Instant
  listen(first: View<'stage'>, on: StageHandlers): void
  /** Digits and letters choose the scene; a player has other uses for them. */
  scenesByKey: boolean
}

export type Stage = { choose: ReturnType<typeof createScenes>['choose'] }

/** Draws what the source tells, from the page's first view on. */
export async function startStage(
  root: HTMLElement,
  first: View<'stage'>,
  source: StageSource,
): Promise<Stage> {
  const screen = createScreen(root, await stageContext(root), source, first)
  source.listen(first, screen)
  setInterval(screen.time, 250)
  addEventListener('resize', screen.again)
  void document.fonts.ready.then(screen.again)
  requestAnimationFrame(() => root.setAttribute('data-ready', ''))
  return screen
}

/** Everything that follows the sections: scene, regions, numbers, freeze. */
function createScreen(root: HTMLElement, context: StageContext, source: StageSource, first: View<'stage'>) {
  let { sections } = first
  const figures = createFigures(root, context)
  const scenes = createScenes(root, scene => parts.redraw(scene), source.scenesByKey)
  const parts = createParts(
    partsOf({ root, context, figures, redraw: () => parts.changed(['people']) }),
    () => ({ sections, scene: scenes.current() }),
  )
  const rest = createRest()
  const clock = () => figures.clock(sections, source.read())
  const show = (names: readonly string[], view: View<'stage'>) => {
    sections = view.sections
    const { frozen, phase } = sections.room
    scenes.follow(sections)
    parts.changed(names)
    root.toggleAttribute('data-held', frozen || phase === 'closed')
    root.toggleAttribute('data-lit', sections.spotlight !== null)
    clock()
    showLessonTime(root, source.read().t)
    if (rest.frozen(frozen)) parts.redraw(null)
  }
  setInterval(() => isHeld() || parts.changed(['showcase']), SHOWN)
  show([], first)
  parts.redraw(null)
  const lost = root.querySelector<HTMLElement>('[data-lost]')!
  return {
    sections: show,
    lost: (on: boolean) => {
      lost.hidden = !on
    },
    still: rest.still,
    choose: scenes.choose,
    time: () => {
      if (!isHeld()) clock()
      showLessonTime(root, source.read().t)
    },
    /** Fonts came in, or the screen has another shape. */
    again: () => {
      refit()
      fitTitles(root)
      parts.redraw(null)
    },
  }
}

/** Two reasons for nothing to move: the room is frozen, or its source stands still. */
function createRest() {
  const reasons = { frozen: false, still: false }
  const because = (reason: keyof typeof reasons) => (on: boolean) => {
    reasons[reason] = on
    const held = reasons.frozen || reasons.still
    hold(held)
    return held
  }
  return { frozen: because('frozen'), still: because('still') }
}

/** Band and countdowns, also in a frozen room: writing happens only when the shown text or the minute is another. */
function showLessonTime(root: HTMLElement, t: number): void {
  countDown(root, t)
  const band = root.querySelector<HTMLElement>('[data-band]')!
  const minutes = Math.min(LESSON, Math.floor(t / 60_000))
  band.style.setProperty('width', `${((100 * minutes) / LESSON).toFixed(2)}%`)
}

/** What ends at a lesson-ms shows how long it has still to go or goes away. */
function countDown(root: HTMLElement, t: number): void {
  for (const el of root.querySelectorAll<HTMLElement>('[data-until]')) {
    const seconds = Math.max(0, Math.ceil((Number(el.dataset.until) - t) / 1000))
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    if (el.textContent !== text) el.textContent = text
  }
  for (const el of root.querySelectorAll<HTMLElement>('[data-gone]')) el.hidden = t >= Number(el.dataset.gone)
  // What everybody is told takes its room from the whole picture, and gives it back.
  document.documentElement.toggleAttribute('data-news', root.querySelector('.news:not([hidden])') !== null)
}

/** The words of the page, and those of the helper language beside them. */
async function stageContext(root: HTMLElement): Promise<StageContext> {
  const context = await pageContext()
  const second = root.dataset.second as Language | ''
  if (!second) return { ...context, second, t2: () => '' }
  const words = (await import(/* @vite-ignore */ context.asset(`words.${second}.js`))) as { default: Words }
  return { ...context, second, t2: createContext(second, words.default, context.asset('')).t }
}
