import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawAnswer } from '../support/raw.ts'
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

const commands = () => `/api/workshops/${room.pin}/commands`
const order = (id: string) => JSON.stringify({ id, type: 'order.place', productId: 'prd_rice', quantity: 1 })
const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }

const posted = (headers: string, body: string): string =>
  `POST ${commands()} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${seat.key}\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`
const chunks = (parts: string[]): string =>
  `${parts.map(p => `${p.length.toString(16)}\r\n${p}\r\n`).join('')}0\r\n\r\n`

describe('a body that is no command', () => {
  const deep = (n: number) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`
  it.each([
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '42'],
    ['a list', `[${order('x')}]`],
    ['half of one', order('x').slice(0, -5)],
    ['no id', '{"type":"order.place","productId":"prd_rice","quantity":1}'],
    ['an id with a space', order('a b')],
    ['an id of 10,000 letters', order('x'.repeat(10_000))],
    ['a list of types', '{"id":"x","type":["order.place"]}'],
    ['20,000 objects deep', deep(20_000)],
    ['a command named __proto__', '{"id":"x","type":"__proto__"}'],
    ['a command named constructor', '{"id":"x","type":"constructor"}'],
    ['a quantity in quotes', order('x').replace(':1}', ':"2"}')],
    ['a quantity of 1e308', order('x').replace(':1}', ':1e308}')],
    ['a quantity of 1e999', order('x').replace(':1}', ':1e999}')],
    ['a quantity of true', order('x').replace(':1}', ':true}')],
  ])('%s is 400 with a code and words', async (_name, body) => {
    const { status, json } = await seat.post(commands(), body)
    expect(status).toBe(400)
    expect(json).toMatchObject({
      ok: false,
      refused: { code: expect.any(String), message: expect.any(String) },
    })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'foo', ''])(
    'sent as %j is 400, however right it is',
    async type => {
      expect((await seat.post(commands(), order('typed'), { 'content-type': type })).status).toBe(400)
    },
  )

  it.each([
    ['in chunks of one byte', 'Transfer-Encoding: chunked', chunks([...order('slow')]), '200'],
    ['in chunks without end', 'Transfer-Encoding: chunked', chunks(Array(9).fill('x'.repeat(40_000))), '413'],
    ['with two lengths', 'Content-Length: 5\r\nTransfer-Encoding: chunked', '0\r\n\r\n', '400'],
    ['with a header of 100 KB', `X-A: ${'a'.repeat(100_000)}`, '', '431'],
  ])('%s', async (_name, headers, body, status) => {
    expect(await rawAnswer(server.port, posted(headers, body))).toContain(` ${status} `)
  })
})

describe('every route', () => {
  it.each(['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])(
    'answers %s without a fault',
    async method => {
      const api = `/api/workshops/${room.pin}`
      const reads = [
        'shops',
        'products',
        'products/prd_rice',
        'orders',
        'view',
        'events',
        'recording',
        'nothing',
      ]
      const paths = [
        '/',
        '/healthz',
        '/help',
        '/join',
        '/start',
        '/api',
        '/api/workshops',
        '/static/x',
        '/favicon.ico',
        api,
      ]
        .concat([...reads, 'participants', 'commands', 'session', 'trainer-link'].map(r => `${api}/${r}`))
        .concat(
          ['', '/stage', '/trainer', '/me', '/orders', '/act', '/join', '/enter'].map(
            p => `/w/${room.pin}${p}`,
          ),
        )
      for (const path of paths) {
        const { status } = await fetch(server.url + path, { method, redirect: 'manual' })
        expect(status, path).toBeLessThan(500)
      }
    },
  )

  it.each(['text/html', 'application/json', '*/*'])(
    'below /api that is none says so in JSON to %s',
    async accept => {
      for (const ask of [
        seat.get('/api/none', { accept }),
        seat.post(`${commands()}/none`, {}, { accept }),
      ]) {
        const { status, json } = await ask
        expect([status, json.ok, json.refused?.code]).toEqual([404, false, 'page.unknown'])
      }
    },
  )

  it.each([
    '/static/../package.json',
    '/static/..%2f..%2fpackage.json',
    '/static/%2e%2e/build.json',
    '/static/..%5cbuild.json',
    '/static/%00',
    '/../build.json',
    '/main.js.map',
    '/01/..%2f..%2fetc/10/passwd?w=PIN',
    '/w/PIN/p/..%2f..%2fetc%2fpasswd',
    '/w/PIN/orders/%00',
  ])('%s leads nowhere', async path => {
    const line = await rawAnswer(
      server.port,
      `GET ${path.replace('PIN', room.pin)} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${seat.key}\r\n\r\n`,
    )
    expect(line).toContain(' 404 ')
  })

  it.each([
    ['a PIN with a space', (pin: string) => `${pin.slice(0, 3)}%20${pin.slice(3)}`],
    ['a PIN with a dash', (pin: string) => `${pin.slice(0, 3)}-${pin.slice(3)}`],
  ])('takes %s', async (_name, written) => {
    for (const path of [`/api/workshops/${written(room.pin)}/products`, `/w/${written(room.pin)}`])
      expect((await seat.get(path)).status).toBe(200)
    expect((await seat.get(`/?pin=${written(room.pin)}`)).headers.get('location')).toBe(`/w/${room.pin}`)
  })

  it.each([
    `talad_PIN=%E0%A4%A`,
    '=; ;;; __proto__=1; talad_lang=__proto__',
    `talad_lang=${'a'.repeat(12_000)}`,
    'a=b; '.repeat(2_000),
  ])('bears the cookie %j', async cookie => {
    const { status } = await new Client(server.url).get(`/w/${room.pin}`, {
      cookie: cookie.replace('PIN', room.pin),
    })
    expect(status).toBe(200)
  })
})

describe('a form', () => {
  it.each([
    ['a field twice', 'type=order.place&productId=prd_rice&quantity=1&quantity=2'],
    ['a field as a list', 'type[]=order.place&productId=prd_rice&quantity=1'],
    ['a quantity in words', 'type=order.place&productId=prd_rice&quantity=two'],
    ['5,000 fields', 'a=b&'.repeat(5_000)],
    ['a trainer’s command', 'type=workshop.freeze'],
  ])('with %s orders nothing', async (_name, fields) => {
    const before = (await room.room()).json.head
    const { status } = await seat.post(`/w/${room.pin}/act`, fields, FORM)
    expect([303, 400]).toContain(status)
    expect((await room.room()).json.head).toBe(before)
  })
})
