import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

type Seat = Client & { participantId: string }
let server: Served
let trainer: Client & { opened: Opened }
beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url, { title: 'ตลาดทดสอบ', seed: 7 })
})
afterAll(() => server.close())

const page = (seat: Client, path: string) => seat.get(`/w/${trainer.pin}${path}`, { accept: 'text/html' })
const phone = async (seat: Client) => (await seat.room('/view?surface=phone')).json.sections!
const made = async (payload: object): Promise<string> => {
  const { json } = await trainer.command('seat.create', payload)
  return (json.result as unknown as { participantId: string }).participantId
}
/** The link of a seat's slip, as its QR leads. */
const slipOf = async (seat: string): Promise<string> => {
  const token = await server.seating.seatToken(await opened(), seat)
  return `/w/${trainer.pin}/sit/${seat}/${token}`
}
const opened = async () => {
  const found = await server.registry.byPin(trainer.pin)
  if ('code' in found) throw new Error(found.code)
  return found
}
const keyIn = (headers: Headers): string =>
  /talad_\d+=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? ''

describe('bad input', () => {
  let nok: Seat
  let left: Seat
  beforeAll(async () => {
    nok = await trainer.join('นก')
    left = await trainer.join('จากไป')
    await trainer.command('participant.remove', { participantId: left.participantId })
  })

  it.each<[string, string, () => object, number, string]>([
    [
      'renaming a seat that left',
      'participant.rename',
      () => ({ participantId: left.participantId, nickname: 'x' }),
      404,
      'participant.unknown',
    ],
    [
      'a second name of nothing',
      'participant.rename',
      () => ({ nickname: 'x', second: ' \u200b ' }),
      400,
      'payload.malformed',
    ],
    [
      'hiding the name of nobody',
      'participant.blank',
      () => ({ participantId: 'seat_nobody', blanked: true }),
      404,
      'participant.unknown',
    ],
    [
      'hiding a name perhaps',
      'participant.blank',
      () => ({ participantId: nok.participantId, blanked: 'maybe' }),
      400,
      'payload.malformed',
    ],
    [
      'a light on an unknown seat',
      'spotlight.set',
      () => ({ participantId: 'seat_nobody' }),
      404,
      'participant.unknown',
    ],
    [
      'a light on a seat that left',
      'spotlight.set',
      () => ({ participantId: left.participantId }),
      404,
      'participant.unknown',
    ],
    ['a light on an unknown shop', 'spotlight.set', () => ({ shopId: 'shop_nowhere' }), 404, 'shop.unknown'],
    [
      'a light on two at once',
      'spotlight.set',
      () => ({ participantId: nok.participantId, shopId: 'shop_orchard' }),
      400,
      'payload.malformed',
    ],
    ['a light on a number', 'spotlight.set', () => ({ participantId: 7 }), 400, 'payload.malformed'],
    [
      'an answer to nobody',
      'help.answer',
      () => ({ participantId: 'seat_nobody', text: 'x' }),
      404,
      'participant.unknown',
    ],
    [
      'an answer to somebody who did not ask',
      'help.answer',
      () => ({ participantId: nok.participantId, text: 'x' }),
      409,
      'help.none',
    ],
    [
      'an answer of 301 letters',
      'help.answer',
      () => ({ participantId: nok.participantId, text: 'ก'.repeat(301) }),
      400,
      'payload.malformed',
    ],
    [
      'an answer of blanks',
      'help.answer',
      () => ({ participantId: nok.participantId, text: ' \u00a0 ' }),
      400,
      'payload.malformed',
    ],
    ['a seat without a name', 'seat.create', () => ({}), 400, 'payload.malformed'],
    ['a seat with an empty name', 'seat.create', () => ({ nickname: '  ' }), 400, 'payload.malformed'],
    ['a seat with 31 letters', 'seat.create', () => ({ nickname: 'ก'.repeat(31) }), 400, 'payload.malformed'],
    [
      'a seat for a second trainer',
      'seat.create',
      () => ({ nickname: 'x', role: 'trainer' }),
      400,
      'payload.malformed',
    ],
    [
      'a role nobody has',
      'participant.promote',
      () => ({ participantId: nok.participantId, role: 'king' }),
      400,
      'payload.malformed',
    ],
    [
      'promoting a house seat',
      'participant.promote',
      () => ({ participantId: 'seat_orchard', role: 'co-trainer' }),
      404,
      'participant.unknown',
    ],
    [
      'taking back the link of a seat that left',
      'seat.reissue',
      () => ({ participantId: left.participantId }),
      404,
      'participant.unknown',
    ],
    ['taking a seat by the write door', 'seat.take', () => ({}), 400, 'command.unknown'],
  ])('%s', async (_name, type, payload, status, code) => {
    const answer = await trainer.command(type, payload())
    expect([answer.status, answer.json.refused?.code]).toEqual([status, code])
  })

  it('a call for help twice, and taking back what is not there', async () => {
    await nok.command('help.request', { text: 'จ่ายอย่างไร' })
    const again = await nok.command('help.request')
    expect([again.status, again.json.refused?.code]).toEqual([409, 'help.open'])
    await nok.command('help.withdraw')
    const gone = await nok.command('help.withdraw')
    expect([gone.status, gone.json.refused?.code]).toEqual([409, 'help.none'])
  })

  it('promoting the last trainer away', async () => {
    const { json } = await trainer.room('/view?surface=trainer')
    const [me] = json.sections!.staff as unknown as { id: string }[]
    const answer = await trainer.command('participant.promote', {
      participantId: me!.id,
      role: 'participant',
    })
    expect([answer.status, answer.json.refused?.code]).toEqual([409, 'participant.last-trainer'])
  })

  it.each([
    'seat.create',
    'seat.reissue',
    'spotlight.set',
    'help.answer',
    'participant.blank',
    'participant.promote',
  ])('from a participant: %s', async type => expect((await nok.command(type)).status).toBe(403))

  it('a rude name is a name: it is taken, and can be hidden', async () => {
    const seat = await made({ nickname: 'ไอ้บ้า' })
    expect((await trainer.command('participant.blank', { participantId: seat, blanked: true })).status).toBe(
      200,
    )
    const { text } = await trainer.room('/view?surface=stage')
    expect(text).not.toContain('ไอ้บ้า')
  })
})

