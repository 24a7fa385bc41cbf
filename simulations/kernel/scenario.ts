import type { ScenarioHeader } from '../../server/core/scenario.ts'

/** What the crowd of a run does beside what its header tells the rules. */
export type Scenario = {
  header: ScenarioHeader
  /** When the shop posts to its followers: sim-ms of the first 24 hours, repeated every day. */
  posts: readonly number[]
}
