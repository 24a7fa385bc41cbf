import { describe, expect, it } from 'vitest'
import type { Knob } from '../../server/core/knob.ts'
import { knobFamilies, knobItems } from '../../server/projections/knobs.ts'

const SOME: Knob = { unit: 'share', value: 0.1, min: 0, max: 1, source: 'assumption', confidence: 'A' }
const itemsOf = (...names: string[]) => knobItems(Object.fromEntries(names.map(name => [name, SOME])), [])

describe('the family of a parameter is in its name', () => {
  it.each([
    ['tencent.share.rate', 'tencent', 'share.rate', 'sharing'],
    ['share.reach', null, 'share.reach', 'sharing'],
    ['alibaba.commission', 'alibaba', 'commission', 'rules'],
    ['alibaba.traffic', 'alibaba', 'traffic', 'traffic'],
    ['tencent.followers', 'tencent', 'followers', 'following'],
    ['alibaba.trust', 'alibaba', 'trust', 'trust'],
    ['gravity.pull', null, 'gravity.pull', 'gravity'],
    ['rank.velocity', null, 'rank.velocity', 'ranking'],
    ['alibaba.ads.budget', 'alibaba', 'ads.budget', 'ads'],
    ['logistics.customs.paperHours', null, 'logistics.customs.paperHours', 'logistics'],
    ['constructor.toString', null, 'constructor.toString', 'constructor'],
  ])('%s', (name, market, stem, family) => {
    expect(itemsOf(name)).toMatchObject([{ name, market, stem, family }])
  })
})

describe('a table of parameters', () => {
  it('has the two of a pair in one row, Tencent first, wherever they stand', () => {
    const [rules] = knobFamilies(itemsOf('alibaba.commission', 'tencent.paymentFee', 'tencent.commission'))
    expect(rules!.rows.map(row => row.items.map(item => item.name))).toEqual([
      ['tencent.commission', 'alibaba.commission'],
      ['tencent.paymentFee'],
    ])
  })

  it('tells a pair from the one that holds for both', () => {
    const families = knobFamilies(itemsOf('tencent.search.visits', 'search.visits', 'alibaba.search.visits'))
    expect(families.flatMap(f => f.rows.map(row => row.items.length))).toEqual([2, 1])
  })

  it('begins with the rule books and ends with what nobody thought of', () => {
    const families = knobFamilies(
      itemsOf('gravity.pull', 'share.reach', 'alibaba.commission', 'fx.thbPerCny'),
    )
    expect(families.map(f => f.family)).toEqual(['rules', 'money', 'sharing', 'gravity'])
  })

  it('loses and doubles none', () => {
    const items = itemsOf('a.b', 'tencent.a.b', 'alibaba.a.b', 'c.d', 'tencent.e')
    const shown = knobFamilies(items).flatMap(f => f.rows.flatMap(row => row.items))
    expect(shown.map(i => i.name).sort()).toEqual(items.map(i => i.name).sort())
  })
})

it('a parameter says which scenarios set it otherwise, and what holds here', () => {
  const scenarios = [
    { name: 'rain', knobs: { 'a.b': 0.4 } },
    { name: 'sun', knobs: {} },
  ]
  const items = knobItems({ 'a.b': SOME, 'a.c': SOME }, scenarios, { 'a.b': 0.4 })
  expect(items).toMatchObject([
    { name: 'a.b', value: 0.1, effective: 0.4, scenarios: [{ scenario: 'rain', value: 0.4 }] },
    { name: 'a.c', value: 0.1, effective: 0.1, scenarios: [] },
  ])
})
