import { describe, expect, it } from 'vitest'
import { LiveWorkshop } from '../../server/engine/live-workshop.ts'
import { passerBy } from '../../server/projections/viewer.ts'
import { type Storage, StorageError } from '../../server/storage/interfaces.ts'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'
import { LiveRoom, LOG, TRAINER } from '../support/live.ts'

/** Storage whose log can be held, or made to fail, by the test. */
function shaky() {
  const storage = createMemoryStorage()
  const now = { hold: Promise.resolve(), append: undefined as unknown, read: undefined as unknown }
  const log: Storage['log'] = {
    ...storage.log,
    append: async (id, seq, events) => {
      await now.hold
      if (now.append) throw now.append
      return storage.log.append(id, seq, events)
    },
    read: (id, after) => {
      if (now.read) throw now.read
      return storage.log.read(id, after)
    },
  }
  return { storage: { ...storage, log }, now }
}

const full = new StorageError('storage.not-writable', { path: 'x' })

describe('a reader that throws', () => {
  it('while the disk is busy hears of it itself, and the room goes on', async () => {
    const { storage, now } = shaky()
    const room = await LiveRoom.open(storage)
    let release = () => {}
    now.hold = new Promise(resolve => {
      release = resolve
    })
    const sending = room.send(TRAINER, 'workshop.lock', {})
    await Promise.resolve()
    const reading = room.workshop.read(() => {
      throw new Error('no such product')
    })
    release()
    await expect(reading).rejects.toThrow('no such product')
    expect(await sending).toMatchObject({ ok: true })
    expect(await room.send(TRAINER, 'workshop.unlock', {})).toMatchObject({ ok: true })
  })
})

describe('a listener that throws', () => {
  it('is reported, and everybody gets their answers', async () => {
    const storage = createMemoryStorage()
    await storage.log.create(LOG)
    const errors: unknown[] = []
    const workshop = await LiveWorkshop.open(LOG, {
      storage,
      now: () => 0,
      build: 'test',
      onError: error => errors.push(error),
    })
    workshop.listen(() => {
      throw new Error('a screen is broken')
    })
    const open = {
      id: 'a',
      by: TRAINER,
      type: 'workshop.open',
      workshopId: 'w',
      pin: '482915',
      title: '',
      language: 'th',
      lesson: '',
      seed: 1,
    } as const
    expect(await workshop.submit(open)).toMatchObject({ ok: true })
    expect(await workshop.submit({ ...open, id: 'b' })).toMatchObject({ ok: false })
    expect(errors.length).toBeGreaterThan(0)
  })
})

describe('a rule that throws', () => {
  it('loses its own command alone', async () => {
    const room = await LiveRoom.open()
    const broken = room.workshop.submitLazily(() => {
      throw new Error('a rule is broken')
    })
    const innocent = Array.from({ length: 5 }, (_, i) => room.joined(`seat_${i}`))
    await expect(broken).rejects.toThrow('a rule is broken')
    expect(await Promise.all(innocent)).toHaveLength(5)
    expect(room.workshop.state.participants.has('seat_4')).toBe(true)
  })
})

describe('a disk that fails and cannot be read either', () => {
  it('shows nobody what was never saved, until it is back', async () => {
    const { storage, now } = shaky()
    const room = await LiveRoom.open(storage)
    Object.assign(now, { append: full, read: full })
    await expect(room.send(TRAINER, 'workshop.lock', {})).rejects.toBe(full)
    await expect(room.workshop.read(state => state.workshop.locked)).rejects.toThrow()
    Object.assign(now, { append: undefined, read: undefined })
    await room.send(TRAINER, 'workshop.freeze', {}).catch(() => {})
    expect(await room.workshop.read(state => state.workshop.locked)).toBe(false)
  })

  it('is asked again by whoever comes next: a reader sees the log, a command is carried out', async () => {
    for (const first of ['read', 'send'] as const) {
      const { storage, now } = shaky()
      const room = await LiveRoom.open(storage)
      Object.assign(now, { append: full, read: full })
      await expect(room.send(TRAINER, 'workshop.lock', {})).rejects.toBe(full)
      for (let i = 0; i < 3; i++) {
        const refused = await room.workshop.read(state => state.seq).catch(error => error)
        expect(refused.errors, 'the same two, however often it was asked').toEqual([full, full])
      }
      Object.assign(now, { append: undefined, read: undefined })
      if (first === 'read') expect(await room.workshop.read(state => state.workshop.locked)).toBe(false)
      expect(await room.send(TRAINER, 'workshop.lock', {})).toMatchObject({ ok: true })
      expect(await room.workshop.read(state => state.workshop.locked)).toBe(true)
    }
  })
})

describe('a closed workshop', () => {
  it('does not move any more: no tick, no expiry, no stall is written', async () => {
    const room = await LiveRoom.open()
    const nok = await room.joined('seat_nok')
    await room.send(nok, 'order.place', { productId: 'prd_tour', quantity: 1 })
    await room.send(TRAINER, 'scenario.start', { scenario: 'durian-flash', seed: 7 })
    await room.send(nok, 'order.place', { productId: 'prd_tour', quantity: 1 })
    await room.send(TRAINER, 'workshop.close', {})
    const { seq } = room.workshop.state
    await room.pass(5_000)
    room.wall += 600_000
    await room.pass(1_000)
    expect(room.workshop.state.seq).toBe(seq)
    expect(await room.send(nok, 'order.cancel', { orderId: 'x' })).toMatchObject({
      ok: false,
      refused: { code: 'workshop.closed' },
    })
  })
})

describe('the first command after a night', () => {
  it('does not find its hold run out', async () => {
    const room = await LiveRoom.open()
    const nok = await room.joined('seat_nok')
    const placed = await room.send(nok, 'order.place', { productId: 'prd_tour', quantity: 1 })
    const orderId = placed.ok ? String(placed.result?.orderId) : ''
    room.wall += 8 * 3_600_000
    expect(await room.send(nok, 'order.pay', { orderId })).toMatchObject({
      ok: true,
      result: { state: 'to_ship' },
    })
    await room.pass(1_000)
    expect(room.workshop.clock.t()).toBeLessThan(10_000)
  })
})

describe('a second run', () => {
  it('grows its own tree: people’s links stay, the crowd’s are the new run’s', async () => {
    const room = await LiveRoom.open()
    const nok = await room.joined('seat_nok')
    await room.send(nok, 'share.create', { productId: 'prd_durian' })
    const run = async () => {
      await room.send(TRAINER, 'scenario.start', { scenario: 'durian-flash', seed: 7, speed: 600 })
      await room.pass(100)
      await room.send(TRAINER, 'clock.set', { speed: 600 })
      while (room.workshop.state.crowd.tencent.shares < 20) await room.pass(1_000)
    }
    await run()
    await room.send(TRAINER, 'scenario.start', { scenario: 'durian-flash', seed: 7 })
    const { totals } = await import('../../server/projections/stage.ts')
    const { treeSection } = await import('../../server/projections/tree.ts')
    expect(totals(room.workshop.state, 'tencent')).toMatchObject({ shares: 1, orders: 0 })
    expect(treeSection(room.workshop.state, 'tencent', passerBy('th')).shares).toBe(1)
  })
})
