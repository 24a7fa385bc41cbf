/** Simulated and lesson time between frames, in ms; both stand still while the connection is down. */
export type Instant = { at: number; t: number }
export type Pace = { speed: number; running: boolean }

export type StageClock = {
  /** The log's own times: what was guessed since the last ones is dropped, except that time never steps back a little. */
  set(instant: Instant, pace: Pace): void
  connected(up: boolean): void
  read(): Instant
}

/** Guessed time may be ahead of the log by about a heartbeat: less than this is kept, more is a seek. */
const AHEAD = 3_000

export function createClock(now: () => number = () => performance.now()): StageClock {
  let base: Instant = { at: 0, t: 0 }
  let pace: Pace = { speed: 1, running: false }
  let since = now()
  let up = false

  const read = (): Instant => {
    const gone = up ? now() - since : 0
    return { at: base.at + (pace.running ? gone * pace.speed : 0), t: base.t + gone }
  }
  const never = (guessed: number, told: number, most: number) =>
    guessed > told && guessed - told < most ? guessed : told

  return {
    set(told, next) {
      const guessed = read()
      const same = next.running && pace.running
      base = {
        at: same ? never(guessed.at, told.at, AHEAD * next.speed) : told.at,
        t: never(guessed.t, told.t, AHEAD),
      }
      pace = next
      since = now()
    },
    connected(next) {
      base = read()
      since = now()
      up = next
    },
    read,
  }
}

const BANGKOK = 7 * 3_600_000
const DAY = 86_400_000

/** The calendar at +07:00: `HH:MM`, or `MM:SS` inside a burst, the ISO day, and the day of the run from 1. */
export function calendar(startsAt: number, at: number, fine: boolean) {
  const iso = new Date(startsAt + at + BANGKOK).toISOString()
  return {
    time: fine ? iso.slice(14, 19) : iso.slice(11, 16),
    day: iso.slice(0, 10),
    nth: Math.floor((startsAt + at + BANGKOK) / DAY) - Math.floor((startsAt + BANGKOK) / DAY) + 1,
  }
}
