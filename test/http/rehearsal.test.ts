import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Client & { opened: Opened }
beforeAll(async () => {
  server = await serve()
})
beforeEach(async () => {
  trainer = await Client.trainer(server.url, { seed: 7 })
})
afterAll(() => server.close())

/** So slow that nothing of it happens while a test looks. */
const SLOW = { pace: 60_000 }
const code = ({ status, json }: Awaited<ReturnType<Client['command']>>) => [status, json.refused?.code]

describe('rehearsal.start', () => {
  it('fills the room with bots, and the room says how many', async () => {
    const { status, json } = await trainer.command('rehearsal.start', { bots: 5, seed: 11, ...SLOW })
    expect(status).toBe(200)
    expect(json.result).toEqual({ bots: 5, seed: 11 })
    expect((await trainer.room()).json).toMatchObject({ participants: 5, bots: 5 })
    await trainer.join('นก')
    expect((await trainer.room()).json).toMatchObject({ participants: 6, bots: 5 })
  })

  it.each([
    ['no bots', { bots: 0 }, 'bots'],
    ['61 bots', { bots: 61 }, 'bots'],
    ['half a bot', { bots: 1.5 }, 'bots'],
    ['bots in words', { bots: 'five' }, 'bots'],
    ['no number', {}, 'bots'],
    ['bots in a rush', { bots: 5, pace: 10 }, 'pace'],
    ['bots asleep', { bots: 5, pace: 60_001 }, 'pace'],
    ['a seed below nothing', { bots: 5, seed: -1 }, 'seed'],
  ])('with %s is malformed and names the field', async (_what, body, field) => {
    const { status, json } = await trainer.command('rehearsal.start', body)
    expect(status).toBe(400)
    expect(json.refused).toMatchObject({ code: 'payload.malformed', params: { field } })
    expect((await trainer.room()).json.bots).toBe(0)
  })

  it.each([1, 60])('takes %i', async bots => {
    expect((await trainer.command('rehearsal.start', { bots, ...SLOW })).status).toBe(200)
  })

  it('twice is refused, in words', async () => {
    await trainer.command('rehearsal.start', { bots: 2, ...SLOW })
    const again = await trainer.command('rehearsal.start', { bots: 2, ...SLOW })
    expect(code(again)).toEqual([409, 'rehearsal.running'])
    expect(again.json.refused!.message).toMatch(/\S/)
    expect((await trainer.room()).json.bots).toBe(2)
  })

  it('sent again with the same id is the same rehearsal', async () => {
    const first = await trainer.command('rehearsal.start', { bots: 2, ...SLOW }, 'tap')
    const again = await trainer.command('rehearsal.start', { bots: 2, ...SLOW }, 'tap')
    expect(again.json).toEqual(first.json)
  })

  it.each(['rehearsal.start', 'rehearsal.stop'])('%s is not for participants', async type => {
    const nok = await trainer.join('นก')
    expect(code(await nok.command(type, { bots: 5 }))).toEqual([403, 'role.forbidden'])
    expect((await trainer.room()).json.bots).toBe(0)
  })

  it('is not for a closed room', async () => {
    await trainer.command('workshop.close')
    expect(code(await trainer.command('rehearsal.start', { bots: 5 }))).toEqual([409, 'workshop.closed'])
  })
})

describe('rehearsal.stop', () => {
  it('sends them home: nobody of them is on the roster', async () => {
    await trainer.join('นก')
    await trainer.command('rehearsal.start', { bots: 3, ...SLOW })
    expect((await trainer.command('rehearsal.stop')).json.result).toEqual({ left: 3 })
    const { json } = await trainer.room('/view?surface=trainer')
    expect(json.sections!.roster).toMatchObject({ people: [{ name: 'นก' }], more: 0 })
    expect((await trainer.room()).json).toMatchObject({ participants: 1, bots: 0 })
  })

  it('without a rehearsal is refused', async () => {
    expect(code(await trainer.command('rehearsal.stop'))).toEqual([409, 'rehearsal.not-running'])
  })

  it('lets another one begin', async () => {
    await trainer.command('rehearsal.start', { bots: 3, ...SLOW })
    await trainer.command('rehearsal.stop')
    expect((await trainer.command('rehearsal.start', { bots: 4, ...SLOW })).status).toBe(200)
  })
})

describe('the recording', () => {
  it('has the whole rehearsal in it', async () => {
    await trainer.command('rehearsal.start', { bots: 2, ...SLOW })
    await trainer.command('rehearsal.stop')
    const types = (await trainer.events()).slice(-6).map(event => event.type)
    expect(types).toEqual([
      ...['participant.joined', 'participant.joined', 'rehearsal.started'],
      ...['participant.removed', 'participant.removed', 'rehearsal.stopped'],
    ])
  })
})

describe('a bot’s seat', () => {
  it('has no key: nobody can sit down on it', async () => {
    await trainer.command('rehearsal.start', { bots: 1, ...SLOW })
    const started = (await trainer.events()).at(-1) as unknown as { seats: string[] }
    const { status, json } = await trainer.post(`/api/workshops/${trainer.pin}/participants`, {
      nickname: 'x',
      id: started.seats[0],
      seatKey: 'a-key-that-is-long-enough',
    })
    expect([status, json.refused?.code]).toEqual([401, 'seat.foreign'])
  })
})

describe('a laptop that was started again', () => {
  it('has its bots at work by itself', async () => {
    const storage = createMemoryStorage()
    const before = await serve({ ...storage, close: async () => {} })
    const { pin, key } = await Client.trainer(before.url, { seed: 7 })
    await new Client(before.url, pin, key).command('rehearsal.start', { bots: 30, pace: 1_000 })
    await before.close()
    const after = await serve(storage)
    const same = new Client(after.url, pin, key)
    const { head } = (await same.room()).json
    // Ends by itself once an act of a bot is in the log; the test's own time limit ends it otherwise.
    for (let acts = 0; acts === 0; )
      acts = (await same.events()).filter(
        e => Number(e.seq) > Number(head) && String(e.cmd).startsWith('bot:'),
      ).length
    expect((await same.room()).json).toMatchObject({ participants: 30, bots: 30 })
    await after.close()
  })
})
