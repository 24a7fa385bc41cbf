import { describe, expect, it } from 'vitest'
import { ALL_KNOBS } from '../../simulations/index.ts'
import { knobs } from './cli.support.ts'

describe('talad knobs', () => {
  it('prints a line for each parameter, with what --knob takes, its unit and its source', async () => {
    const { code, out, err } = await knobs('')
    const lines = out.trimEnd().split('\n')
    expect([code, err, lines.length]).toEqual([0, '', 1 + Object.keys(ALL_KNOBS).length])
    expect(lines.find(line => line.startsWith('alibaba.commission '))).toMatch(
      /^alibaba\.commission +400 +0 to 1000 +basis-points +M +pltfrm\.com\.cn: 2-5 % by category$/,
    )
  })

  it('as JSON is one line with all of it', async () => {
    const { out } = await knobs('--json')
    expect(out.trimEnd()).not.toContain('\n')
    expect(JSON.parse(out)).toEqual(Object.entries(ALL_KNOBS).map(([name, knob]) => ({ name, ...knob })))
  })

  it.each(['COMMISSION', 'commission alibaba', 'pltfrm 2-5'])('finds by %s', async words => {
    const found = JSON.parse((await knobs(`${words} --json`)).out).map((k: { name: string }) => k.name)
    expect(found).toContain('alibaba.commission')
    expect(found.length).toBeLessThan(5)
  })

  it('says so on stderr when the words find nothing', async () => {
    expect(await knobs('gravity')).toEqual({
      code: 1,
      out: '',
      err: 'no knob has "gravity" in its name, unit or source\n',
    })
  })

  it('takes no other option', async () => {
    expect(await knobs('--csv')).toMatchObject({ code: 2, out: '' })
  })
})
