import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let room: Client & { opened: Opened }
beforeAll(async () => {
  server = await serve()
  room = await Client.trainer(server.url, { seed: 7 })
})
afterAll(() => server.close())

const RICE = { productId: 'prd_rice', quantity: 1 }
const knock = (body: object) =>
  new Client(server.url).post(`/api/workshops/${room.pin}/participants`, { nickname: 'x', ...body })
const ofType = async (type: string) => (await room.events()).filter(e => e.type === type)

describe('a body that claims to be somebody else', () => {
  it.each([
    ['by', (other: string) => JSON.stringify({ by: other })],
    ['participantId', (other: string) => JSON.stringify({ participantId: other })],
    ['role and kind', () => JSON.stringify({ role: 'trainer', kind: 'bot' })],
    ['__proto__', (other: string) => `{"__proto__":{"by":"${other}","role":"trainer"}}`],
    ['constructor', (other: string) => `{"constructor":{"prototype":{"by":"${other}"}}}`],
  ])('naming %s is the order of whoever holds the key', async (_name, claim) => {
    const [sender, other] = [await room.join('a'), await room.join('b')]
    const id = `claim-${sender.participantId}`
    const rest = JSON.stringify({ id, type: 'order.place', ...RICE }).slice(1)
    const body = `${claim(other.participantId).slice(0, -1)},${rest}`
    expect((await sender.post(`/api/workshops/${room.pin}/commands`, body)).status).toBe(200)
    expect((await ofType('order.placed')).find(e => e.cmd === id)?.by).toBe(sender.participantId)
    expect((await other.room('/orders')).json.items).toEqual([])
  })

  it('asking to join as trainer and bot is a participant and a person', async () => {
    await knock({ id: 'climber', seatKey: 'a-key-that-is-long-enough', role: 'trainer', kind: 'bot' })
    const joined = (await ofType('participant.joined')).find(e => e.participantId === 'climber')
    expect(joined).toMatchObject({ role: 'participant', kind: 'person' })
    const climber = new Client(server.url, room.pin, 'a-key-that-is-long-enough')
    expect((await climber.command('workshop.lock')).status).toBe(403)
  })
})

describe('a seat', () => {
  it.each([
    ['the crowd’s driver', () => ({ id: 'driver', seatKey: 'the-key-of-the-driver' }), 403, 'role.forbidden'],
    [
      'a house seat that owns a shop',
      () => ({ id: 'seat_orchard', seatKey: 'the-key-of-uncle-thawi' }),
      401,
      'seat.foreign',
    ],
    ['the trainer’s key', () => ({ seatKey: room.key }), 401, 'seat.foreign'],
  ])('cannot be that of %s', async (_name, body, status, code) => {
    const answer = await knock(body())
    expect([answer.status, answer.json.refused?.code]).toEqual([status, code])
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('of somebody else is not given out with no key, nor with one’s own', async () => {
    const [mine, theirs] = [await room.join('a'), await room.join('b')]
    for (const body of [
      { id: theirs.participantId },
      { id: theirs.participantId, seatKey: mine.key },
      { seatKey: mine.key },
    ])
      expect((await knock(body)).json.refused?.code).toBe('seat.foreign')
  })

  it('that eight ask for at once with keys of their own is one person’s, and only that key opens it', async () => {
    const keys = Array.from({ length: 8 }, (_, i) => `a-racing-key-number-${i}`)
    const answers = await Promise.all(keys.map(seatKey => knock({ id: 'racer', seatKey })))
    expect(answers.map(a => a.status).sort()).toEqual([201, 401, 401, 401, 401, 401, 401, 401])
    const views = await Promise.all(
      keys.map(key => new Client(server.url, room.pin, key).room('/view?surface=phone')),
    )
    expect(views.map(v => v.status)).toEqual(answers.map(a => (a.status === 201 ? 200 : 401)))
  })

  it('asked for eight times at once with the same key is one', async () => {
    const same = { id: 'eager', seatKey: 'the-key-of-one-eager-phone' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => knock(same)))
    expect(answers.map(a => a.status)).toEqual(Array(8).fill(201))
    expect((await ofType('participant.joined')).filter(e => e.participantId === 'eager')).toHaveLength(1)
  })

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])(
    'may be called %s and is one like any other',
    async id => {
      const seat = await room.join('odd', { id, seatKey: `the-key-of-${id}-here` })
      const orders = await Promise.all([1, 2].map(() => seat.command('order.place', RICE, id)))
      expect(orders.map(o => o.status)).toEqual([200, 200])
      expect(orders[0]!.text).toBe(orders[1]!.text)
      expect((await seat.room('/orders')).json.items).toHaveLength(1)
      expect((await seat.command('product.withdraw', { productId: id })).json.refused?.code).toBe(
        'product.unknown',
      )
    },
  )

  it('that the trainer removed can neither act nor come back', async () => {
    const gone = await room.join('gone', { id: 'gone', seatKey: 'the-key-of-who-is-gone' })
    await room.command('participant.remove', { participantId: 'gone' })
    const answers = [
      await gone.command('order.place', RICE),
      await gone.room('/orders'),
      await knock({ id: 'gone', seatKey: 'the-key-of-who-is-gone' }),
    ]
    expect(answers.map(a => [a.status, a.json.refused?.code])).toEqual(Array(3).fill([401, 'seat.removed']))
  })
})

describe('what is not one’s own', () => {
  it('can be neither paid nor cancelled, not even by the trainer', async () => {
    const [a, b] = [await room.join('a'), await room.join('b')]
    const { orderId } = (await a.command('order.place', RICE)).json.result!
    for (const stranger of [b, room])
      for (const type of ['order.pay', 'order.cancel'])
        expect((await stranger.command(type, { orderId })).json.refused?.code).toBe('order.not-yours')
    expect((await a.room(`/orders/${orderId}`)).json.state).toBe('pending_payment')
  })

  it('stands in no page and no answer that another seat or a passer-by can get', async () => {
    const [a, b] = [await room.join('a'), await room.join('b')]
    const { orderId } = (await a.command('order.place', RICE)).json.result!
    const secrets = [a.key, room.key, room.opened.urls.trainer!.split('#')[1]!, orderId]
    const api = `/api/workshops/${room.pin}`
    const paths = ['', '/me', '/orders', '/stage', '/trainer', '/p/prd_rice']
      .map(path => `/w/${room.pin}${path}`)
      .concat(['', '/shops', '/products', '/orders', '/view?surface=phone'].map(p => api + p))
      .concat(`${api}/view?surface=stage`, `${api}/view?surface=trainer`, `${api}/events`, `${api}/recording`)
    for (const looker of [b, new Client(server.url, room.pin)])
      for (const path of paths) {
        const { text } = await looker.get(path)
        for (const secret of secrets) expect(text, path).not.toContain(secret)
      }
  })

  it('a one-time link that six tap at once opens for one', async () => {
    const fresh = await Client.trainer(server.url)
    const token = fresh.opened.urls.trainer!.split('#')[1]
    const taps = await Promise.all(
      Array.from({ length: 6 }, () =>
        new Client(server.url).post(`/api/workshops/${fresh.pin}/session`, { token }),
      ),
    )
    expect(taps.map(t => t.status).sort()).toEqual([200, 401, 401, 401, 401, 401])
  })
})
