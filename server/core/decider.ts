import type { Command, CommandType } from './command.ts'
import type { Range } from './dial.ts'
import type { DomainEvent, EventType, LoggedEvent } from './event.ts'
import type { Lesson } from './lesson.ts'
import type { Refusal } from './refusal.ts'
import type { ScenarioHeader } from './scenario.ts'
import type { State } from './state.ts'

/** All that judging needs from outside: time, ids and the scenarios on offer come in, their results go into the event. */
export type Ctx = {
  at: number
  t: number
  newId(prefix: string): string
  scenario(name: string): ScenarioHeader | undefined
  lesson(name: string): Lesson | undefined
  /** Of the rules and of the crowd. */
  knob(name: string): Range | undefined
  /** Whether one more refusal of this seat is kept; one that hammers is told to slow down instead. Default: always. */
  keepsRefusal?(seat: string): boolean
}

export type Decision = DomainEvent[] | Refusal

/** One noun's judges: each is pure and synchronous. */
export type Judges<T extends CommandType> = {
  [K in T]: (state: State, command: Command<K>, ctx: Ctx) => Decision
}

/** One noun's folds: each changes the state it is given, copying it per event would be quadratic. */
export type Folds<T extends EventType> = { [K in T]: (state: State, event: LoggedEvent<K>) => void }
