import { describe, expect, it } from 'vitest'
import type { Column } from '../../server/projections/hundred.ts'
import { BAR, barOf, scaleOf } from '../../static/stage/sides-bar.ts'
import { axisOf, CHART, chartOf } from '../../static/stage/sides-chart.ts'

const WELL: Column = { common: 700, lines: [{ part: 'reward', tenths: 50 }], kept: 250 }
const ILL: Column = {
  common: 700,
  lines: [
    { part: 'commission', tenths: 200 },
    { part: 'ads', tenths: 250 },
  ],
  kept: -150,
}
const bottom = (bar: ReturnType<typeof barOf>) => bar.kept.y + bar.kept.height

describe('a bar', () => {
  it('stands on the ground with what is kept', () => {
    const bar = barOf(WELL, scaleOf([WELL]))
    expect(bottom(bar)).toBeCloseTo(bar.ground)
    expect(bar.ground).toBeCloseTo(BAR.top + BAR.height)
    expect(bar.pieces.every(piece => !piece.below)).toBe(true)
    expect([bar.common, bar.number.text, bar.labels[0]!.text]).toEqual(['70.0', '25.0', '5.0'])
  })

  it('goes below the ground as far as the shops paid out of their own pocket', () => {
    const scale = scaleOf([WELL, ILL])
    const bar = barOf(ILL, scale)
    const below = bar.pieces.filter(piece => piece.below)
    expect(below.map(piece => [piece.part, Math.round(piece.height / scale)])).toEqual([['ads', 150]])
    expect(bar.kept).toMatchObject({ loss: true, y: bar.ground })
    expect(bottom(bar)).toBeCloseTo(BAR.top + BAR.height)
    expect(bar.number.text).toBe('−15.0')
  })

  it('has its baht as high as the other’s, and the ground where the other has it', () => {
    const scale = scaleOf([WELL, ILL])
    expect(barOf(WELL, scale).ground).toBe(barOf(ILL, scale).ground)
    expect(barOf(WELL, scale).kept.height / 250).toBeCloseTo(barOf(ILL, scale).kept.height / 150)
  })

  it('names its pieces one below the other, however thin they are', () => {
    const lines = Array.from({ length: 8 }, () => ({ part: 'rent' as const, tenths: 1 }))
    const { labels } = barOf({ common: 0, lines, kept: 992 }, 0.5)
    const apart = labels.slice(1).map((label, i) => label.y - labels[i]!.y)
    expect(Math.min(...apart)).toBeGreaterThan(40)
  })
})

describe('a curve', () => {
  const curves = { minutes: 60, hours: 4, tencent: [10, 20], alibaba: [40, 80] }

  it('is as high in one chart as the same orders in the other', () => {
    const tencent = chartOf(curves, curves.tencent, curves.alibaba)
    const alibaba = chartOf(curves, curves.alibaba, curves.tencent)
    expect(tencent.ghost).toBe(alibaba.line)
    expect(tencent.tick).toEqual(alibaba.tick)
    expect(alibaba.end).toEqual({ x: CHART.width / 2, y: 0 })
  })

  it('draws nothing before the first tick', () => {
    const none = chartOf({ ...curves, tencent: [], alibaba: [] }, [], [])
    expect(none).toMatchObject({ end: null, tick: null, area: '' })
  })

  it('names the run’s ends in days, and now between them', () => {
    const week = { minutes: 64, hours: 168, tencent: Array<number>(68).fill(0), alibaba: [] }
    expect(axisOf(week).map(({ unit, n }) => `${unit} ${n}`)).toEqual(['day 1', 'day 7', 'day 4'])
    expect(axisOf({ ...week, hours: 3, tencent: [] }).map(({ unit, n }) => `${unit} ${n}`)).toEqual([
      'hour 0',
      'hour 3',
    ])
    expect(axisOf({ ...week, hours: 0 })).toEqual([])
  })
})
