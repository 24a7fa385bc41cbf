import { describe, expect, it } from 'vitest'
import { fold } from '../../server/core/evolve.ts'
import { KNOBS } from '../../server/core/knobs.ts'
import { verifyRecording } from '../../simulations/lab/verify.ts'
import { LiveRoom, TRAINER } from '../support/live.ts'
import { sealRecording } from '../support/recording.ts'

const HOLD = KNOBS['hold.duration'].value
const WINDOW = KNOBS['team.windowPeople'].value
const flash = async (speed?: 1 | 60 | 600) => {
  const room = await LiveRoom.open()
  await room.send(TRAINER, 'scenario.start', { scenario: 'durian-flash', seed: 7, speed })
  return room
}
const orders = (room: LiveRoom) => room.workshop.state.crowd.alibaba.orders

describe('people’s holds', () => {
  it('run out by lesson time, as an event', async () => {
    const room = await LiveRoom.open()
    const nok = await room.joined('seat_nok')
    await room.send(nok, 'order.place', { productId: 'prd_tour', quantity: 1 })
    await room.pass(HOLD - 100)
    expect(room.workshop.state.holds.size).toBe(1)
    await room.pass(200)
    expect(room.workshop.state.holds.size).toBe(0)
    expect((await room.events()).filter(e => e.type === 'order.expired').length).toBe(1)
  })
})

describe('people’s teams', () => {
  it('lapse by lesson time, as an event, and a freeze moves their end', async () => {
    const room = await LiveRoom.open()
    const nok = await room.joined('seat_nok')
    await room.send(nok, 'group.start', { productId: 'prd_tour' })
    const team = () => [...room.workshop.state.groups.values()][0]!
    await room.send(TRAINER, 'workshop.freeze', {})
    await room.pass(WINDOW)
    await room.send(TRAINER, 'workshop.unfreeze', {})
    await room.pass(WINDOW - 200)
    expect(team().state).toBe('open')
    await room.pass(400)
    expect(team()).toMatchObject({ state: 'failed', reason: 'lapsed' })
    expect((await room.events()).filter(e => e.type === 'group.failed').length).toBe(1)
  })
})

