import type { ScenarioHeader } from '../../server/core/scenario.ts'
import type { Text } from '../../server/core/text.ts'

/** What the crowd of a run does beside what its header tells the rules, and what whoever teaches it needs. */
export type Scenario = {
  header: ScenarioHeader
  /** When the shop posts to its followers: sim-ms of the first 24 hours, repeated every day. */
  posts: readonly number[]
  /** What it is about, in a line, for whoever chooses one. */
  description: Text
  notes: TrainerNotes
  question: TeachingQuestion
}

/** For the trainer alone, and hidden where a projector mirrors the console: they tell how it ends. */
export type TrainerNotes = {
  /** What to watch on the big screen. */
  look: Text
  /** Where to pause. */
  stop: Text
  /** What to say there. */
  say: Text
}

/** What the room is asked, and what the run answers; `poll` is a ready-made one by name. */
export type TeachingQuestion = { ask: Text; answer: Text; poll?: string }
