import { describe, expect, it } from 'vitest'
import { keepSeat, seatPath } from '../../views/seat-path.ts'

describe('the seat that a path speaks for', () => {
  it.each([
    ['/w/482915', ''],
    ['/as/2/w/482915/orders', '/as/2'],
    ['/as/2', ''],
    ['/as/0/w/482915', ''],
    ['/as/12/w/482915', ''],
    ['/w/482915/as/2/x', ''],
  ])('%s: “%s”', (path, seat) => expect(seatPath(path)).toBe(seat))
})

describe('a page under a seat', () => {
  it.each([
    ['a link', '<a href="/w/1/me">', '<a href="/as/2/w/1/me">'],
    [
      'a form',
      '<form action="/w/1/act" data-then="/w/1/orders/:orderId">',
      '<form action="/as/2/w/1/act" data-then="/as/2/w/1/orders/:orderId">',
    ],
    [
      'a tag and a friend’s link',
      '<a href="/01/0952/10/A?w=1"><a href="/s/shr_1?w=1">',
      '<a href="/as/2/01/0952/10/A?w=1"><a href="/as/2/s/shr_1?w=1">',
    ],
    ['the pages around it', '<a href="/"><a href="/help">', '<a href="/as/2/"><a href="/as/2/help">'],
    ['a way that has its seat already', '<a href="/as/2/w/1">', '<a href="/as/2/w/1">'],
    [
      'files and other hosts',
      '<link href="/static/x.css"><a href="http://x/w/1"><a href="//x/w/1"><a href="#main">',
      '<link href="/static/x.css"><a href="http://x/w/1"><a href="//x/w/1"><a href="#main">',
    ],
    ['what people wrote', '<p>href=&quot;/w/1&quot; "/w/1"</p>', '<p>href=&quot;/w/1&quot; "/w/1"</p>'],
  ])('%s', (_what, html, kept) => expect(keepSeat(html, '/as/2')).toBe(kept))

  it('is left alone without one', () => expect(keepSeat('<a href="/w/1">', '')).toBe('<a href="/w/1">'))
})
