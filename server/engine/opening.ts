import type { Command } from '../core/command.ts'
import type { EventType, LoggedEvent } from '../core/event.ts'
import type { ParticipantId } from '../core/ids.ts'
import type { Language } from '../core/text.ts'
import type { WorkshopEntry } from '../storage/interfaces.ts'
import type { LiveWorkshop } from './live-workshop.ts'

export type NewWorkshop = { title: string; language: Language; lesson: string; seed: number; trainer: string }

/** The workshop and its trainer's seat. */
export function opening(entry: WorkshopEntry, input: NewWorkshop, trainer: ParticipantId): Command[] {
  const { workshopId, pin } = entry
  const { title, language, lesson, seed } = input
  return [
    { id: 'open', by: trainer, type: 'workshop.open', workshopId, pin, title, language, lesson, seed },
    {
      id: 'open:join',
      by: trainer,
      type: 'participant.join',
      nickname: input.trainer,
      language,
      role: 'trainer',
      kind: 'person',
    },
  ]
}

/** What lays out a market before anybody is let in. */
const LAYING_OUT = new Set<EventType>([
  'workshop.opened',
  'shop.opened',
  'product.listed',
  'lot.registered',
  'lot.traced',
  'insight.joined',
])

/** Whether an event may belong to the opening: the trainer's and the house's seats, their shops and goods. */
export const isOpening = (event: LoggedEvent): boolean =>
  event.type === 'participant.joined'
    ? event.role === 'trainer' || event.kind === 'bot'
    : LAYING_OUT.has(event.type)

/** @throws Error when one of them is refused: the seeds of a release are accepted or the release is broken */
export async function submitAll(workshop: LiveWorkshop, commands: readonly Command[]): Promise<void> {
  const outcomes = await Promise.all(commands.map(c => workshop.submit(c)))
  outcomes.forEach((outcome, i) => {
    if (!outcome.ok)
      throw new Error(`opening: ${commands[i]!.type} ${commands[i]!.id}: ${JSON.stringify(outcome.refused)}`)
  })
}
