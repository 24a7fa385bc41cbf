import type { Knob } from '../core/knob.ts'
import { MARKETS, type Market } from '../core/market.ts'
import type { ScenarioHeader } from '../core/scenario.ts'

/** A parameter with what its name tells, and who sets it otherwise. */
export type KnobItem = Knob & {
  name: string
  market: Market | null
  /** The name without its market: the other market's partner has the same. */
  stem: string
  family: string
  /** Scenarios that do not take the default. */
  scenarios: { scenario: string; value: number }[]
  /** In force where the reader looks, be it a scenario or a room; the default elsewhere. */
  effective: number
}

/** One line of a table: a parameter, or the two of a pair in the order of the markets. */
export type KnobRow<T extends KnobItem> = { stem: string; items: T[] }
export type KnobFamily<T extends KnobItem> = { family: string; rows: KnobRow<T>[] }

export function knobItems(
  table: Readonly<Record<string, Knob>>,
  scenarios: readonly Pick<ScenarioHeader, 'name' | 'knobs'>[],
  effective: Readonly<Record<string, number>> = {},
): KnobItem[] {
  return Object.entries(table).map(([name, knob]) => {
    return {
      ...{ name, ...placeOf(name), ...knob },
      scenarios: scenarios.flatMap(s =>
        s.knobs[name] === undefined ? [] : [{ scenario: s.name, value: s.knobs[name] }],
      ),
      effective: effective[name] ?? knob.value,
    }
  })
}

/** Families as a reader meets them, with the heads that share one; a head that stands nowhere is one of its own. */
const HEADS: Record<string, string[]> = {
  rules: ['reward', 'deposit'],
  money: ['hold', 'fx', 'farmGate', 'goods'],
  tax: [],
  traffic: ['campaign', 'afterglow', 'search', 'browse', 'feed', 'flash', 'live', 'redpacket', 'others'],
  people: ['taste', 'price'],
  following: ['followers', 'shopFollowers', 'post', 'moments', 'keeps', 'callback', 'comeback'],
  sharing: ['share', 'look', 'group', 'momentsLink'],
  team: [],
  trust: ['tag', 'review'],
  ranking: ['rank', 'match'],
  ads: [],
  logistics: ['freight', 'packing', 'firstMile', 'customs', 'lane', 'bonded', 'hub', 'lastMile', 'complaint'],
  data: ['insight'],
}
const FAMILY_OF = new Map(Object.entries(HEADS).flatMap(([family, heads]) => heads.map(h => [h, family])))

/** `tencent.share.rate` belongs to sharing; `tencent.commission`, one word behind a market, to the rule books. */
function placeOf(name: string): Pick<KnobItem, 'market' | 'stem' | 'family'> {
  const [first = '', ...rest] = name.split('.')
  const market = MARKETS.find(m => m === first) ?? null
  const parts = market ? rest : [first, ...rest]
  const head = parts[0]!
  const alone = market && parts.length === 1 && !Object.hasOwn(HEADS, head) ? 'rules' : head
  return { market, stem: parts.join('.'), family: FAMILY_OF.get(head) ?? alone }
}

const ORDER = Object.keys(HEADS)

/** In the order of reading; families that nobody thought of come last, in the table's order. */
export function knobFamilies<T extends KnobItem>(items: readonly T[]): KnobFamily<T>[] {
  const found = [...new Set(items.map(item => item.family))]
  const place = (family: string) => (ORDER.includes(family) ? ORDER.indexOf(family) : ORDER.length)
  return found
    .sort((a, b) => place(a) - place(b))
    .map(family => ({ family, rows: rowsOf(items.filter(item => item.family === family)) }))
}

function rowsOf<T extends KnobItem>(items: readonly T[]): KnobRow<T>[] {
  const rows = new Map<string, T[]>()
  for (const item of items) {
    const key = item.market ? `*.${item.stem}` : item.stem
    rows.set(key, [...(rows.get(key) ?? []), item])
  }
  const place = ({ market }: T) => (market ? MARKETS.indexOf(market) : 0)
  return [...rows].map(([, pair]) => ({
    stem: pair[0]!.stem,
    items: pair.sort((a, b) => place(a) - place(b)),
  }))
}
