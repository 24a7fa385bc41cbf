import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Served, serve } from '../support/server.ts'

let server: Served
beforeAll(async () => {
  server = await serve()
})
afterAll(() => server.close())

const TAG = { gtin: '09521234001010', batchLotNumber: 'CTB-0413-02' }
const PATH = `/01/${TAG.gtin}/10/${TAG.batchLotNumber}`
const HTML = { accept: 'text/html' }
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const aRoom = () => Client.trainer(server.url, { seed: 7 })
const tag = (who: Client, path = PATH, headers: Record<string, string> = {}) =>
  who.get(`${path}?w=${who.pin}&lang=en`, { ...HTML, ...headers })
const scanned = async (trainer: Client) => (await trainer.events()).filter(e => e.type === 'tag.scanned')
const facts = ({ participantId, lotId, serial, place }: Record<string, unknown>) => ({
  ...{ participantId, lotId, serial, place },
})

describe('opening a tag’s page', () => {
  it('with a seat is a look at the tag, once a minute', async () => {
    const trainer = await aRoom()
    const nok = await trainer.join('นก')
    const first = await tag(nok)
    expect(first.text).toContain('You have checked this tag')
    expect(first.text).toContain('1 in this room checked the tag')
    await tag(nok)
    const events = await scanned(trainer)
    expect(events.map(facts)).toEqual([
      { participantId: nok.participantId, lotId: expect.stringContaining('CTB-0413-02') },
    ])
    expect(events[0]).toMatchObject({ by: nok.participantId })
  })

  it('of one unit notes its serial', async () => {
    const trainer = await aRoom()
    const nok = await trainer.join('นก')
    await tag(nok, `${PATH}/21/7K2M-9QXD`)
    expect((await scanned(trainer)).map(e => e.serial)).toEqual(['7K2M-9QXD'])
  })

  it('with a serial that GS1 does not know shows the lot and notes nothing', async () => {
    const trainer = await aRoom()
    const nok = await trainer.join('นก')
    const { status } = await tag(nok, `${PATH}/21/${encodeURIComponent('<script>')}`)
    expect([status, (await scanned(trainer)).length]).toEqual([200, 0])
  })

  it('by a passer-by, of an unknown lot, ahead of time or as HEAD is no look', async () => {
    const trainer = await aRoom()
    const nok = await trainer.join('นก')
    const passer = await tag(new Client(server.url, trainer.pin))
    expect([passer.status, passer.text.includes('You have checked')]).toEqual([200, false])
    expect((await tag(nok, `/01/${TAG.gtin}/10/NOWHERE`)).status).toBe(404)
    await tag(nok, PATH, { 'sec-purpose': 'prefetch' })
    await fetch(`${server.url}${PATH}?w=${nok.pin}`, {
      ...{ method: 'HEAD', headers: { authorization: `Bearer ${nok.key}` } },
    })
    expect(await scanned(trainer)).toEqual([])
  })

  it('in a frozen or a closed room shows the page and leaves no trace', async () => {
    const trainer = await aRoom()
    const nok = await trainer.join('นก')
    for (const command of ['workshop.freeze', 'workshop.close']) {
      await trainer.command(command)
      const before = (await trainer.events()).length
      expect((await tag(nok)).status).toBe(200)
      expect((await trainer.events()).length).toBe(before)
    }
  })

  it('tells everybody’s product page how many checked, and nobody who', async () => {
    const trainer = await aRoom()
    const [nok, chai] = [await trainer.join('นก'), await trainer.join('ชัย')]
    for (const seat of [nok, chai]) await tag(seat)
    const passer = new Client(server.url, trainer.pin)
    const { json } = await passer.room('/products/prd_durian')
    expect(json.checkedBy).toBe(2)
    const { text } = await chai.get(`/w/${chai.pin}/p/prd_durian?lang=en`, HTML)
    expect(text).toContain('2 in this room checked the tag')
    const view = await chai.room('/view?surface=phone')
    expect(view.json.sections!.checks).toEqual({ prd_durian: 2 })
    expect(view.text).not.toContain(nok.participantId)
  })
})

describe('the place of a look', () => {
  it('is what the person chose in a form, and the page says so', async () => {
    const trainer = await aRoom()
    const nok = await trainer.join('นก')
    await tag(nok)
    const fields = `type=tag.scan&gtin=${TAG.gtin}&batchLotNumber=${TAG.batchLotNumber}&place=chengdu`
    const answer = await nok.post(`/w/${nok.pin}/act`, fields, FORM)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${PATH}?w=${nok.pin}#place`])
    expect((await scanned(trainer)).map(e => e.place)).toEqual([undefined, 'chengdu'])
    expect((await tag(nok)).text).toMatch(/<option value="chengdu" selected>/)
  })

  it('is one of those offered', async () => {
    const trainer = await aRoom()
    const nok = await trainer.join('นก')
    for (const place of ['13.75,100.5', 'atlantis', 7]) {
      const answer = await nok.command('tag.scan', { ...TAG, place })
      expect([answer.status, answer.json.refused?.params]).toEqual([400, { field: 'place' }])
    }
  })
})

it.each<[string, object, number, string]>([
  ['an unknown lot', { ...TAG, batchLotNumber: 'X' }, 404, 'lot.unknown'],
  ['an unknown product', { ...TAG, gtin: '00000000000000' }, 404, 'lot.unknown'],
  ['no lot', { gtin: TAG.gtin }, 400, 'payload.malformed'],
  ['a serial of 21 letters', { ...TAG, serial: 'x'.repeat(21) }, 400, 'payload.malformed'],
])('scanning %s is refused', async (_what, payload, status, code) => {
  const nok = await (await aRoom()).join('นก')
  const answer = await nok.command('tag.scan', payload)
  expect([answer.status, answer.json.refused?.code]).toEqual([status, code])
})
