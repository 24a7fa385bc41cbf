import { POLLS } from '../seeds/index.ts'
import { lessonNamed } from '../simulations/index.ts'
import type { Context } from '../views/context.ts'
import type { Part, Script } from './bots/conductor.ts'
import { LANGUAGES, type Language } from './core/text.ts'

/** Our lessons with their ready questions, for whoever conducts one by itself. */
export function scriptOf(words: Record<Language, Pick<Context, 't'>>): Script {
  const answer = Object.fromEntries(LANGUAGES.map(lang => [lang, words[lang].t('trainer.help.coming')]))
  return { parts: partsOf, answer: answer as Record<Language, string> }
}

function partsOf(lesson: string): Part[] {
  const scenes = lessonNamed(lesson)?.scenes ?? []
  return scenes.map(({ minutes, teaches, scenario, polls }) => ({
    ...{ minutes, teaches, opensRun: scenario !== undefined },
    polls: POLLS.filter(poll => polls.includes(poll.key)).map(({ key: _key, ...facts }) => facts),
  }))
}
