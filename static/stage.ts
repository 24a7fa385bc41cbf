import { connect, embedded, type View } from './lib/live.ts'
import { createClock, type Pace } from './stage/clock.ts'
import { type StageSource, startStage } from './stage/screen.ts'

const root = document.querySelector<HTMLElement>('[data-stage]')
const first = embedded<View<'stage'>>()
const pin = document.documentElement.dataset.pin
if (root && first && pin) void startStage(root, first, liveRoom(pin, first))

/** The room as it lives: frames over the socket, and clocks that run on between them. */
function liveRoom(pin: string, first: View<'stage'>): StageSource {
  const clock = createClock()
  clock.set(first, paceOf(first))
  return {
    read: clock.read,
    scenesByKey: true,
    listen: (first, on) => {
      connect('stage', pin, first, {
        sections: (changed, view) => {
          clock.set(view, paceOf(view))
          on.sections(Object.keys(changed), view)
        },
        head: ({ at, t, speed, running, frozen }) =>
          clock.set({ at, t }, { speed, running: running && !frozen }),
        connection: state => {
          clock.connected(state === 'up')
          on.lost(state !== 'up')
        },
      })
    },
  }
}

function paceOf({ sections }: View<'stage'>): Pace {
  const { run } = sections.room
  return { speed: run?.speed ?? 1, running: run?.clockRunning ?? false }
}
