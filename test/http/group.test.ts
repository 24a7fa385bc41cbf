import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Awaited<ReturnType<typeof Client.trainer>>
beforeAll(async () => {
  server = await serve()
})
afterAll(() => server.close())

async function room() {
  trainer = await Client.trainer(server.url, { seed: 7 })
  return { nok: await trainer.join('Nok'), lek: await trainer.join('Lek') }
}
const opened = async (seat: Client) => {
  const { json } = await seat.command('group.start', { productId: 'prd_durian' })
  return String(json.result!.groupId)
}

describe('group-buy at the door', () => {
  it('is opened and filled, and the buyers’ orders say so', async () => {
    const { nok, lek } = await room()
    const start = await nok.command('group.start', { productId: 'prd_durian', quantity: 2 })
    expect(start).toMatchObject({ status: 200, json: { ok: true, result: { state: 'awaiting_group' } } })
    const { groupId, orderId } = start.json.result!
    expect((await nok.room(`/orders/${orderId}`)).json).toMatchObject({
      ...{ state: 'awaiting_group', payment: 'SUCCESS', next: [] },
      team: { groupId, missing: 1 },
    })
    expect((await lek.command('group.join', { groupId })).json).toMatchObject({
      result: { state: 'to_ship' },
    })
    expect((await nok.room(`/orders/${orderId}`)).json).toMatchObject({
      state: 'to_ship',
      team: { missing: 0 },
    })
  })

  it.each<[string, object, number, string]>([
    ['a quantity that is none', { productId: 'prd_durian', quantity: 0 }, 400, 'payload.malformed'],
    ['words without a room', { productId: 'prd_durian', text: 'hello' }, 400, 'payload.malformed'],
    ['an unknown product', { productId: 'prd_none' }, 404, 'product.unknown'],
  ])('refuses %s', async (_what, payload, status, code) => {
    const { nok } = await room()
    const answer = await nok.command('group.start', payload)
    expect([answer.status, answer.json.refused!.code]).toEqual([status, code])
    expect(answer.json.refused!.message).not.toContain('refusal.')
  })

  it('refuses by the rules in the reader’s language, and an unknown team with 404', async () => {
    const { nok, lek } = await room()
    const groupId = await opened(nok)
    const own = await nok.command('group.join', { groupId })
    expect([own.status, own.json.refused!.code]).toEqual([409, 'group.own'])
    expect((await lek.command('group.join', { groupId: 'grp_none' })).status).toBe(404)
    await trainer.command('market.enter', { market: 'alibaba' })
    const elsewhere = await lek.command('group.start', { productId: 'prd_durian' })
    expect(elsewhere.json.refused).toMatchObject({ code: 'group.not-offered', params: { market: 'alibaba' } })
  })

  it('nobody but the driver lapses a team', async () => {
    const { nok } = await room()
    const groupId = await opened(nok)
    for (const sender of [nok, trainer])
      expect((await sender.command('group.lapse', { groupId })).json.refused!.code).toBe('command.unknown')
  })

  it('staff join for somebody without a phone', async () => {
    const { nok, lek } = await room()
    const groupId = await opened(nok)
    const answer = await trainer.command('group.join', { groupId, for: lek.participantId })
    expect(answer.json).toMatchObject({ ok: true, result: { state: 'to_ship' } })
    expect((await lek.room('/orders')).json.items).toHaveLength(1)
  })

  it('works as a form without JavaScript, and leads to the team', async () => {
    const { nok } = await room()
    const form = 'type=group.start&productId=prd_durian&quantity=1'
    const answer = await nok.post(`/w/${trainer.pin}/act`, form, {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(new RegExp(`^/w/${trainer.pin}/g/grp_`))
    const page = await nok.get(answer.headers.get('location')!)
    expect([page.status, page.text.includes('/s/shr_')]).toEqual([200, true])
    expect((await nok.get(`/w/${trainer.pin}/g/grp_none`)).status).toBe(404)
  })

  it('shows no team under a rule book that has none, and no way to open one', async () => {
    const { nok } = await room()
    expect((await nok.get(`/w/${trainer.pin}/p/prd_durian`)).text).toContain('group.start')
    await trainer.command('market.enter', { market: 'alibaba' })
    expect((await nok.get(`/w/${trainer.pin}/p/prd_durian`)).text).not.toContain('group.start')
  })
})
