import { embedded, type View } from './lib/live.ts'
import { pageContext } from './lib/sections.ts'
import { addressOf, eventIn } from './replay/address.ts'
import { createBar } from './replay/bar.ts'
import { Player, type PlayerState, type Settings } from './replay/player.ts'
import { recordingOf } from './replay/recording.ts'
import { scaleStage } from './replay/scale.ts'
import { type StageSource, startStage } from './stage/screen.ts'

/** Twenty looks a second: frames are due at most ten times in one. */
const BEAT = 50
/** Wall ms after which a place that was sought is one. */
const SETTLED = 300

const root = document.querySelector<HTMLElement>('[data-stage]')
const bar = document.querySelector<HTMLElement>('[data-player]')
const first = embedded<View<'stage'>>()
const settings = embedded<Settings & { id: string }>('player')
if (root && bar && first && settings) void start(root, bar, first, settings)

async function start(
  root: HTMLElement,
  bar: HTMLElement,
  first: View<'stage'>,
  settings: Settings & { id: string },
): Promise<void> {
  scaleStage(root)
  const event = eventIn(location.hash)
  const player = new Player(recordingOf(settings.id), settings, first)
  const context = await pageContext()
  let paint: (state: PlayerState) => void = () => {}
  const source = sourceOf(player, state => {
    paint(state)
    follow(state)
  })
  const { choose } = await startStage(root, first, source)
  paint = createBar(bar, { player, context, length: settings.length, choose })
  paint(player.state)
  setInterval(() => {
    player.beat()
    if (player.state.playing) paint(player.state)
  }, BEAT)
  if (event !== null) player.show(event)
}

/** The player as a stage's source: while it stands, nothing on the stage moves. */
const sourceOf = (player: Player, changed: (state: PlayerState) => void): StageSource => ({
  read: () => player.read(),
  scenesByKey: false,
  listen: (_first, { sections, lost, still }) => {
    still(true)
    player.listen({
      sections,
      lost,
      changed: state => {
        still(!state.playing)
        changed(state)
      },
    })
  },
})

let following = 0

/** The address opens the same moment again. Browsers allow some hundred changes in half a minute, a slider makes more. */
function follow(state: PlayerState): void {
  clearTimeout(following)
  following = window.setTimeout(
    () => history.replaceState(null, '', addressOf(location.href, state)),
    SETTLED,
  )
}
