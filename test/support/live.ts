import { seedCommands } from '../../seeds/index.ts'
import type { Command, Commands, CommandType } from '../../server/core/command.ts'
import type { LoggedEvent } from '../../server/core/event.ts'
import { Driver } from '../../server/engine/driver.ts'
import { LiveWorkshop } from '../../server/engine/live-workshop.ts'
import type { Storage } from '../../server/storage/interfaces.ts'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'

export const TRAINER = 'seat_trainer'
export const LOG = 'log_test'

/** A real workshop on real storage, with a wall clock that the test owns. */
export class LiveRoom {
  wall = 0
  /** CPU ms that the process has used, as the driver believes. */
  worked = 0
  private sent = 0
  private constructor(
    readonly storage: Storage,
    public workshop: LiveWorkshop,
    public driver: Driver,
  ) {}

  static async open(
    storage: Storage = createMemoryStorage(),
    seeded = true,
    ids: { newId?: (prefix: string) => string } = {},
  ): Promise<LiveRoom> {
    if (!(await storage.log.list()).includes(LOG)) await storage.log.create(LOG)
    const clock = { room: undefined as LiveRoom | undefined }
    const now = () => clock.room?.wall ?? 0
    const workshop = await LiveWorkshop.open(LOG, { storage, now, build: 'test', onError: fail, ...ids })
    const room = new LiveRoom(
      storage,
      workshop,
      new Driver(workshop, now, fail, () => clock.room?.worked ?? 0),
    )
    clock.room = room
    if (workshop.state.seq === 0 && seeded) await room.begin()
    return room
  }

  send<T extends CommandType>(by: string, type: T, payload: Commands[T], id = `c${++this.sent}`) {
    return this.workshop.submit({ id, by, type, ...payload } as Command)
  }

  async joined(seat: string, nickname = seat): Promise<string> {
    await this.send(seat, 'participant.join', {
      nickname,
      language: 'th',
      role: 'participant',
      kind: 'person',
    })
    return seat
  }

  /** Lets `ms` of wall time pass in beats of 100, as the timer would. */
  async pass(ms: number): Promise<void> {
    for (let done = 0; done < ms; done += 100) {
      this.wall += 100
      this.driver.beat()
      await this.driver.settled()
    }
  }

  async events(): Promise<LoggedEvent[]> {
    const all: LoggedEvent[] = []
    for await (const batch of this.storage.log.read(LOG)) all.push(...batch)
    return all
  }

  private async begin(): Promise<void> {
    await this.send(TRAINER, 'workshop.open', {
      workshopId: 'w',
      pin: '482915',
      title: 'Room',
      language: 'th',
      lesson: 'default',
      seed: 7,
    })
    await this.send(TRAINER, 'participant.join', {
      nickname: 'Trainer',
      language: 'th',
      role: 'trainer',
      kind: 'person',
    })
    await Promise.all(seedCommands().map(c => this.workshop.submit(c)))
  }
}

function fail(error: unknown): never {
  throw error
}
