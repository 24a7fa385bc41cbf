import { createHash } from 'node:crypto'
import { Troupe } from '../../server/bots/troupe.ts'
import type { Command } from '../../server/core/command.ts'
import type { LoggedEvent } from '../../server/core/event.ts'
import type { Outcome } from '../../server/core/outcome.ts'
import { scriptOf } from '../../server/script.ts'
import type { Storage } from '../../server/storage/interfaces.ts'
import { createMemoryStorage } from '../../server/storage/memory/index.ts'
import { lessonNamed } from '../../simulations/index.ts'
import { LiveRoom, TRAINER } from './live.ts'

const says = (answer: string) => ({ t: () => answer })
const SCRIPT = scriptOf({ th: says('มาแล้ว'), en: says('Coming'), zh: says('来了') })

/** What a bot sent and what it was told. */
export type Act = { command: Command; outcome: Outcome }

/** A live room whose bots move by the test's clock, and whose ids are counted, so that a log can be made twice. */
export class RehearsalRoom {
  readonly acts: Act[] = []
  private constructor(
    readonly room: LiveRoom,
    readonly troupe: Troupe,
  ) {
    const { workshop } = room
    const submit = workshop.submit.bind(workshop)
    workshop.submit = async command => {
      const outcome = await submit(command)
      if (command.id.startsWith('bot:')) this.acts.push({ command, outcome })
      return outcome
    }
  }

  static async open(storage: Storage = createMemoryStorage()): Promise<RehearsalRoom> {
    let ids = (await storage.log.list()).length * 1_000_000
    const room = await LiveRoom.open(storage, true, { newId: prefix => `${prefix}_${++ids}` })
    return new RehearsalRoom(
      room,
      new Troupe(
        room.workshop,
        error => {
          throw error
        },
        SCRIPT,
      ),
    )
  }

  get state() {
    return this.room.workshop.state
  }

  start(bots: number, wishes: { seed?: number; pace?: number; tempo?: number } = {}): Promise<Outcome> {
    return this.room.send(TRAINER, 'rehearsal.start', { bots, ...wishes })
  }

  /** Lets `ms` of wall time pass: crowd, deadlines and bots take their turns as their timers would. */
  async pass(ms: number): Promise<void> {
    for (let done = 0; done < ms; done += 100) {
      await this.room.pass(100)
      this.troupe.beat()
      await this.troupe.settled()
    }
  }

  seats(): string[] {
    return this.state.rehearsal?.seats ?? []
  }

  /** Events of one type by a bot's hand. */
  async done(type: LoggedEvent['type']): Promise<LoggedEvent[]> {
    return (await this.room.events()).filter(e => e.type === type && e.cmd.startsWith('bot:'))
  }
}

export type Lesson = {
  bots: number
  scenario: string
  speed: 60 | 600
  seed: number
  seconds: number
  pace?: number
}

/** Bots teach and play the whole default lesson, each planned minute in `tempo` of wall time. */
export async function aWholeLesson({
  bots,
  seed,
  tempo,
  pace,
}: Record<'bots' | 'seed' | 'tempo' | 'pace', number>) {
  const lesson = await RehearsalRoom.open()
  await lesson.start(bots, { seed, tempo, pace })
  const minutes = lessonNamed('default')!.scenes.reduce((sum, scene) => sum + scene.minutes, 0)
  await lesson.pass((minutes + 1) * tempo)
  const events = await lesson.room.events()
  return { lesson, events, hash: hashOf(events) }
}

function hashOf(events: readonly LoggedEvent[]): string {
  const lines = events.map(e => `${JSON.stringify(e)}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex')
}

/** A lesson with nobody in it but bots: scenario and rehearsal from one seed, `seconds` of wall time. */
export async function aRehearsedLesson({ bots, scenario, speed, seed, seconds, pace = 2_000 }: Lesson) {
  const lesson = await RehearsalRoom.open()
  await lesson.room.send(TRAINER, 'scenario.start', { scenario, seed, speed })
  await lesson.start(bots, { seed, pace })
  await lesson.pass(seconds * 1_000)
  const events = await lesson.room.events()
  return { lesson, events, hash: hashOf(events) }
}
