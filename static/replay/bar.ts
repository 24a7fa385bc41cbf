import { SPEEDS } from '../../server/core/clock.ts'
import { lessonText } from '../../server/core/lesson-time.ts'
import type { Context } from '../../views/context.ts'
import type { Scene } from '../stage/scenes.ts'
import { withScene } from './address.ts'
import { type Act, actOf } from './keys.ts'
import type { Player, PlayerState } from './player.ts'

/** Where typing or choosing has the keys. */
const CHOOSING = 'select, [contenteditable]'
/** Where the space bar already means "press this". */
const PRESSABLE = 'button, a, summary'

type Tools = { player: Player; context: Context; length: number; choose: (scene: Scene | null) => void }

/** The bar below the stage: shows the player's state, and leads it by pointer and key. */
export function createBar(bar: HTMLElement, tools: Tools): (state: PlayerState) => void {
  const acts = actsOf(bar, tools)
  const { player } = tools
  const pressed = (name: string, run: (button: HTMLElement) => void) => {
    for (const button of bar.querySelectorAll<HTMLElement>(`[data-${name}]`))
      button.addEventListener('click', () => run(button))
  }
  pressed('play', () => acts({ do: 'play' }))
  pressed('back', () => acts({ do: 'seconds', by: -5 }))
  pressed('forth', () => acts({ do: 'seconds', by: 5 }))
  pressed('full', () => acts({ do: 'full' }))
  pressed('speed', button => player.setSpeed(Number(button.dataset.speed)))
  pressed('skip', () => player.setSkip(!player.state.skip))
  const slider = bar.querySelector<HTMLInputElement>('[data-seek]')!
  slider.addEventListener('input', () => player.seek(Math.round(Number(slider.value))))
  leadScenes(bar.querySelector<HTMLSelectElement>('[data-scene-choice]')!, tools.choose)
  bar.querySelector<HTMLElement>('[data-full]')!.hidden = !document.fullscreenEnabled
  listenForKeys(acts)
  return painter(bar, tools)
}

/** Chosen with the finger, the list gives the keys back to the player at once. */
function leadScenes(list: HTMLSelectElement, choose: Tools['choose']): void {
  let byHand = false
  list.value = new URLSearchParams(location.search).get('scene') ?? ''
  list.addEventListener('pointerdown', () => {
    byHand = true
  })
  list.addEventListener('keydown', () => {
    byHand = false
  })
  list.addEventListener('change', () => {
    choose((list.value || null) as Scene | null)
    history.replaceState(null, '', withScene(location.href, list.value))
    if (byHand) list.blur()
  })
}

function actsOf(bar: HTMLElement, { player, length }: Tools): (act: Act) => void {
  const keys = bar.querySelector<HTMLDetailsElement>('[data-keys]')!
  return act => {
    const { t, speed, playing } = player.state
    if (act.do === 'play') playing ? player.pause() : player.play()
    else if (act.do === 'seconds') player.seek(t + 1000 * act.by)
    else if (act.do === 'event') player.step(act.by < 0 ? -1 : 1)
    else if (act.do === 'tenths') player.seek(Math.round((length * act.of) / 10))
    else if (act.do === 'start') player.seek(0)
    else if (act.do === 'end') player.seek(length)
    else if (act.do === 'speed') player.setSpeed(nextSpeed(speed, act.by))
    else if (act.do === 'full') void toggleFull()
    else keys.open = act.do === 'keys' && !keys.open
  }
}

const nextSpeed = (speed: number, by: number): number => {
  const place = (SPEEDS as readonly number[]).indexOf(speed) + by
  return SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, place))]!
}

async function toggleFull(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen?.()
}

function listenForKeys(run: (act: Act) => void): void {
  document.addEventListener('keydown', event => {
    const target = event.target as Element
    const act = actOf(event)
    if (!act || target.closest(CHOOSING)) return
    if (act.do === 'play' && target.closest(PRESSABLE)) return
    if (event.repeat && act.do !== 'seconds' && act.do !== 'event') return
    event.preventDefault()
    run(act)
  })
}

/** Writes only what is other than before: the bar is painted ten times a second. */
function painter(bar: HTMLElement, { context, length }: Tools): (state: PlayerState) => void {
  const find = <E extends HTMLElement>(name: string) => bar.querySelector<E>(`[data-${name}]`)!
  const slider = find<HTMLInputElement>('seek')
  const play = find('play')
  let text = ''
  return ({ t, speed, playing, skip }) => {
    if (!slider.matches(':active')) slider.value = String(t)
    slider.style.setProperty('--gone', String(length > 0 ? t / length : 1))
    const now = lessonText(t)
    if (now !== text) {
      find('now').textContent = now
      slider.setAttribute('aria-valuetext', context.t('replay.of', { now, length: lessonText(length) }))
      text = now
    }
    bar.toggleAttribute('data-playing', playing)
    play.setAttribute('aria-label', (playing ? play.dataset.labelPause : play.dataset.labelPlay) ?? '')
    find('skip').setAttribute('aria-pressed', String(skip))
    for (const button of bar.querySelectorAll<HTMLElement>('[data-speed]'))
      button.setAttribute('aria-pressed', String(Number(button.dataset.speed) === speed))
  }
}
