import { MINUTE } from '../../server/core/scenario.ts'

/**
 * What is going to happen, by simulated minute: adding and finding cost what is due, not what is waiting. Items of
 * one minute keep the order in which they were added, which is the log's order. Plain data, so a checkpoint holds it.
 */
export type Agenda<T extends { due: number }> = Map<number, T[]>

const minuteOf = (at: number): number => Math.floor(at / MINUTE)

export function plan<T extends { due: number }>(agenda: Agenda<T>, item: T): void {
  const minute = minuteOf(item.due)
  const items = agenda.get(minute)
  if (items) items.push(item)
  else agenda.set(minute, [item])
}

/** Items with `from <= due < to`, both sim-ms. */
export function dueIn<T extends { due: number }>(agenda: Agenda<T>, from: number, to: number): T[] {
  const found: T[] = []
  for (let minute = minuteOf(from); minute * MINUTE < to; minute++)
    for (const item of agenda.get(minute) ?? []) if (item.due >= from && item.due < to) found.push(item)
  return found
}

/** Drops the whole minutes of [from, to); the minute that `to` lies in stays, its items are told apart by `due`. */
export function drop<T extends { due: number }>(agenda: Agenda<T>, from: number, to: number): void {
  for (let minute = minuteOf(from); minute < minuteOf(to); minute++) agenda.delete(minute)
}
