import type { Request, RequestHandler } from 'express'
import { isReadAtStart, SCENARIOS } from '../../simulations/index.ts'
import type { Context } from '../../views/context.ts'
import { finds, haystack } from '../../views/find-knob.ts'
import { type KnobText, knobText } from '../../views/knob-value.ts'
import { sourceParts } from '../../views/source-links.ts'
import { CONFIDENCES, type Confidence } from '../core/knob.ts'
import { LANGUAGES } from '../core/text.ts'
import { type KnobRow, knobFamilies } from '../projections/knobs.ts'
import type { Deps } from './deps.ts'
import { familyLabel } from './knob-words.ts'
import { type KnobView, knobViews, scenarioItems, type Where, whereOf } from './knobs.ts'
import { languageOf } from './language.ts'
import { page } from './render.ts'

/** What the reader looks for; rows that do not fit are hidden, not left out, so that a script can show them again. */
type Search = { q: string; confidence: Confidence | null }

/** `/knobs`: every parameter, what it means, where it comes from, how to change it. */
export function knobsPage(deps: Deps): RequestHandler {
  return async (req, res) => {
    const lang = languageOf(res)
    const where = await whereOf(deps, req, res)
    const views = knobViews(lang, where.values)
    const search = searchOf(req)
    const families = familiesOf(views, where, search, deps.words[lang])
    page(deps, req, res, 'knobs', {
      ...{ where, search, families, scenarios: scenarioItems(lang), all: views.length },
      shown: families.reduce((sum, family) => sum + family.shown, 0),
      counts: CONFIDENCES.map(mark => ({
        mark,
        n: views.filter(v => v.confidence === mark).length,
      })),
      languages: Object.fromEntries(LANGUAGES.map(l => [l, addressIn(req, l)])),
    })
  }
}

function searchOf({ query: { q, confidence } }: Request): Search {
  return {
    q: typeof q === 'string' ? q.slice(0, 100) : '',
    confidence: CONFIDENCES.find(mark => mark === confidence) ?? null,
  }
}

function addressIn(req: Request, lang: string): string {
  const query = new URLSearchParams(req.originalUrl.split('?')[1])
  query.set('lang', lang)
  return `/knobs?${query}`
}

function familiesOf(views: KnobView[], where: Where, search: Search, context: Context) {
  const text = knobText(context)
  return knobFamilies(views).map(({ family, rows }) => {
    const drawn = rows.map(row => rowView(row, where, search, context, text))
    const shown = drawn.filter(row => !row.hidden).reduce((sum, row) => sum + row.cells.length, 0)
    return { family, label: familyLabel(context.lang, family), rows: drawn, shown }
  })
}

function rowView(
  { stem, items }: KnobRow<KnobView>,
  where: Where,
  search: Search,
  context: Context,
  text: KnobText,
) {
  const first = items[0]!
  const find = haystack(...items.flatMap(i => [i.name, i.label, i.means, i.familyLabel, i.source]))
  const marks = items.map(item => item.confidence)
  const fits = finds(find, search.q) && (!search.confidence || marks.includes(search.confidence))
  return {
    id: `k-${(first.market ? `x.${stem}` : stem).replace(/\./g, '-')}`,
    ...{ label: first.label, means: first.means, usedBy: first.usedBy, find, marks: marks.join(' ') },
    ...{ hidden: !fits, unit: first.unit, atStart: items.some(item => isReadAtStart(item.name)) },
    ...linesToCopy(items, where),
    cells: items.map(item => cellView(item, context, text)),
  }
}

function cellView(item: KnobView, context: Context, text: KnobText) {
  const { name, market, unit, value, min, max, effective, confidence } = item
  const scenarios = scenarioItems(context.lang)
  return {
    ...{ name, market, confidence, fixed: min === max },
    value: text(unit, effective),
    usual: effective === value ? null : text(unit, value),
    range: { min: text(unit, min), max: text(unit, max) },
    law: item.law ? context.t(`refusal.${item.law}`) : null,
    /** Where default and value in force lie between the ends, in percent. */
    spots: { usual: spot(value, min, max), now: spot(effective, min, max) },
    // The mark says as much.
    source: item.source === 'assumption' ? [] : sourceParts(item.source),
    sets: item.scenarios.map(set => ({
      title: scenarios.find(s => s.name === set.scenario)!.title,
      value: text(unit, set.value),
    })),
  }
}

/** What to type or to write into a file; with the values in force, to be changed by hand. */
function linesToCopy(items: readonly KnobView[], where: Where) {
  const scenario = where.scenario?.name ?? SCENARIOS[0]!.header.name
  const knobs = Object.fromEntries(items.map(item => [item.name, item.effective]))
  const options = items.map(item => `--knob ${item.name}=${item.effective}`)
  return {
    command: `npm run simulate -- ${scenario} ${options.join(' ')}`,
    file: JSON.stringify({ scenario, knobs }, null, 1).replace(/\n */g, ' '),
  }
}

const spot = (value: number, min: number, max: number): number =>
  max > min ? Math.round((1000 * (value - min)) / (max - min)) / 10 : 0
