import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Client & { opened: Opened }
let nok: Client & { participantId: string }
beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url, { title: 'ตลาดสองวัน', seed: 7 })
  nok = await trainer.join('นก')
  await nok.command('participant.rename', { nickname: 'นก', second: 'หนู' })
  const { json } = await nok.command('order.place', { productId: 'prd_rice', quantity: 1 })
  await nok.command('order.pay', { orderId: json.result!.orderId })
  await trainer.command('participant.remove', { participantId: (await trainer.join('แขก')).participantId })
})
afterAll(() => server.close())

const again = (who: Client, body: object = {}) => who.post(`/api/workshops/${trainer.pin}/restart`, body)

describe('beginning again with the same people', () => {
  it('is not for participants and strangers', async () => {
    expect((await again(nok)).status).toBe(403)
    expect((await again(new Client(server.url))).status).toBe(401)
  })

  let recording = ''
  it('keeps PIN, keys, names and roles; orders and clock begin at nothing', async () => {
    const before = await trainer.room()
    const { status, json } = await again(trainer)
    expect(status).toBe(201)
    recording = String(json.recording)
    const now = await trainer.room()
    expect(now.json).toMatchObject({ pin: trainer.pin, title: 'ตลาดสองวัน', phase: 'open', participants: 1 })
    expect(now.json.log).not.toBe(before.json.log)
    expect((await nok.room('/orders')).json.items).toEqual([])
    expect((await nok.room('/view?surface=phone')).json.sections!.me).toMatchObject({
      badge: { name: 'นก + หนู' },
    })
    expect((await trainer.room('/view?surface=trainer')).status).toBe(200)
    expect((await nok.command('order.place', { productId: 'prd_rice', quantity: 1 })).status).toBe(200)
  })

  it('keeps a name hidden that staff had hidden', async () => {
    const rude = await trainer.join('คำหยาบ')
    await trainer.command('participant.blank', { participantId: rude.participantId, blanked: true })
    await again(trainer)
    const { text } = await trainer.room('/view?surface=stage')
    expect(text).toContain(rude.participantId)
    expect(text).not.toContain('คำหยาบ')
    await trainer.command('participant.remove', { participantId: rude.participantId })
  })

  it('keeps who has no phone yet, two names, and that a slip was taken back', async () => {
    const { json } = await trainer.command('seat.create', { nickname: 'ตาสุข', second: 'ยายมา' })
    const { participantId } = json.result as unknown as { participantId: string }
    const opened = async () => {
      const found = await server.registry.byPin(trainer.pin)
      if ('code' in found) throw new Error(found.code)
      return found
    }
    const link = async () => {
      const token = await server.seating.seatToken(await opened(), participantId)
      return `/w/${trainer.pin}/sit/${participantId}/${token}`
    }
    const old = await link()
    await trainer.command('seat.reissue', { participantId })
    await again(trainer)
    const seat = (await opened()).workshop.state.participants.get(participantId)
    expect(seat).toMatchObject({ nickname: 'ตาสุข', second: 'ยายมา', taken: false, slip: 1 })
    expect((await trainer.get(`/w/${trainer.pin}/slips`)).text).toContain('ตาสุข + ยายมา')
    expect((await new Client(server.url).get(old)).text).toContain('data-page="sit-gone"')
    expect((await new Client(server.url).post(await link(), {})).headers.get('set-cookie')).not.toBeNull()
    await trainer.command('participant.remove', { participantId })
  })

  it('has nothing to take back: who came along is nobody’s act', async () => {
    await again(trainer)
    expect((await trainer.command('workshop.undo')).json.refused?.code).toBe('undo.nothing')
  })

  it('keeps what was played so far as a recording', async () => {
    const { json } = await new Client(server.url).get(
      `/api/recordings${recording.replace('/replay', '')}/view?surface=stage&t=86400`,
    )
    expect(json.sections!.counter).toMatchObject({ tencent: { people: { orders: 1 } } })
    expect(json.sections!.room).toMatchObject({ phase: 'closed' })
  })

  it('happens once when two trainers ask at the same moment', async () => {
    const { log } = (await trainer.room()).json
    const answers = await Promise.all([again(trainer, { log }), again(trainer, { log })])
    expect(answers.map(a => a.status).sort()).toEqual([201, 409])
    expect(answers.find(a => a.status === 409)!.json.refused?.code).toBe('log.moved')
    expect((await trainer.room()).json).toMatchObject({ phase: 'open', participants: 1 })
  })

  it('opens a closed room again', async () => {
    await trainer.command('workshop.close')
    expect((await trainer.room()).json.phase).toBe('closed')
    expect((await again(trainer)).status).toBe(201)
    expect((await trainer.room()).json.phase).toBe('open')
    const mine = (await server.registry.entries()).filter(e => e.pin === trainer.pin)
    expect(mine.map(e => e.closedAt)).toEqual([undefined])
  })
})
