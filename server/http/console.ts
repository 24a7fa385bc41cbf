import { POLLS } from '../../seeds/index.ts'
import { isReadAtStart, LESSONS, lessonNamed, SCENARIOS } from '../../simulations/index.ts'
import type { Context } from '../../views/context.ts'
import { knobText } from '../../views/knob-value.ts'
import { sourceParts } from '../../views/source-links.ts'
import { SPEEDS } from '../core/clock.ts'
import { isDivisible } from '../core/knob.ts'
import type { Money } from '../core/money.ts'
import { roomMinutes } from '../core/scenario.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { productList } from '../projections/catalogue.ts'
import { knobFamilies } from '../projections/knobs.ts'
import { familyLabel } from './knob-words.ts'
import { type KnobView, knobViews } from './knobs.ts'

/** What the console shows beside the log: the same for every workshop of a lesson and language. */
export const consoleSettings = (lesson: string, context: Context) => ({
  speeds: SPEEDS,
  scenarios: scenarioList(context.lang),
  lesson: lessonView(lesson, context.lang),
  knobGroups: knobGroups(context),
  knobText: knobText(context),
  polls: readyPolls(context.lang),
})

/** What may be ordered for somebody, shop by shop. */
export function goodsOf(state: State, lang: Language) {
  const shops = new Map<string, { id: string; name: string; price: Money }[]>()
  for (const { id, name, price, shopName } of productList(state, {}, lang)) {
    const items = shops.get(shopName) ?? []
    shops.set(shopName, [...items, { id, name, price }])
  }
  return [...shops].map(([shop, items]) => ({ shop, items }))
}

/** Questions to ask: what the trainer reads, and what is sent, in every language. */
export const readyPolls = (lang: Language) =>
  POLLS.map(({ key, ...poll }) => ({ key, question: poll.question[lang], payload: JSON.stringify(poll) }))

/** Scenarios with what a trainer is told about them; the room gets `scenarioItems`. */
export const scenarioList = (lang: Language) =>
  SCENARIOS.map(({ header, description, notes, question }) => ({
    name: header.name,
    title: header.title[lang],
    description: description[lang],
    hours: header.hours,
    speed: header.speed,
    minutes: roomMinutes(header),
    market: header.market,
    notes: { look: notes.look[lang], stop: notes.stop[lang], say: notes.say[lang] },
    question: { ask: question.ask[lang], answer: question.answer[lang], poll: question.poll ?? null },
  }))

/** A workshop of a lesson that this version does not know is taught with the default one. */
export function lessonView(name: string, lang: Language) {
  const lesson = lessonNamed(name) ?? LESSONS[0]!
  return {
    title: lesson.title[lang],
    scenes: lesson.scenes.map(scene => ({
      title: scene.title[lang],
      minutes: scene.minutes,
      scenario: SCENARIOS.find(s => s.header.name === scene.scenario?.name)?.header.title[lang] ?? null,
      steps: scene.steps.map(step => step[lang]),
      polls: scene.polls,
      questions: scene.questions.map(({ ask, answer }) => ({ ask: ask[lang], answer: answer[lang] })),
    })),
  }
}

/** The handful that a lesson turns come first. */
const FIRST = [
  'alibaba.commission',
  'tencent.rewardLevel1',
  'tencent.share.rate',
  'alibaba.search.visits',
  'search.conversion',
  'hold.duration',
]

/** Sliders in families, the handful in front. What is read at the start of a run only is of no use to a hand: left out. */
function knobGroups({ lang, t }: Context) {
  const all = knobViews(lang).filter(({ name, min, max }) => !isReadAtStart(name) && min < max)
  const first = FIRST.flatMap(name => all.filter(knob => knob.name === name))
  const families = knobFamilies(all.filter(knob => !first.includes(knob)))
  const slider = (knob: KnobView) => ({
    ...{ name: knob.name, unit: knob.unit, value: knob.value, min: knob.min, max: knob.max },
    ...{ confidence: knob.confidence, means: knob.means, step: stepOf(knob) },
    label: knob.market
      ? t('knobs.nameIn', { name: knob.label, market: t(`common.${knob.market}`) })
      : knob.label,
    source: sourceParts(knob.source),
  })
  return [
    { name: 'first', label: t('trainer.knobs.first'), open: true, knobs: first.map(slider) },
    ...families.map(({ family, rows }) => ({
      ...{ name: family, label: familyLabel(lang, family), open: false },
      knobs: rows.flatMap(row => row.items).map(slider),
    })),
  ]
}

/** The largest power of ten that gives a slider a hundred steps and has the default on one of them. */
export function stepOf({ unit, value, min, max }: Pick<KnobView, 'unit' | 'value' | 'min' | 'max'>): number {
  const least = isDivisible(unit) ? -6 : 0
  let power = Math.max(least, Math.floor(Math.log10((max - min) / 100)))
  while (power > least && !isWhole((value - min) / 10 ** power)) power--
  return power < 0 ? Number(`1e${power}`) : 10 ** power
}

const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-9
