import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

type Seat = Client & { participantId: string }
let server: Served
let trainer: Client & { opened: Opened }
beforeAll(async () => {
  server = await serve()
})
afterAll(() => server.close())

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const view = async (who: Client, surface = 'phone') => (await who.room(`/view?surface=${surface}`)).text
const page = (who: Client, path: string) => who.get(`/w/${who.pin}${path}`, { accept: 'text/html' })
const say = (who: Client, text: string, room = 'all') => who.command('chat.post', { room, text })
const postIn = (answer: { json: object }): string =>
  (answer.json as { result: { postId: string } }).result.postId
const aRoom = () => Client.trainer(server.url, { seed: 7 })

describe('bad input', () => {
  let nok: Seat
  beforeAll(async () => {
    trainer = await aRoom()
    nok = await trainer.join('นก')
    await say(nok, 'เปิดร้านกี่โมง', 'shop_orchard')
  })

  it.each<[string, string, object, number, string]>([
    ['a post of nothing', 'chat.post', { room: 'all' }, 400, 'payload.malformed'],
    ['a post of blanks', 'chat.post', { room: 'all', text: ' \u00a0\u200b ' }, 400, 'payload.malformed'],
    ['a post of a number', 'chat.post', { room: 'all', text: 7 }, 400, 'payload.malformed'],
    ['201 letters', 'chat.post', { room: 'all', text: 'ก'.repeat(201) }, 400, 'payload.malformed'],
    ['401 units', 'chat.post', { room: 'all', text: '👨‍👩‍👧‍👦'.repeat(37) }, 400, 'payload.malformed'],
    ['a post to nowhere', 'chat.post', { text: 'x' }, 400, 'payload.malformed'],
    ['a post to an unknown room', 'chat.post', { room: 'nowhere', text: 'x' }, 404, 'shop.unknown'],
    ['a link that is none', 'chat.post', { room: 'all', shareId: 'shr_x' }, 404, 'share.unknown'],
    ['words beside a link that goes nowhere', 'share.create', { productId: 'prd_rice', text: 'x' }, 400, ''],
    ['a card into no room', 'share.create', { productId: 'prd_rice', room: 'x' }, 404, 'shop.unknown'],
    ['muting nobody', 'chat.mute', { participantId: 'seat_nobody' }, 404, 'participant.unknown'],
    ['muting a house seat', 'chat.mute', { participantId: 'seat_orchard' }, 404, 'participant.unknown'],
    ['hiding what is not there', 'chat.hide', { postId: 'post_x' }, 404, 'chat.unknown'],
    ['hiding nothing', 'chat.hide', {}, 400, 'payload.malformed'],
    ['showing what is not there', 'chat.show', { postId: 'post_x' }, 404, 'chat.unknown'],
    ['releasing what is not there', 'chat.release', { postId: 'post_x' }, 404, 'chat.unknown'],
    ['approving perhaps', 'chat.guard', { on: 'maybe' }, 400, 'payload.malformed'],
  ])('%s', async (_name, type, payload, status, code) => {
    const answer = await trainer.command(type, payload)
    expect([answer.status, answer.json.refused?.code]).toEqual([status, code || 'payload.malformed'])
  })

  it.each<[string, object]>([
    ['chat.mute', {}],
    ['chat.unmute', {}],
    ['chat.hide', { postId: 'post_x' }],
    ['chat.show', { postId: 'post_x' }],
    ['chat.guard', { on: true }],
    ['chat.release', {}],
  ])('from a participant: %s', async (type, payload) =>
    expect((await nok.command(type, payload)).status).toBe(403),
  )

  it('faster than a person types: told to wait, and in no log', async () => {
    const fast = await trainer.join('เร็ว')
    const answers = await Promise.all(Array.from({ length: 31 }, (_, i) => say(fast, `FAST-${i}`)))
    expect(answers.filter(a => a.status === 200).length).toBe(30)
    const late = answers.find(a => a.status === 429)!
    expect(late.json.refused).toMatchObject({ code: 'rate.limited', message: expect.any(String) })
    expect((await trainer.events()).filter(e => String(e.text).startsWith('FAST-')).length).toBe(30)
  })
})

