import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Client, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Client
let phone: Client
beforeAll(async () => {
  server = await serve()
})
beforeEach(async () => {
  trainer = await Client.trainer(server.url)
  phone = await trainer.join('นก')
})
afterAll(() => server.close())

const Q = { question: 'กี่ชุดในนาทีแรก?', options: ['4,000', '40,000', '400,000'] }
const open = (extra: object = {}) => trainer.command('poll.open', { pollId: 'poll_1', ...Q, ...extra })
const answer = (option: unknown, pollId = 'poll_1') => phone.command('poll.answer', { pollId, option })
const opened = async () =>
  (await trainer.events()).filter(e => e.type === 'poll.opened' || e.type === 'command.refused')
const pollOn = async (client: Client, surface: string) =>
  (await client.room(`/view?surface=${surface}`)).json.sections?.poll

describe('a question', () => {
  it('in one language stands for all three, and the log holds only one form of it', async () => {
    expect(await open({ truth: 1 })).toMatchObject({ status: 200, json: { result: { pollId: 'poll_1' } } })
    const all = (words: string) => ({ th: words, en: words, zh: words })
    expect(await opened()).toMatchObject([
      { question: all(Q.question), options: Q.options.map(all), truth: 1 },
    ])
  })

  it('in three languages reaches each phone in its own', async () => {
    await open({ question: { th: 'กี่ชุด?', en: 'How many?', zh: '多少份？' } })
    expect((await phone.room('/view?surface=phone&lang=zh')).json.sections?.poll).toMatchObject({
      question: '多少份？',
    })
  })

  it('is cleaned of what turns text around, like a name', async () => {
    await open({ question: '  กี่\u202eชุด?\n ' })
    expect(await pollOn(phone, 'phone')).toMatchObject({ question: 'กี่ชุด?' })
  })

  it.each([
    ['no question', { question: undefined }, 'question'],
    ['an empty question', { question: '' }, 'question'],
    ['a question of blanks', { question: ' \u2800\u200b ' }, 'question'],
    ['a question in one of three languages', { question: { th: 'ก' } }, 'question'],
    ['201 letters', { question: 'ก'.repeat(201) }, 'question'],
    ['a question that is a list', { question: ['ก', 'ข'] }, 'question'],
    ['no options', { options: undefined }, 'options'],
    ['0 options', { options: [] }, 'options'],
    ['1 option', { options: ['ก'] }, 'options'],
    ['9 options', { options: Array(9).fill('ก') }, 'options'],
    ['200 options', { options: Array(200).fill('ก') }, 'options'],
    ['options in a text', { options: 'ก ข' }, 'options'],
    ['an option of 61 letters', { options: ['ก', 'ข'.repeat(61)] }, 'options.1'],
    ['an empty option', { options: ['', 'ข'] }, 'options.0'],
    ['a truth that is no option', { truth: 3 }, 'truth'],
    ['half a truth', { truth: 0.5 }, 'truth'],
    ['a truth of 81 letters', { truth: 'ก'.repeat(81) }, 'truth'],
    ['a source of 201 letters', { source: 'ก'.repeat(201) }, 'source'],
    ['an id with a space', { pollId: 'a b' }, 'pollId'],
  ])('with %s is refused, names the field and leaves no trace', async (_name, extra, field) => {
    const { status, json } = await open(extra)
    expect([status, json.refused]).toMatchObject([400, { code: 'payload.malformed', params: { field } }])
    expect(await opened()).toEqual([])
  })

  it.each([200, 60])('of the most letters that are taken is taken (%i)', async most => {
    const longest = { question: 'ก'.repeat(most), options: Array(8).fill('ข'.repeat(60)) }
    expect((await open(longest)).status).toBe(200)
  })

  it('waits for the one before', async () => {
    await open()
    const { status, json } = await open({ pollId: 'poll_2' })
    expect([status, json.refused?.code]).toEqual([409, 'poll.open-already'])
  })

  it('is not for a participant to ask or to close', async () => {
    expect((await phone.command('poll.open', Q)).status).toBe(403)
    await open()
    expect((await phone.command('poll.close', { pollId: 'poll_1' })).status).toBe(403)
  })
})

describe('an answer', () => {
  it('may be changed until the close, and is told to nobody but its phone', async () => {
    await open()
    await answer(0)
    expect((await answer(2)).status).toBe(200)
    expect(await pollOn(phone, 'phone')).toMatchObject({ mine: 2, answered: 1, people: 1, counts: null })
    expect(await pollOn(new Client(server.url, trainer.pin), 'stage')).toMatchObject({
      answered: 1,
      counts: null,
    })
    expect(await pollOn(trainer, 'trainer')).toMatchObject({ live: [0, 0, 1] })
    await trainer.command('poll.close', { pollId: 'poll_1' })
    expect(await pollOn(phone, 'phone')).toMatchObject({ mine: 2, counts: [0, 0, 1] })
    const late = await answer(1)
    expect([late.status, late.json.refused?.code]).toEqual([409, 'poll.closed'])
  })

  it.each([3, 8, -1, 1.5, '1', null, undefined])('of %j is none of the options', async option => {
    await open()
    const { status, json } = await answer(option)
    expect([status, json.refused]).toMatchObject([
      400,
      { code: 'payload.malformed', params: { field: 'option' } },
    ])
  })

  it('to a question that nobody asked is 404', async () => {
    const { status, json } = await answer(0, 'poll_9')
    expect([status, json.refused?.code]).toEqual([404, 'poll.unknown'])
  })

  it('waits while the room is frozen', async () => {
    await open()
    await trainer.command('workshop.freeze')
    const { status, json } = await answer(0)
    expect([status, json.refused?.code]).toEqual([409, 'workshop.frozen'])
  })

  it('without a seat is 401', async () => {
    await open()
    const stranger = new Client(server.url, trainer.pin)
    expect((await stranger.command('poll.answer', { pollId: 'poll_1', option: 0 })).status).toBe(401)
  })
})
