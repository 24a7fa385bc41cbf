import type { Outcome } from '../core/outcome.ts'
import type { SectionsOf } from '../projections/project.ts'
import type { Surface } from '../projections/viewer.ts'

/** `io(url, { auth })`. Without a key only the stage may listen; `after` is the sequence the client already shows. */
export type Auth = {
  pin: string
  key?: string
  surface: Surface
  language?: string
  log?: string
  after?: number
}

/**
 * What changed on a surface between two sequences. It applies when `log` is mine and `from <= mine < seq`; otherwise
 * fetch the view. Sections are replaced whole. `at` (sim-ms) and `t` (lesson-ms) are those of event `seq`.
 */
export type Frame<S extends Surface = Surface> = {
  log: string
  from: number
  seq: number
  at: number
  t: number
  sections: Partial<SectionsOf[S]>
}

/** What a player is given to go on with: frames in order, and the lesson-ms up to which they say all. */
export type ReplayFrames = { log: string; frames: Frame[]; until: number }

/** Heartbeat: shows a lost last frame, and lets clocks run between frames. `speed` is simulated per wall second. */
export type Head = {
  log: string
  seq: number
  /** Sequence of the newest frame sent to this listener. */
  frame: number
  at: number
  t: number
  speed: number
  running: boolean
  frozen: boolean
}

/** Words to one seat about something that happened to it. */
export type Notice = { code: string; params?: Record<string, string | number> | undefined; message: string }

/** Connection health by seat, for trainers only; it is neither in the log nor in a frame. */
export type Presence = {
  participantId: string
  state: 'here' | 'slow' | 'lost'
  rtt: number
  lastSeen: number
}[]

/** By how many ms this laptop's own event loop was late lately: what slows every phone alike. */
export type Laptop = { late: number }

export type CommandMessage = { id: string; type: string; log?: string } & Record<string, unknown>
export type Answer =
  | Outcome
  | {
      ok: false
      refused: { code: string; params?: Record<string, string | number> | undefined; message: string }
    }

export type ClientToServer = {
  command: (command: CommandMessage, ack: (answer: Answer) => void) => void
}
export type ServerToClient = {
  frame: (frame: Frame) => void
  head: (head: Head) => void
  notice: (notice: Notice) => void
  presence: (presence: Presence, laptop: Laptop) => void
  /** Asked of phones every few seconds: the round trip is their connection health. */
  pulse: (answer: () => void) => void
}
