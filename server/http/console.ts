import { POLLS } from '../../seeds/index.ts'
import { LESSONS, lessonNamed, SCENARIOS, SIM_KNOBS } from '../../simulations/index.ts'
import { SPEEDS } from '../core/clock.ts'
import type { Knob } from '../core/knob.ts'
import { KNOBS } from '../core/knobs.ts'
import type { Money } from '../core/money.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { productList } from '../projections/catalogue.ts'

/** What the console shows beside the log: the same for every workshop of a lesson and language. */
export const consoleSettings = (lesson: string, lang: Language) => ({
  speeds: SPEEDS,
  scenarios: scenarioList(lang),
  lesson: lessonView(lesson, lang),
  knobGroups: knobGroups(),
  polls: readyPolls(lang),
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

export const scenarioList = (lang: Language) =>
  SCENARIOS.map(({ header }) => ({
    name: header.name,
    title: header.title[lang],
    hours: header.hours,
    speed: header.speed,
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

type AnyKnob = Omit<Knob, 'unit'> & { unit: string }

/** The handful that a lesson turns come first; read at the start of a run only, so of no use to a hand: left out. */
const FIRST = [
  'alibaba.commission',
  'tencent.rewardLevel1',
  'tencent.share.rate',
  'alibaba.search.visits',
  'search.conversion',
  'hold.duration',
]
const AT_THE_START = ['traffic.luck', 'campaign.headStart']

function knobGroups() {
  const all = Object.entries<AnyKnob>({ ...KNOBS, ...SIM_KNOBS }).filter(
    ([name]) => !AT_THE_START.includes(name),
  )
  const pick = (wanted: (name: string) => boolean) =>
    all.filter(([name]) => wanted(name)).map(([name, knob]) => ({ name, ...knob, step: stepOf(knob) }))
  const rest = (market: string) => (name: string) => name.startsWith(`${market}.`) && !FIRST.includes(name)
  return [
    { name: 'first', open: true, knobs: FIRST.flatMap(name => pick(n => n === name)) },
    { name: 'tencent', open: false, knobs: pick(rest('tencent')) },
    { name: 'alibaba', open: false, knobs: pick(rest('alibaba')) },
    {
      name: 'both',
      open: false,
      knobs: pick(n => !FIRST.includes(n) && !n.startsWith('tencent.') && !n.startsWith('alibaba.')),
    },
  ]
}

/** Steps of a slider: whole units where the unit has no parts, else so fine that the default lies on one. */
function stepOf({ unit, min, max }: AnyKnob): number {
  if (unit === 'basis-points') return 10
  if (unit.endsWith('-ms')) return 1_000
  if (unit === 'share') return 0.001
  return unit === 'people' || unit.startsWith('satang') ? 1 : max - min > 5 ? 0.01 : 0.001
}
