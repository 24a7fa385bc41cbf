import type { Laptop, Presence } from '../server/contract/socket.ts'
import { knobText } from '../views/knob-value.ts'
import { enhanceForms } from './lib/act.ts'
import { connect, embedded, newId, type View } from './lib/live.ts'
import { pageContext } from './lib/sections.ts'
import { lessonClock } from './phone/clock.ts'
import { startClock } from './trainer/clock.ts'
import { listenForHands } from './trainer/hand.ts'
import { healthOf } from './trainer/health.ts'
import { listenForKeys } from './trainer/keys.ts'
import { listenForKnobs } from './trainer/knobs.ts'
import { startMirror } from './trainer/mirror.ts'
import { outcomeHooks } from './trainer/outcome.ts'
import { type ConsoleVm, partsOf } from './trainer/parts.ts'
import { listenForPopovers } from './trainer/popovers.ts'
import { scalePreview } from './trainer/preview.ts'
import { startTabs } from './trainer/tabs.ts'

/** "12 seconds ago" grows older without news. */
const AGEING = 5_000

startTabs()
scalePreview()
listenForKeys()
listenForPopovers()
listenForKnobs()
listenForHands()
startMirror()
void startConsole()

async function startConsole(): Promise<void> {
  const view = embedded<View<'trainer'>>()
  const settings = embedded<Record<string, unknown>>('console')
  if (!view) return
  const context = await pageContext()
  const { pin } = view.sections.room
  const vm: ConsoleVm = {
    ...{ ...context, ...settings, pin, newCommandId: newId, knobText: knobText(context) },
    ...{ view, health: null, now: view.t },
  }
  const draw = partsOf(vm)
  const outcomes = outcomeHooks(context)
  outcomes.follow(view.sections.direction.undo)
  const clock = startClock(context, view)
  let news: { presence: Presence; laptop: Laptop; cameAt: number } | null = null
  const lesson = lessonClock(view.t)
  const redraw = () => {
    const seats = vm.view.sections.roster.people.map(person => person.id)
    vm.now = lesson.now()
    vm.health = news && healthOf(news.presence, seats, performance.now() - news.cameAt, news.laptop.late)
    draw(vm)
  }
  const live = connect('trainer', pin, view, {
    sections: (_changed, next) => {
      vm.view = next
      clock.begins(next.sections.room.startsAt)
      outcomes.follow(next.sections.direction.undo)
      redraw()
    },
    head: head => {
      clock.beat(head)
      lesson.beat(head)
    },
    presence: (presence, laptop) => {
      news = { presence, laptop, cameAt: performance.now() }
      redraw()
    },
    // The seat no longer runs the room: the page says what it may see instead.
    notice: () => location.reload(),
    connection: state => {
      clock.connected(state === 'up')
      if (state === 'down') lesson.stop()
      document.getElementById('lost')!.hidden = state === 'up'
    },
  })
  setInterval(redraw, AGEING)
  enhanceForms(live, outcomes)
}