describe('what is said', () => {
  let nok: Seat
  let chai: Seat
  beforeAll(async () => {
    trainer = await aRoom()
    ;[nok, chai] = [await trainer.join('นก'), await trainer.join('ชัย')]
  })

  it('in the class group is on every phone, and on no projector', async () => {
    await say(nok, 'WORD-class')
    expect(await view(chai)).toContain('WORD-class')
    expect(await view(trainer, 'stage')).not.toContain('WORD-class')
    expect((await page(chai, '')).text).toContain('WORD-class')
    expect((await page(chai, '/chats/all')).text).toContain('WORD-class')
  })

  it('to a shop is between that seat, the shop and staff', async () => {
    await say(nok, 'WORD-private', 'shop_orchard')
    expect(await view(nok)).toContain('WORD-private')
    expect(await view(chai)).not.toContain('WORD-private')
    expect(await view(trainer, 'stage')).not.toContain('WORD-private')
    expect(await view(trainer, 'trainer')).toContain('WORD-private')
    expect((await page(nok, '/chats/shop_orchard')).text).toContain('WORD-private')
    expect((await page(chai, '/chats/shop_orchard')).text).not.toContain('WORD-private')
    const pried = await page(chai, `/chats/shop_orchard/${nok.participantId}`)
    expect([pried.status, pried.text.includes('WORD-private')]).toEqual([404, false])
  })

  it('is answered by the shop’s owner from a list of customers', async () => {
    const T = (s: string) => ({ th: s, en: s, zh: s })
    await chai.command('shop.open', {
      ...{ shopId: 'shop_chai', name: T('ร้านชัย'), story: T('x'), province: 'TH-22', place: T('x') },
      ...{ lat: 12, lon: 102, face: 'orchard', scene: 'orchard' },
    })
    await say(nok, 'ขายอะไรบ้าง', 'shop_chai')
    expect((await page(chai, '/chats')).text).toContain(`/chats/shop_chai/${nok.participantId}`)
    const form = `type=chat.post&room=shop_chai&to=${nok.participantId}&text=${encodeURIComponent('มังคุด')}`
    const from = `${server.url}/w/${chai.pin}/chats/shop_chai/${nok.participantId}`
    const answer = await chai.post(`/w/${chai.pin}/act`, form, { ...FORM, referer: from })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, new URL(from).pathname])
    expect((await page(nok, '/chats/shop_chai')).text).toContain('มังคุด')
    expect((await page(chai, '/chats/shop_chai')).headers.get('location')).toBe(`/w/${chai.pin}/chats`)
  })

  it('is text and never markup', async () => {
    await say(nok, '<img src=x onerror=alert(1)></script>')
    const { text } = await page(chai, '/chats/all')
    expect(text).not.toContain('<img src=x')
    expect(text).toContain('&lt;img src=x')
  })

  it('works as a plain form, and comes back to the group', async () => {
    const answer = await nok.post(`/w/${nok.pin}/act`, 'type=chat.post&room=all&text=hi', FORM)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/w/${nok.pin}/chats/all#latest`])
    const card = await nok.post(`/w/${nok.pin}/act`, 'type=share.create&room=all&productId=prd_rice', FORM)
    expect(card.headers.get('location')).toBe(`/w/${nok.pin}/chats/all#latest`)
  })

  it('with a link is a card that leads to the product and its tag', async () => {
    const { json } = await nok.command('share.create', { productId: 'prd_durian', room: 'all' })
    const { text } = await page(chai, '/chats/all')
    const link = `/s/${json.result!.shareId}?w=${nok.pin}`
    expect(text).toContain(link)
    expect(text).toMatch(/class="sent__tag" href="\/01\/\d{14}\/10\//)
    expect((await chai.get(link)).headers.get('location')).toContain('/p/prd_durian?share=')
  })

  it('by somebody whose name is hidden is nobody’s', async () => {
    const rude = await trainer.join('ชื่อหยาบ')
    await say(rude, 'WORD-anonymous')
    expect(await view(chai)).toContain('ชื่อหยาบ')
    const { participantId } = rude
    await trainer.command('participant.blank', { participantId, blanked: true })
    const seen = await view(chai)
    expect([seen.includes('WORD-anonymous'), seen.includes('ชื่อหยาบ')]).toEqual([true, false])
  })

  it('under the marketplace’s rules is with shops alone', async () => {
    const room = await aRoom()
    const seat = await room.join('ลูกค้า')
    await say(seat, 'WORD-group')
    await room.command('market.enter', { market: 'alibaba' })
    const { json } = await seat.room('/view?surface=phone')
    expect(json.sections!.talk).toBeNull()
    expect((await page(seat, '/chats/all')).headers.get('location')).toBe(`/w/${room.pin}/chats`)
    expect((await page(seat, '/chats')).text).not.toContain('WORD-group')
    expect((await page(seat, '/chats/shop_orchard')).status).toBe(200)
    await room.command('market.enter', { market: 'tencent' })
    expect(await view(seat)).toContain('WORD-group')
  })

  it('is for seats: a passer-by is led to the door', async () => {
    for (const path of ['/chats', '/chats/all', '/chats/shop_orchard'])
      expect((await page(new Client(server.url, trainer.pin), path)).headers.get('location')).toBe(
        `/w/${trainer.pin}`,
      )
    expect((await page(nok, '/chats/shop_nowhere')).status).toBe(404)
  })
})

