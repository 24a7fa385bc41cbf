import type { LoggedEvent } from '../../server/core/event.ts'

/** The smallest valid event with this `seq`. */
export const anEvent = (seq: number): LoggedEvent => ({
  seq,
  at: 0,
  t: seq * 10,
  by: 'trainer-1',
  cmd: `command-${seq}`,
  v: 1,
  type: 'workshop.locked',
})

/** One with text of several bytes a letter, as people's names are. */
export const aJoin = (seq: number, nickname = 'ป้าแดง 红姨'): LoggedEvent => ({
  seq,
  at: 0,
  t: seq * 10,
  by: `seat-${seq}`,
  cmd: `command-${seq}`,
  v: 1,
  type: 'participant.joined',
  participantId: `seat-${seq}`,
  nickname,
  number: 1,
  language: 'th',
  role: 'participant',
  kind: 'person',
})

/** `count` events behind `afterSeq`, as one append takes them. */
export const eventsAfter = (afterSeq: number, count: number): LoggedEvent[] =>
  Array.from({ length: count }, (_, i) => anEvent(afterSeq + 1 + i))