describe('the crowd, live', () => {
  it('comes by itself when a scenario starts, one simulated second a second inside the burst', async () => {
    const room = await flash()
    await room.pass(10_000)
    expect(room.workshop.state.clock).toMatchObject({ speed: 1, resume: 60 })
    expect(room.workshop.state.run!.tick.to).toBeGreaterThanOrEqual(9_000)
    expect(room.workshop.state.run!.tick.to).toBeLessThanOrEqual(16_000)
    expect(orders(room)).toBeGreaterThan(5_000)
  })

  it('gets the chosen speed back after the burst', async () => {
    const room = await flash()
    await room.pass(65_000)
    expect(room.workshop.state.clock).toMatchObject({ speed: 60, resume: null })
    expect(room.workshop.state.run!.tick.to).toBeGreaterThan(120_000)
  })

  it('obeys the trainer who wants the burst at 600x, with people buying in the middle of it', async () => {
    const room = await flash(600)
    const nok = await room.joined('seat_nok')
    await room.pass(100)
    await room.send(TRAINER, 'clock.set', { speed: 60 })
    for (let i = 0; i < 10; i++) {
      await room.pass(200)
      const placed = await room.send(nok, 'order.place', { productId: 'prd_durian', quantity: 1 })
      const orderId = placed.ok ? String(placed.result?.orderId) : ''
      expect(await room.send(nok, 'order.pay', { orderId })).toMatchObject({ ok: true })
    }
    expect(room.workshop.state.people.alibaba.orders).toBe(10)
    expect(orders(room)).toBeGreaterThan(30_000)
  })

  it('makes the same ticks whatever the speed', async () => {
    const [slow, fast] = [await flash(60), await flash(600)]
    await slow.send(TRAINER, 'clock.set', { speed: 8 })
    await fast.send(TRAINER, 'clock.set', { speed: 60 })
    while (slow.workshop.state.run!.tick.to < 50_000) await slow.pass(100)
    while (fast.workshop.state.run!.tick.to < 50_000) await fast.pass(100)
    const ticks = async (room: LiveRoom) =>
      (await room.events())
        .filter(e => e.type.startsWith('flow.') && e.at <= 50_000)
        .map(({ seq: _s, t: _t, ...rest }) => rest)
    expect(await ticks(fast)).toEqual(await ticks(slow))
  })

  it('stands still while paused and while frozen, and people of a paused room go on', async () => {
    const room = await flash()
    const nok = await room.joined('seat_nok')
    await room.pass(2_000)
    await room.send(TRAINER, 'clock.set', { running: false })
    const paused = room.workshop.state.run!.tick.to
    await room.pass(1_000)
    expect(await room.send(nok, 'order.place', { productId: 'prd_tour', quantity: 1 })).toMatchObject({
      ok: true,
    })
    await room.send(TRAINER, 'clock.set', { running: true })
    await room.send(TRAINER, 'workshop.freeze', {})
    await room.pass(1_000)
    expect(room.workshop.state.run!.tick.to).toBe(paused)
  })

  it('goes on after a crash from the last durable event, and nothing is simulated twice', async () => {
    const room = await flash()
    await room.pass(5_000)
    const reached = room.workshop.state.run!.tick
    const again = await LiveRoom.open(room.storage)
    expect(again.workshop.state.run!.tick).toEqual(reached)
    await again.pass(5_000)
    const ticks = (await again.events()).flatMap(e =>
      e.type === 'flow.advanced' && e.last ? [e.tick.n] : [],
    )
    expect(ticks).toEqual(ticks.map((_, i) => i))
    expect(ticks.length).toBeGreaterThan(reached.n + 3)
  })

  it('does not catch up after ten minutes of sleep: time is paused and the gap left out', async () => {
    const room = await flash()
    await room.pass(3_000)
    const before = { t: room.workshop.state.t, to: room.workshop.state.run!.tick.to }
    room.wall += 600_000
    await room.pass(3_000)
    expect(room.workshop.state.clock.running).toBe(false)
    expect(room.workshop.state.run!.tick.to).toBeLessThanOrEqual(before.to + 1_000)
    expect(room.workshop.clock.t()).toBeLessThan(before.t + 10_000)
    expect((await room.events()).find(e => e.type === 'clock.stalled')).toMatchObject({ gap: 600_100 })
  })

  it('loses the seconds in which the laptop was at work, and goes on', async () => {
    const room = await flash()
    await room.pass(3_000)
    const before = { t: room.workshop.state.t, to: room.workshop.state.run!.tick.to }
    room.wall += 5_000
    room.worked += 1_000
    await room.pass(3_000)
    expect(room.workshop.state.clock.running).toBe(true)
    expect(room.workshop.state.run!.tick.to).toBeGreaterThan(before.to + 1_000)
    expect(room.workshop.clock.t()).toBeLessThan(before.t + 4_000)
    expect((await room.events()).some(e => e.type === 'clock.stalled')).toBe(false)
  })

  it('ends with the scenario’s hours', async () => {
    const room = await flash(600)
    await room.pass(100)
    await room.send(TRAINER, 'clock.set', { speed: 600 })
    const hours = room.workshop.state.run!.header.hours
    for (let i = 0; i < 10 * 60 * hours && room.workshop.state.run!.running; i += 10) await room.pass(1_000)
    expect(room.workshop.state.run).toMatchObject({ running: false, tick: { to: hours * 3_600_000 } })
  })

  it('can be run again from its recording with the same result, people’s orders in between', async () => {
    const room = await flash()
    const nok = await room.joined('seat_nok')
    await room.pass(3_000)
    await room.send(nok, 'order.place', { productId: 'prd_durian', quantity: 3 })
    await room.pass(3_000)
    const events = await room.events()
    expect(fold(events)).toEqual(room.workshop.state)
    expect(verifyRecording(sealRecording(events))).toMatchObject({ intact: true })
    expect(verifyRecording(sealRecording(events)).difference).toBeUndefined()
  })
})

