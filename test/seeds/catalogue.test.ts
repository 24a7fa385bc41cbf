import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ZodType } from 'zod'
import { checkSeeds } from '../../seeds/check.ts'
import { gtin } from '../../seeds/gs1.ts'
import { CATALOGUE, seedCommands } from '../../seeds/index.ts'
import { PROVINCES } from '../../seeds/provinces.ts'
import { ART, FACES, SCENES } from '../../seeds/rules.ts'
import { PAYLOADS } from '../../server/contract/commands.ts'
import type { Command } from '../../server/core/command.ts'
import { decide } from '../../server/core/decide.ts'
import type { Ctx } from '../../server/core/decider.ts'
import type { LoggedEvent } from '../../server/core/event.ts'
import { evolve } from '../../server/core/evolve.ts'
import { CATEGORIES } from '../../server/core/product.ts'
import { initialState } from '../../server/core/state.ts'

const product = (key: string) => CATALOGUE.products.find(p => p.key === key)!

describe('the seeds as they are', () => {
  it('give no complaint', () => {
    expect(checkSeeds()).toEqual([])
  })

  it('are 24 shops, each in a province of its own, with 80 products, each drawn for itself', () => {
    expect(new Set(CATALOGUE.shops.map(s => s.province)).size).toBe(24)
    expect(CATALOGUE.shops).toHaveLength(24)
    expect(CATALOGUE.products).toHaveLength(80)
    expect(CATALOGUE.products.map(p => p.art).sort()).toEqual(ART)
  })

  it('show every face and every scene', () => {
    expect(CATALOGUE.shops.map(s => s.face).sort()).toEqual(FACES)
    expect([...new Set(CATALOGUE.shops.map(s => s.scene))].sort()).toEqual(SCENES)
  })

  it.each(CATALOGUE.shops.map(s => s.key))('%s sells three to five things', key => {
    const sold = CATALOGUE.products.filter(p => p.shop === key).length
    expect(sold).toBeGreaterThanOrEqual(3)
    expect(sold).toBeLessThanOrEqual(5)
  })

  it.each([
    ['fruit', 13],
    ['rice', 4],
    ['drink', 5],
    ['herb', 10],
    ['snack', 13],
    ['sweet', 8],
    ['craft', 10],
    ['cloth', 7],
    ['tour', 10],
  ])('hold of category %s: %i', (category, count) => {
    expect(CATEGORIES).toContain(category)
    expect(CATALOGUE.products.filter(p => p.category === category)).toHaveLength(count)
  })

  it('give every lot a journey of two to six stops, but for the orchard tour, which was opened in one', () => {
    const stops = CATALOGUE.products.flatMap(p => p.lots.map(lot => [p.key, lot.trace.length] as const))
    const unusual = stops.filter(([, count]) => count < 2 || count > 6)
    expect(unusual).toEqual([['tour', 1]])
  })

  it.each(CATALOGUE.shops.flatMap(s => [`shops/${s.face}`, `scenes/${s.scene}`]))('%s is drawn', name => {
    expect(existsSync(new URL(`../../static/art/${name}.svg`, import.meta.url))).toBe(true)
  })

  it.each(ART)('products/%s is drawn', name => {
    expect(existsSync(new URL(`../../static/art/products/${name}.svg`, import.meta.url))).toBe(true)
  })

  it('hold all 77 provinces, Bangkok to Narathiwat', () => {
    expect(PROVINCES.map(p => p.code)).toHaveLength(77)
    expect(PROVINCES.find(p => p.code === 'TH-22')?.name.zh).toBe('尖竹汶府')
  })

  it('sell 2,000 sets of durian at 995 baht from two lots', () => {
    const durian = product('durian')
    expect(durian.price).toBe(99_500)
    expect(durian.lots.map(lot => lot.quantity)).toEqual([800, 1_200])
  })

  it('let a class of any size sell out the tour: exactly 100 seats in one lot', () => {
    expect(product('tour').lots.map(lot => lot.quantity)).toEqual([100])
  })
})

describe('the seed commands', () => {
  const commands = seedCommands()

  it('are the same every time, numbered seed:1 onward', () => {
    expect(seedCommands()).toEqual(commands)
    expect(commands.map(c => c.id)).toEqual(commands.map((_, i) => `seed:${i + 1}`))
  })

  it('come from house seats, one bot for each shop', () => {
    const joins = commands.filter(c => c.type === 'participant.join')
    expect(joins.map(c => c.by)).toEqual(CATALOGUE.shops.map(s => `seat_${s.key}`))
    expect(joins.every(c => c.kind === 'bot' && c.role === 'participant' && c.language === 'th')).toBe(true)
  })

  it('would be taken at the public door too, word for word, but for the true names that only we may claim', () => {
    for (const { id, by: _by, type, ...payload } of commands) {
      if (type === 'participant.join') continue
      const form = (PAYLOADS as Partial<Record<string, ZodType>>)[type]!
      const claimed =
        'marks' in payload
          ? { ...payload, marks: payload.marks.map(m => ({ ...m, simulated: true })) }
          : payload
      expect(form.safeParse(claimed), id).toEqual({ success: true, data: claimed })
    }
  })

  it('are all accepted by the rules and open both markets with the full stock', () => {
    const state = opened()
    for (const command of commands) expect(submit(state, command), command.id).toBe('accepted')

    expect([...state.shops.keys()]).toEqual(CATALOGUE.shops.map(s => `shop_${s.key}`))
    expect([...state.products.keys()]).toEqual(CATALOGUE.products.map(p => `prd_${p.key}`))
    const durian = state.products.get('prd_durian')!
    expect(durian.lots).toEqual([`lot_${gtin(101)}_CTB-0413-02`, `lot_${gtin(101)}_CTB-0415-07`])
    for (const lot of state.lotList) {
      const full = { onHand: lot.quantity, allocated: 0, sold: 0 }
      expect(lot.stock).toEqual({ tencent: full, alibaba: full })
      expect(lot.trace.length).toBeGreaterThan(0)
    }
  })
})

const nothing = () => undefined
const ctx: Ctx = {
  ...{ at: 0, t: 0, newId: prefix => `${prefix}_1` },
  ...{ scenario: nothing, lesson: nothing, knob: nothing },
}

function opened() {
  const state = initialState()
  const workshop = {
    workshopId: 'w',
    pin: '482915',
    title: '',
    language: 'th',
    lesson: 'default',
    seed: 7,
  } as const
  submit(state, { id: 'open', by: 'seat_trainer', type: 'workshop.open', ...workshop })
  return state
}

function submit(state: ReturnType<typeof initialState>, command: Command) {
  const decision = decide(state, command, ctx)
  if (!Array.isArray(decision)) return decision.code
  for (const event of decision) {
    const envelope = { seq: state.seq + 1, at: 0, t: 0, by: command.by, cmd: command.id, v: 1 } as const
    evolve(state, { ...envelope, ...event } as LoggedEvent)
  }
  return 'accepted'
}