describe('help', () => {
  it('is between one phone and staff', async () => {
    const [asker, other] = [await trainer.join('ถาม'), await trainer.join('อื่น')]
    await asker.command('help.request', { text: 'คำถามลับ' })
    const { json } = await trainer.room('/view?surface=trainer')
    expect(json.sections!.help!.waiting).toMatchObject([{ name: 'ถาม', text: 'คำถามลับ' }])
    await trainer.command('help.answer', { participantId: asker.participantId, text: 'คำตอบลับ' })
    expect((await phone(asker)).help).toMatchObject({ text: 'คำถามลับ', answer: 'คำตอบลับ' })
    for (const text of [
      (await other.room('/view?surface=phone')).text,
      (await trainer.room('/view?surface=stage')).text,
    ])
      expect(text).not.toMatch(/คำถามลับ|คำตอบลับ/)
  })

  it('works as a plain form', async () => {
    const asker = await trainer.join('ไม่มีสคริปต์')
    const answer = await asker.post(`/w/${trainer.pin}/act`, 'type=help.request&text=ช่วยด้วย', {
      'content-type': 'application/x-www-form-urlencoded',
      referer: `${server.url}/w/${trainer.pin}/me`,
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/w/${trainer.pin}/me`])
    expect((await page(asker, '/me')).text).toContain('ช่วยด้วย')
  })
})

describe('a seat that the trainer made', () => {
  it('is handed over once, by a tap and not by opening the link', async () => {
    const seat = await made({ nickname: 'ลุงชัย', second: 'ป้าศรี' })
    const link = await slipOf(seat)
    const stranger = new Client(server.url, trainer.pin)
    expect((await stranger.get(link)).text).toContain('ลุงชัย + ป้าศรี')
    const taken = await stranger.post(link, {})
    expect([taken.status, taken.headers.get('location')]).toEqual([303, `/w/${trainer.pin}`])
    const owner = new Client(server.url, trainer.pin, keyIn(taken.headers))
    expect((await phone(owner)).me).toMatchObject({ badge: { id: seat, name: 'ลุงชัย + ป้าศรี' } })
    const again = await stranger.post(link, {})
    expect(again.headers.get('set-cookie')).toBeNull()
    expect(again.headers.get('location')).toContain('refused=link.used')
  })

  it('is printed the same twice, and no more once a phone sits there', async () => {
    const seat = await made({ nickname: 'ตาสุข' })
    expect(await slipOf(seat)).toBe(await slipOf(seat))
    expect((await page(trainer, '/slips')).text).toContain('ตาสุข')
    await new Client(server.url, trainer.pin).post(await slipOf(seat), {})
    expect((await page(trainer, '/slips')).text).not.toContain('ตาสุข')
  })

  it('asked for eight times at once with one slip is one phone’s', async () => {
    const link = await slipOf(await made({ nickname: 'แย่งกัน' }))
    const answers = await Promise.all(Array.from({ length: 8 }, () => new Client(server.url).post(link, {})))
    expect(answers.filter(a => a.headers.get('set-cookie')).length).toBe(1)
  })

  it('keeps its place when the link is taken back: the old slip says so, the new one opens it', async () => {
    const seat = await made({ nickname: 'ใบหาย' })
    const old = await slipOf(seat)
    expect((await trainer.command('seat.reissue', { participantId: seat })).status).toBe(200)
    for (const lang of ['th', 'en', 'zh']) {
      const { status, text } = await new Client(server.url).get(`${old}?lang=${lang}`)
      expect([status, text.includes('data-page="sit-gone"')]).toEqual([401, true])
    }
    expect((await new Client(server.url).get(`${old}?lang=en`)).text).toContain('took this link back')
    const taken = await new Client(server.url).post(old, {})
    expect([taken.headers.get('location'), taken.headers.get('set-cookie')]).toEqual([old, null])
    const fresh = await slipOf(seat)
    expect(fresh).not.toBe(old)
    expect(keyIn((await new Client(server.url).post(fresh, {})).headers)).not.toBe('')
  })

  it('has its old link again when the taking back was a mistake', async () => {
    const link = await slipOf(await made({ nickname: 'กดผิด' }))
    const participantId = link.split('/')[4]!
    await trainer.command('seat.reissue', { participantId })
    await trainer.command('workshop.undo')
    expect(keyIn((await new Client(server.url).post(link, {})).headers)).not.toBe('')
  })

  it('prints a new slip from the page of slips, by a plain form', async () => {
    const seat = await made({ nickname: 'ออกใหม่' })
    const old = await slipOf(seat)
    const answer = await trainer.post(`/w/${trainer.pin}/act`, `type=seat.reissue&participantId=${seat}`, {
      'content-type': 'application/x-www-form-urlencoded',
      referer: `${server.url}/w/${trainer.pin}/slips`,
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/w/${trainer.pin}/slips`])
    expect(await slipOf(seat)).not.toBe(old)
  })

  it('that was removed is nobody’s any more', async () => {
    const seat = await made({ nickname: 'ลบแล้ว' })
    const link = await slipOf(seat)
    await trainer.command('participant.remove', { participantId: seat })
    expect((await new Client(server.url).get(link)).status).toBe(401)
    expect((await new Client(server.url).post(link, {})).headers.get('set-cookie')).toBeNull()
  })

  it('is not opened by a guessed token', async () => {
    const seat = await made({ nickname: 'เดา' })
    const answer = await new Client(server.url).post(`/w/${trainer.pin}/sit/${seat}/guess`, {})
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

describe('what the trainer does for a person without a phone', () => {
  const rice = { productId: 'prd_rice', quantity: 1, pay: true }

  it('is that person’s, and the log names both', async () => {
    const seat = await made({ nickname: 'ยายมา' })
    const { status, json } = await trainer.command('order.place', { ...rice, for: seat })
    expect([status, json.result]).toMatchObject([200, { state: 'to_ship' }])
    const paid = (await trainer.events()).filter(e => e.type === 'order.paid').at(-1)!
    expect(paid.by).toBe(seat)
    expect((paid as { hand?: string }).hand).toMatch(/^seat_/)
    const { json: view } = await trainer.room('/view?surface=trainer')
    const { people } = view.sections!.roster as unknown as { people: { id: string; orders: number }[] }
    expect(people.find(p => p.id === seat)).toMatchObject({ orders: 1, phoneless: true })
  })

  it('works as a plain form, which comes back to the console', async () => {
    const seat = await made({ nickname: 'ตามี' })
    const act = (form: string) =>
      trainer.post(`/w/${trainer.pin}/act`, `for=${seat}&pay=true&${form}`, {
        'content-type': 'application/x-www-form-urlencoded',
        referer: `${server.url}/w/${trainer.pin}/trainer`,
      })
    const ordered = await act('type=order.place&productId=prd_rice&quantity=2')
    expect([ordered.status, ordered.headers.get('location')]).toEqual([303, `/w/${trainer.pin}/trainer`])
    const shared = await act('type=share.create&productId=prd_rice&quantity=2')
    expect(shared.headers.get('location')).toBe(`/w/${trainer.pin}/trainer`)
    const refused = await act('type=order.place&productId=prd_rice&quantity=999999')
    expect(refused.headers.get('location')).toContain('refused=lot.sold-out')
  })

  it.each<[string, () => object, number, string]>([
    ['an unknown seat', () => ({ ...rice, for: 'seat_nobody' }), 404, 'participant.unknown'],
    ['a seat that is no id', () => ({ ...rice, for: '../x' }), 400, 'payload.malformed'],
    ['more than there is', () => ({ ...rice, quantity: 999_999 }), 409, 'lot.sold-out'],
    ['an unknown product', () => ({ ...rice, productId: 'prd_none' }), 404, 'product.unknown'],
  ])('is refused for %s', async (_what, payload, status, code) => {
    const answer = await trainer.command('order.place', {
      for: await made({ nickname: 'ใคร' }),
      ...payload(),
    })
    expect([answer.status, answer.json.refused?.code]).toEqual([status, code])
  })

  it('is nothing for a participant, nor is anything else done in another’s name', async () => {
    const [nok, seat] = [await trainer.join('มือใคร'), await made({ nickname: 'เหยื่อ' })]
    expect((await nok.command('order.place', { ...rice, for: seat })).status).toBe(403)
    expect((await trainer.command('participant.rename', { nickname: 'x', for: seat })).status).toBe(403)
  })
})

describe('a second trainer', () => {
  const remote = () => trainer.post(`/w/${trainer.pin}/remote`, {})
  const tokenIn = (html: string) => /trainer#([\w-]{21})/.exec(html)![1]!
  const enter = async (token: string): Promise<Client> => {
    const answer = await new Client(server.url).post(`/api/workshops/${trainer.pin}/session`, { token })
    return new Client(server.url, trainer.pin, keyIn(answer.headers))
  }

  it('comes by a link that works once; an unused one is shown again', async () => {
    expect((await page(trainer, '/remote')).text).not.toMatch(/trainer#[\w-]{21}/)
    expect((await remote()).status).toBe(303)
    const first = tokenIn((await page(trainer, '/remote')).text)
    await remote()
    expect(tokenIn((await page(trainer, '/remote')).text)).toBe(first)
    const helper = await enter(first)
    expect((await helper.room('/view?surface=trainer')).status).toBe(200)
    expect((await (await enter(first)).room('/view?surface=trainer')).status).toBe(401)
  })

  it('acts at the same time as the first, and both are answered', async () => {
    await remote()
    const helper = await enter(tokenIn((await page(trainer, '/remote')).text))
    const answers = await Promise.all([trainer, helper].map(t => t.command('workshop.freeze', {}, 'same')))
    expect(answers.map(a => a.status).sort()).toEqual([200, 409])
    await trainer.command('workshop.unfreeze')
  })

  it('is not made by a participant, nor by a co-trainer', async () => {
    const nok = await trainer.join('นก')
    expect((await nok.post(`/w/${trainer.pin}/remote`, {})).status).toBe(403)
    await remote()
    const helper = await enter(tokenIn((await page(trainer, '/remote')).text))
    const { headers } = await helper.post(`/w/${trainer.pin}/remote`, {})
    expect(headers.get('location')).toContain('refused=role.forbidden')
  })
})

describe('papers', () => {
  it('the poster is for everybody and says how to get in', async () => {
    const { status, text } = await page(new Client(server.url), '/poster')
    expect(status).toBe(200)
    expect(text).toContain(`${trainer.pin.slice(0, 3)} ${trainer.pin.slice(3)}`)
    expect(text).toContain('<svg')
  })

  it.each(['/guide', '/slips', '/attendance', '/attendance?format=csv', '/remote'])(
    '%s is for staff',
    async path => {
      expect((await page(new Client(server.url), path)).status).toBe(401)
      expect((await page(await trainer.join('นก'), path)).status).toBe(403)
    },
  )

  it('the guide tells every scene of the lesson, with what to ask and the answer', async () => {
    const { text } = await page(trainer, '/guide?lang=en')
    for (const words of ['Word of mouth', '60,000 durian orders', 'min 0–12', 'a pyramid'])
      expect(text).toContain(words)
  })

  it('the list is a file that Excel reads, and a name in it is no formula', async () => {
    const room = await Client.trainer(server.url, { seed: 7 })
    const nok = await room.join('=1+1')
    await nok.command('participant.rename', { nickname: '=1+1', second: 'ป้า "แดง"' })
    await nok.command('order.place', { productId: 'prd_rice', quantity: 1 })
    const answer = await fetch(`${server.url}/w/${room.pin}/attendance?format=csv&lang=en`, {
      headers: { authorization: `Bearer ${room.key}` },
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines[1]).toMatch(/^"'=1\+1","ป้า ""แดง""",1,"0:00:0\d",1,0,"not connected"$/)
  })
})