describe('a cue sheet, live', () => {
  /** `at` of every cue that came, and what the log of a whole hour says of it. */
  const cues = async (speed: 60 | 600, minutes: number, meanwhile?: (room: LiveRoom) => Promise<unknown>) => {
    const room = await flash(speed)
    await room.send(TRAINER, 'clock.set', { speed: 600 })
    await room.pass(500)
    for (const [i, when] of [7, 11, 11, 23].entries())
      await room.send(TRAINER, 'cue.add', {
        ...{ cueId: `c${i}`, when: when * 60_000 + 1, title: NEWS, note: NEWS },
        does: [{ type: 'knob.set', knob: 'alibaba.search.visits', value: 2 + i }],
      })
    await room.send(TRAINER, 'clock.set', { speed })
    const beats = Math.ceil((minutes * 60_000) / speed / 500)
    for (let n = 0; n < beats; n++) {
      await meanwhile?.(room)
      await room.pass(500)
    }
    const log = await room.events()
    return { log, fired: log.filter(e => e.type === 'cue.fired').map(e => [e.cueId, e.at, e.by]) }
  }
  const NEWS = { th: 'ข่าว', en: 'News', zh: '新闻' }
  const EXPECTED = [
    ['minute-one', 60_000, 'driver'],
    ['c0', 8 * 60_000, 'driver'],
    ['c1', 12 * 60_000, 'driver'],
    ['c2', 12 * 60_000, 'driver'],
    ['c3', 24 * 60_000, 'driver'],
  ]

  it.each([60, 600] as const)('comes at the same moments at %i×, on the grid', async speed => {
    expect((await cues(speed, 30)).fired).toEqual(EXPECTED)
  })

  it('comes at the same moments while people trade, and the recording proves itself', async () => {
    const { fired, log } = await cues(600, 30, async room => {
      const seat = `seat_${room.workshop.state.seq}`
      await room.joined(seat)
      await room.send(seat, 'order.place', { productId: 'prd_rice', quantity: 1 })
    })
    expect(fired).toEqual(EXPECTED)
    expect(verifyRecording(sealRecording(log)).difference).toBeUndefined()
  })

  it('stands still with the clock, and with a frozen room', async () => {
    const room = await flash(600)
    await room.send(TRAINER, 'clock.set', { running: false })
    await room.pass(2_000)
    await room.send(TRAINER, 'clock.set', { running: true })
    await room.send(TRAINER, 'workshop.freeze', {})
    await room.pass(2_000)
    expect((await room.events()).filter(e => e.type === 'cue.fired')).toEqual([])
  })

  it('lets the room go when the countdown of a freeze is over, and holds go on as long as it was', async () => {
    const room = await LiveRoom.open()
    const nok = await room.joined('seat_nok')
    await room.send(nok, 'order.place', { productId: 'prd_tour', quantity: 1 })
    const [until] = room.workshop.state.holds.values()
    await room.send(TRAINER, 'workshop.freeze', { seconds: 5 })
    await room.pass(4_900)
    expect(room.workshop.state.workshop.frozenAt).not.toBeNull()
    await room.pass(300)
    expect(room.workshop.state.workshop.frozenAt).toBeNull()
    const [moved] = room.workshop.state.holds.values()
    expect(moved! - until!).toBeGreaterThanOrEqual(5_000)
  })
})

describe('skipping to the next morning', () => {
  it('runs there as fast as it can and goes on at its speed, with every tick on the grid', async () => {
    const room = await flash(600)
    await room.pass(100)
    await room.send(TRAINER, 'clock.set', { speed: 60 })
    await room.pass(2_000)
    await room.send(TRAINER, 'clock.set', { speed: 1 })
    await room.send(TRAINER, 'clock.skip', {})
    await room.pass(1_500)
    const { run, clock } = room.workshop.state
    // From 10 in the morning of day one to 8 of day two.
    expect(run!.tick.to).toBe(22 * 3_600_000)
    expect(clock).toMatchObject({ skipTo: null, speed: 1, running: true })
    await room.pass(60_000)
    expect(room.workshop.state.run!.tick.to).toBe(22 * 3_600_000 + 60_000)
    expect(verifyRecording(sealRecording(await room.events())).difference).toBeUndefined()
  })

  it('goes no further than the scenario does, and stops when the trainer says so', async () => {
    const room = await flash(600)
    await room.pass(65_000)
    for (let i = 0; i < 3; i++) {
      await room.send(TRAINER, 'clock.skip', {})
      await room.pass(3_000)
    }
    expect(room.workshop.state.run).toMatchObject({ running: false, tick: { to: 48 * 3_600_000 } })
  })
})
