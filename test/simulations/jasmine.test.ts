import { describe, expect, it } from 'vitest'
import { atOnce, cuesOf, only, play, type Wishes } from './play.support.ts'

describe('jasmine rice by word of mouth', () => {
  const name = 'jasmine-word-of-mouth'
  const run = (wishes: Wishes = {}) => play(name, 'tencent', { hours: 60, ...wishes })

  it.each([1, 2])('a buyer brings some of an order, never a whole one (seed %i)', async seed => {
    const { result } = await run({ seed })
    expect(result.k).toBeGreaterThan(0.02)
    expect(result.k).toBeLessThan(1)
  })

  it('sells the one rice, its shop’s other goods only to whom it calls back, and nothing in the other market', async () => {
    const { state, crowd, orders } = await run()
    const rice = state.productList.find(p => p.gtin === state.run!.header.product)!
    expect(crowd.byProduct[rice.number]).toBeGreaterThan(0.95 * orders)
    for (const p of state.productList)
      if (p.shop !== rice.shop) expect(crowd.byProduct[p.number] ?? 0).toBe(0)
    expect((await play(name, 'alibaba', { hours: 24 })).orders).toBe(0)
  })

  it('it pays although K is below one: the shop has more left than if nobody shared', async () => {
    const [told, silent] = [
      await run(only(name)),
      await run({ ...only(name), knobs: { 'tencent.share.rate': 0 } }),
    ]
    expect(silent.byLink).toBe(0)
    expect(told.orders).toBeGreaterThan(silent.orders)
    expect(told.result.net).toBeGreaterThan(silent.result.net)
  })

  it('a rumour takes branches away, tags give some of them back', async () => {
    const [calm, rumour, tags] = [
      await run(only(name)),
      await run(atOnce(name, 'rumour')),
      await run(atOnce(name, 'rumour', 'tags')),
    ]
    expect(rumour.byLink).toBeLessThan(0.85 * calm.byLink)
    expect(tags.byLink).toBeGreaterThan(rumour.byLink)
    expect(tags.byLink).toBeLessThan(calm.byLink)
  })

  it('twice the reward brings more orders and leaves less', async () => {
    const does = cuesOf(name).find(cue => cue.cueId === 'double-reward')!.does
    const knobs = Object.fromEntries(does.flatMap(a => (a.type === 'knob.set' ? [[a.knob, a.value]] : [])))
    const [once, twice] = [await run(only(name)), await run({ ...only(name), knobs })]
    expect(twice.byLink).toBeGreaterThan(1.2 * once.byLink)
    expect(twice.result.net).toBeLessThan(once.result.net)
  })
})
