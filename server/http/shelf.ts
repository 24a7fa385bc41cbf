import { SCENARIOS } from '../../simulations/index.ts'
import { dayOf } from '../core/calendar.ts'
import { lessonText } from '../core/lesson-time.ts'
import type { Language } from '../core/text.ts'
import type { Deps } from './deps.ts'

/** One thing on the shelf of a laptop: a recording, or a closed workshop that nobody has watched again yet. */
export type Shelved = {
  /** Null until somebody wants to watch it. */
  id: string | null
  title: string
  pin: string
  scenario: string | null
  day: string | null
  length: string | null
  events: number | null
}

/** Recordings and closed workshops, the newest lesson first. */
export async function shelfOf({ registry, recordings }: Deps, lang: Language): Promise<Shelved[]> {
  const [entries, workshops] = await Promise.all([recordings.list(), registry.entries()])
  const open = new Set(workshops.filter(w => !w.closedAt).map(w => w.log))
  const known = new Set(entries.map(r => r.log))
  const made = entries
    .filter(r => !open.has(r.log))
    .map(({ id, title, pin, scenario, startedAt, addedAt, length, events }) => ({
      since: startedAt ?? addedAt,
      shown: {
        ...{ id, title, pin, events, length: lessonText(length) },
        ...{ scenario: scenarioTitle(scenario, lang), day: startedAt && dayOf(Date.parse(startedAt)) },
      },
    }))
  const closed = workshops
    .filter(w => w.closedAt && !known.has(w.log))
    .map(({ title, pin, createdAt }) => ({
      since: createdAt,
      shown: {
        ...{ id: null, title, pin, scenario: null, length: null, events: null },
        day: dayOf(Date.parse(createdAt)),
      },
    }))
  return [...made, ...closed].sort((a, b) => (a.since < b.since ? 1 : -1)).map(({ shown }) => shown)
}

/** A recording may be of a scenario that this laptop does not know. */
const scenarioTitle = (name: string | null, lang: Language): string | null =>
  SCENARIOS.find(s => s.header.name === name)?.header.title[lang] ?? name
