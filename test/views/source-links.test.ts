import { describe, expect, it } from 'vitest'
import { ALL_KNOBS } from '../../simulations/index.ts'
import { sourceParts } from '../../views/source-links.ts'

describe('a source links to', () => {
  it.each<[string, [string, string][]]>([
    ['vwo.com: web shops 1-4 %, mean 2.58 %', [['vwo.com', 'https://vwo.com']]],
    [
      'assumption; two levels at most by cnbeta.com.tw/531731',
      [['cnbeta.com.tw/531731', 'https://cnbeta.com.tw/531731']],
    ],
    ['Xu et al., doi 10.1145/3359167)', [['doi 10.1145/3359167', 'https://doi.org/10.1145/3359167']]],
    ['a full WeChat group (arXiv:1512.07831)', [['arXiv:1512.07831', 'https://arxiv.org/abs/1512.07831']]],
    ['see https://example.org/a?b=c, and more', [['https://example.org/a?b=c', 'https://example.org/a?b=c']]],
    ['at the end of a sentence, nikkei.com.', [['nikkei.com', 'https://nikkei.com']]],
    [
      'ssopdot.com/6805; strtrade.com',
      [
        ['ssopdot.com/6805', 'https://ssopdot.com/6805'],
        ['strtrade.com', 'https://strtrade.com'],
      ],
    ],
    ['assumption', []],
    ['e.g. K = 0.045, i.e. 1.09 bn on 2020-04-22', []],
    ['mail me@example.org', []],
  ])('%s', (source, links) => {
    const found = sourceParts(source).flatMap(p => (p.href ? [[p.text, p.href]] : []))
    expect(found).toEqual(links)
  })

  it.each(Object.values(ALL_KNOBS).map(k => k.source))('and keeps every word: %s', source => {
    expect(
      sourceParts(source)
        .map(p => p.text)
        .join(''),
    ).toBe(source)
  })
})