describe('moderation', () => {
  it('hides a post from every screen, its sender’s and the console’s too; the log keeps it', async () => {
    const room = await aRoom()
    const [nok, chai] = [await room.join('นก'), await room.join('ชัย')]
    const postId = postIn(await say(nok, 'WORD-rude'))
    const inShop = postIn(await say(nok, 'WORD-rude-too', 'shop_orchard'))
    for (const id of [postId, inShop]) await room.command('chat.hide', { postId: id })
    const screens = [
      ...[view(nok), view(chai), view(room, 'stage'), view(room, 'trainer')],
      ...['', '/chats', '/chats/all', '/chats/shop_orchard'].map(path =>
        page(nok, path).then(({ text }) => text),
      ),
      page(room, '/trainer').then(({ text }) => text),
    ]
    for (const screen of await Promise.all(screens)) expect(screen).not.toContain('WORD-rude')
    expect((await page(nok, '/chats/all?lang=en')).text).toContain('The trainer hid 1 of your messages')
    expect(JSON.stringify(await room.events())).toContain('WORD-rude')
    await room.command('chat.show', { postId })
    expect(await view(chai)).toContain('WORD-rude')
  })

  it('lets what waits be read by its sender and staff, until it is released', async () => {
    const room = await aRoom()
    const [nok, chai] = [await room.join('นก'), await room.join('ชัย')]
    await room.command('chat.guard', { on: true })
    const postId = postIn(await say(nok, 'WORD-waits'))
    expect(await view(chai)).not.toContain('WORD-waits')
    expect((await page(chai, '/chats/all')).text).not.toContain('WORD-waits')
    expect((await page(nok, '/chats/all')).text).toContain('WORD-waits')
    expect(await view(room, 'trainer')).toContain('WORD-waits')
    await room.command('chat.release', { postId })
    expect(await view(chai)).toContain('WORD-waits')
  })

  it('of one seat leaves the others, and says so in words', async () => {
    const room = await aRoom()
    const [nok, chai] = [await room.join('นก'), await room.join('ชัย')]
    await room.command('chat.mute', { participantId: nok.participantId })
    const { status, json } = await nok.post(`/api/workshops/${room.pin}/commands?lang=en`, {
      ...{ id: 'muted', type: 'chat.post', room: 'all', text: 'x' },
    })
    expect([status, json.refused]).toEqual([
      409,
      { code: 'chat.muted-seat', message: expect.stringContaining('messages from this seat') },
    ])
    expect((await say(chai, 'x')).status).toBe(200)
    expect((await say(room, 'x')).status).toBe(200)
  })
})

it('every section stays under 8 KiB, whatever people write and are called', async () => {
  const room = await aRoom()
  const seats = await Promise.all(Array.from({ length: 9 }, (_, i) => room.join(`${i}${'ก'.repeat(29)}`)))
  const long = 'ที่นี้่'.repeat(50).slice(0, 195)
  await room.command('chat.guard', { on: true })
  for (const seat of seats) for (let i = 0; i < 3; i++) await say(seat, `${i} ${long}`)
  for (const shop of ['shop_orchard', 'shop_rice', 'shop_silk'])
    for (const seat of seats.slice(1)) await say(seat, long, shop)
  const wide = (who: Client, surface: string) =>
    who.room(`/view?surface=${surface}`).then(({ json }) =>
      Object.entries(json.sections!)
        .map(([name, section]) => [name, Buffer.byteLength(JSON.stringify(section))] as const)
        .filter(([, bytes]) => bytes > 8_192),
    )
  expect(await wide(seats[1]!, 'phone')).toEqual([])
  expect(await wide(room, 'trainer')).toEqual([])
  await room.command('chat.release')
  expect(await wide(seats[1]!, 'phone')).toEqual([])
  expect(await wide(room, 'trainer')).toEqual([])
  const { json } = await seats[1]!.room('/view?surface=phone')
  const { talk, mail } = json.sections as unknown as {
    talk: { posts: unknown[]; more: number }
    mail: { threads: unknown[] }
  }
  expect([talk.posts.length + talk.more, mail.threads.length > 0]).toEqual([27, true])
})
