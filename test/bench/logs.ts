import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoggedEvent } from '../../server/core/event.ts'
import { fold } from '../../server/core/evolve.ts'
import { LiveWorkshop } from '../../server/engine/live-workshop.ts'
import { openEmbeddedStorage } from '../../server/storage/embedded/index.ts'
import { aBuyer, aRoom, placed } from '../support/room.ts'
import { benchAppends } from './appends.ts'

/** A log of people's orders, the heaviest events to fold one by one. */
function aLog(length: number): LoggedEvent[] {
  const room = aRoom({ stock: 10_000_000, price: 100 })
  const seats = Array.from({ length: 60 }, (_, i) => aBuyer(room, `seat_${i}`, `คนที่ ${i}`))
  for (let i = 0; room.log.length < length; i++) {
    const seat = seats[i % seats.length]!
    room.t += 40
    room.send(seat, 'order.pay', { orderId: placed(room, seat) })
  }
  return room.log.slice(0, length)
}

/** Reopening from disk, and folding alone. Times of this machine: there is no baseline to hold a fold against. */
export async function benchLogs(): Promise<string[]> {
  const events = aLog(100_000)
  const work = () => void fold(events.slice(0, 10_000))
  times(3, work)
  const folds = times(9, work)
  const folder = await mkdtemp(join(tmpdir(), 'talad-bench-'))
  try {
    const opens = await reopenings(folder, events)
    return [
      '### The log',
      '',
      '| | median ms | goal |',
      '|---|---|---|',
      `| reopen a workshop of 100,000 events from disk | ${median(opens).toFixed(0)} | ≤ 1000 |`,
      `| fold 10,000 events | ${median(folds).toFixed(1)} | ≤ 50 |`,
      '',
      ...(await benchAppends()),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function reopenings(folder: string, events: LoggedEvent[]): Promise<number[]> {
  const writer = await openEmbeddedStorage({ folder })
  await writer.log.create('log_bench')
  for (let i = 0; i < events.length; i += 5_000)
    await writer.log.append('log_bench', i, events.slice(i, i + 5_000))
  await writer.close()
  const taken: number[] = []
  for (let i = 0; i < 5; i++) {
    const from = performance.now()
    const storage = await openEmbeddedStorage({ folder })
    await LiveWorkshop.open('log_bench', {
      storage,
      now: () => performance.now(),
      build: 'bench',
      onError: () => {},
    })
    taken.push(performance.now() - from)
    await storage.close()
  }
  return taken
}

function times(n: number, work: () => void): number[] {
  return Array.from({ length: n }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
