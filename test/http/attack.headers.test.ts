import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let room: Client & { opened: Opened }
let seat: Client & { participantId: string }
beforeAll(async () => {
  server = await serve()
  room = await Client.trainer(server.url)
  seat = await room.join('ผู้ซื้อ')
})
afterAll(() => server.close())

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }

describe('a header', () => {
  it.each(['en%0d%0aX-Evil:%201', 'en&lang=th', 'xx', '__proto__'])('is not made of ?lang=%s', async lang => {
    const { status, headers } = await seat.get(`/help?lang=${lang}`)
    expect([status, headers.get('x-evil'), headers.get('set-cookie')]).toEqual([200, null, null])
  })

  it.each([
    'http://evil.example/x',
    'http://evil.example/w/PIN/../..//evil.example',
    '//evil.example/w/PIN/',
    'javascript:alert(1)',
  ])('Location after a form is a page of this room, whatever referrer %s says', async referer => {
    const fields = 'type=order.place&productId=none&quantity=1&back=https%3A%2F%2Fevil.example'
    const from = { ...FORM, referer: referer.replace('PIN', room.pin) }
    const { status, headers } = await seat.post(`/w/${room.pin}/act`, fields, from)
    expect(status).toBe(303)
    expect(headers.get('location')).toMatch(new RegExp(`^/w/${room.pin}[/?]`))
  })

  it('Location after joining keeps a link of somebody else’s making inside', async () => {
    for (const shareId of ['//evil.example', '../../evil', '\r\nX-Evil: 1']) {
      const fields = String(new URLSearchParams({ nickname: 'x', shareId }))
      const { headers } = await new Client(server.url).post(`/w/${room.pin}/join`, fields, FORM)
      expect(headers.get('location')).toBe(`/s/${encodeURIComponent(shareId)}?w=${room.pin}`)
    }
  })

  it('opens no room to pages of another origin', async () => {
    for (const path of [`/api/workshops/${room.pin}`, '/socket.io/?EIO=4&transport=polling']) {
      const { headers } = await seat.get(path, { origin: 'http://evil.example' })
      expect([...headers.keys()].filter(name => name.startsWith('access-control-'))).toEqual([])
    }
  })

  it.each(['', '/me', '/orders', '/trainer', '/stage'])('keeps /w/PIN%s out of every cache', async path => {
    expect((await seat.get(`/w/${room.pin}${path}`)).headers.get('cache-control')).toBe('no-store')
  })
})
