import { hash, unit } from '../core/chance.ts'
import type { Teaches } from '../core/lesson.ts'
import type { Rehearsal } from '../core/rehearsal.ts'
import type { State } from '../core/state.ts'
import type { LiveWorkshop } from '../engine/live-workshop.ts'
import type { Attendant } from '../engine/registry.ts'
import { submit } from '../http/submit.ts'
import { maySee, type Viewer, viewerOf } from '../projections/viewer.ts'
import { type Call, conduct, deskOf, NO_SCRIPT, type Part, type Script } from './conductor.ts'
import { sights } from './eyes.ts'
import { decideBot, drawOf, type Wish } from './mind.ts'

/** Wall ms between two looks at who is due. */
const BEAT = 250
/** Lesson-ms of rest after the disk failed. */
const REST = 5_000

/** Kept apart from the draws of the mind. */
const WHEN = 100

type Turn = { viewer: Viewer; bodies: ({ id: string } & Wish)[] | Call[] }

/**
 * The bots of one workshop: one timer for all of them. Who they are, their seed and pace stand in the log, and each act
 * has the id of its step; so after a restart they go on where they were, and nothing is done twice.
 */
export class Troupe implements Attendant {
  private timer: NodeJS.Timeout | undefined
  private stopListening: (() => void) | undefined
  private acting: Promise<void> | undefined
  private restUntil = 0
  /** The step that each bot took last in the rehearsal of this number. */
  private taken = { rehearsal: 0, steps: [] as number[] }

  constructor(
    private readonly workshop: LiveWorkshop,
    private readonly onError: (error: unknown) => void,
    private readonly script: Script = NO_SCRIPT,
  ) {}

  start(): void {
    this.stopListening = this.workshop.listen(() => this.follow())
    this.follow()
  }

  stop(): void {
    this.stopListening?.()
    clearInterval(this.timer)
    this.timer = undefined
  }

  /** One look at the clock; the timer calls it, and so do tests that own the clock. */
  beat(): void {
    this.acting ??= this.act()
      .catch(error => {
        this.restUntil = this.workshop.clock.t() + REST
        this.onError(error)
      })
      .finally(() => {
        this.acting = undefined
      })
  }

  /** Resolves when what the last beat began is durable. */
  async settled(): Promise<void> {
    await this.acting
  }

  /** No timer runs in a room without bots. */
  private follow(): void {
    const { rehearsal, workshop } = this.workshop.state
    if (rehearsal && workshop.phase === 'open') {
      this.timer ??= setInterval(() => this.beat(), BEAT)
      return
    }
    clearInterval(this.timer)
    this.timer = undefined
  }

  private async act(): Promise<void> {
    if (this.workshop.clock.t() < this.restUntil) return
    const turns = await this.workshop.read(state => this.turnsOf(state))
    const { workshop } = this
    await Promise.all(turns.flatMap(({ viewer, bodies }) => bodies.map(b => submit({ workshop }, viewer, b))))
  }

  private turnsOf(state: State): Turn[] {
    const { rehearsal } = state
    if (!rehearsal || state.workshop.phase === 'closed') return []
    const t = this.workshop.clock.t()
    const parts = this.script.parts(state.workshop.lesson)
    const turns = this.botsTurns(state, rehearsal, parts[state.scene?.number ?? -1]?.teaches ?? null, t)
    const lead = this.leadsTurn(state, rehearsal, parts, t)
    return lead ? [...turns, lead] : turns
  }

  /** Whoever let the bots in conducts as well, for as long as they run the room. */
  private leadsTurn(state: State, rehearsal: Rehearsal, parts: readonly Part[], t: number): Turn | undefined {
    if (rehearsal.tempo === null) return undefined
    const viewer = viewerOf(state, rehearsal.lead, state.workshop.language)
    if (!maySee('trainer', viewer)) return undefined
    const answer = this.script.answer[viewer.language]
    return { viewer, bodies: conduct(deskOf(state, viewer), { parts, answer }, rehearsal, t) }
  }

  private botsTurns(state: State, rehearsal: Rehearsal, hears: Teaches | null, t: number): Turn[] {
    const { number, seed } = rehearsal
    const due = this.due(rehearsal, t)
    if (due.length === 0) return []
    const step = (bot: number) => this.taken.steps[bot]!
    return sights(state, rehearsal, due, hears).map(({ bot, viewer, eyes }) => ({
      viewer,
      bodies: decideBot(eyes, drawOf(seed, bot, step(bot))).map((wish, i) => ({
        id: `bot:${number}:${step(bot)}:${i}`,
        ...wish,
      })),
    }))
  }

  /** Each bot acts once a pace, at a moment of its own in it; what was missed is not caught up. */
  private due({ number, seats, startedAt, pace, seed }: Rehearsal, t: number): number[] {
    if (this.taken.rehearsal !== number) this.taken = { rehearsal: number, steps: [] }
    const { steps } = this.taken
    const step = Math.floor((t - startedAt) / pace)
    const into = (t - startedAt) / pace - step
    const due = [...seats.keys()].filter(
      bot => steps[bot] !== step && unit(hash(seed, WHEN, bot, step)) <= into,
    )
    for (const bot of due) steps[bot] = step
    return due
  }
}
