import type { Request, RequestHandler, Response } from 'express'
import { ALL_KNOBS, LESSONS, SCENARIOS, scenarioHeader } from '../../simulations/index.ts'
import { knobQuery } from '../contract/requests.ts'
import { KNOBS } from '../core/knobs.ts'
import { refuse } from '../core/refusal.ts'
import type { Language } from '../core/text.ts'
import { type KnobItem, knobItems } from '../projections/knobs.ts'
import type { Deps } from './deps.ts'
import { familyLabel, labelOf } from './knob-words.ts'
import { languageOf } from './language.ts'
import { query } from './reads.ts'
import { Refused } from './respond.ts'
import { addressOf, findWorkshop } from './seat.ts'

/** A parameter with its words; `usedBy` says whether it is a rule for everybody or how the crowd behaves. */
export type KnobView = KnobItem & {
  label: string
  means: string
  familyLabel: string
  usedBy: 'rules' | 'crowd'
}

/** Whose values are looked at: a scenario's as it begins, a room's as they are now, or nobody's. */
export type Where = {
  values: Readonly<Record<string, number>>
  scenario: { name: string; title: string } | null
  room: { pin: string; title: string; running: boolean } | null
}

const HEADERS = SCENARIOS.map(s => s.header)

export const knobViews = (lang: Language, values: Where['values'] = {}): KnobView[] =>
  knobItems(ALL_KNOBS, HEADERS, values).map(item => ({
    ...item,
    label: labelOf(lang, item)?.name ?? item.name,
    means: labelOf(lang, item)?.means ?? '',
    familyLabel: familyLabel(lang, item.family),
    usedBy: Object.hasOwn(KNOBS, item.name) ? 'rules' : 'crowd',
  }))

/** Scenarios as a program may list them; what happens in one, when, and how it ends is the trainer's and stays there. */
export const scenarioItems = (lang: Language) =>
  SCENARIOS.map(({ header, description, question }) => {
    const { name, title, hours, population, market, speed, product, knobs } = header
    return {
      ...{ name, title: title[lang], description: description[lang] },
      ...{ hours, population, market, speed, product, knobs },
      questions: [question, ...askedInLessons(name)].map(each => each.ask[lang]),
    }
  })

/** What lessons ask the room where they play a scenario. */
const askedInLessons = (scenario: string) =>
  LESSONS.flatMap(lesson => lesson.scenes)
    .filter(scene => scene.scenario?.name === scenario)
    .flatMap(scene => scene.questions)

/** `GET /api/knobs`. */
export function knobsApi(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { values, scenario, room } = await whereOf(deps, req, res)
    const items = knobViews(languageOf(res), values).map(({ stem: _, ...item }) => item)
    res.json({ items, ...(scenario ? { scenario } : {}), ...(room ? { room } : {}) })
  }
}

/** What `?scenario=` or `?pin=` asks for. @throws Refused payload.malformed, scenario.unknown, workshop.unknown */
export async function whereOf(deps: Deps, req: Request, res: Response): Promise<Where> {
  const { scenario, pin } = query(knobQuery, req)
  const lang = languageOf(res)
  if (pin) return roomNow(deps, pin, addressOf(req), lang)
  if (!scenario) return { values: {}, scenario: null, room: null }
  const header = scenarioHeader(scenario)
  if (!header) throw new Refused(refuse('scenario.unknown', { scenario }))
  return { values: header.knobs, scenario: { name: scenario, title: header.title[lang] }, room: null }
}

/** The stage shows what these numbers do; whoever knows the PIN may know the numbers. */
async function roomNow(deps: Deps, typed: string, address: string, lang: Language): Promise<Where> {
  const { workshop, entry } = await findWorkshop(deps, typed, address)
  return workshop.read(({ run, workshop: { title } }) => ({
    values: run?.header.knobs ?? {},
    scenario: run ? { name: run.header.name, title: run.header.title[lang] } : null,
    room: { pin: entry.pin, title, running: run?.running ?? false },
  }))
}
