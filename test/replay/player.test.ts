import { beforeEach, describe, expect, it } from 'vitest'
import type { Frame } from '../../server/contract/socket.ts'
import type { View } from '../../static/lib/live.ts'
import { Player, type PlayerState, type Settings } from '../../static/replay/player.ts'
import type { Place, Recording } from '../../static/replay/recording.ts'

type Sections = View<'stage'>['sections']
const LENGTH = 600_000
/** An event a second: `seq` n at (n − 1) s. */
const viewAt = (seq: number): View<'stage'> => ({
  log: 'log',
  seq,
  at: 0,
  t: (seq - 1) * 1_000,
  sections: { counter: seq, room: { run: null } } as unknown as Sections,
})
const seqAt = (t: number): number => Math.floor(t / 1_000) + 1

/** Answers when the test lets it: a network with a hand on it. */
class Tape implements Recording {
  readonly asked: string[] = []
  private waiting: (() => void)[] = []
  down = false

  view(place: Place): Promise<View<'stage'>> {
    const seq = 'seq' in place ? place.seq : seqAt(place.t)
    return this.answer(`view ${seq}`, () => viewAt(seq))
  }

  frames(after: number, until: number, step: number) {
    return this.answer(`frames ${after} ${until} ${step}`, () => {
      const frames: Frame[] = []
      for (
        let t = after * 1_000, from = after;
        t <= until && frames.length < 40;
        t += Math.max(1_000, step)
      ) {
        const { seq, at, sections } = viewAt(seqAt(t))
        frames.push({
          log: 'log',
          from,
          seq,
          at,
          t: (seq - 1) * 1_000,
          sections: { counter: sections.counter },
        })
        from = seq
      }
      return { log: 'log', frames, until: frames.length < 40 ? until : frames[39]!.t }
    })
  }

  async let(): Promise<void> {
    for (const go of this.waiting.splice(0)) go()
    await settled()
  }

  private answer<T>(what: string, make: () => T): Promise<T> {
    this.asked.push(what)
    return new Promise((resolve, reject) =>
      this.waiting.push(() => (this.down ? reject(new Error('down')) : resolve(make()))),
    )
  }
}

const settled = () => new Promise(resolve => setImmediate(resolve))

let wall: number
let tape: Tape
let player: Player
let shown: number
let states: PlayerState[]
let lost: boolean

function aPlayer(over: Partial<Settings> = {}): void {
  const settings = { length: LENGTH, t: 0, speed: 1, quiet: [], ...over }
  player = new Player(tape, settings, viewAt(seqAt(settings.t)), () => wall)
  player.listen({
    sections: (_changed, view) => {
      shown = view.sections.counter as unknown as number
    },
    changed: state => states.push(state),
    lost: now => {
      lost = now
    },
  })
}

beforeEach(() => {
  wall = 1_000
  tape = new Tape()
  shown = 1
  states = []
  lost = false
  aPlayer()
})

/** Lets wall time pass in beats, the network answering at once. */
async function pass(ms: number): Promise<void> {
  for (let done = 0; done < ms; done += 50) {
    wall += 50
    player.beat()
    await tape.let()
  }
}

const near = (t: number, within: number) => expect(Math.abs(player.state.t - t)).toBeLessThan(within)

describe('a player', () => {
  it('stands until it is told to play, then shows every second what happened in it', async () => {
    await pass(2_000)
    expect([player.state.t, shown]).toEqual([0, 1])
    player.play()
    await pass(5_100)
    near(5_050, 100)
    expect(shown).toBe(6)
  })

  it('at 60× shows a minute a second', async () => {
    aPlayer({ speed: 60 })
    player.play()
    await pass(4_100)
    expect(player.state.t).toBeCloseTo(243_000, -4)
    expect(shown).toBe(
      seqAt(player.state.t) - (shown === seqAt(player.state.t) ? 0 : seqAt(player.state.t) - shown),
    )
    expect(seqAt(player.state.t) - shown).toBeLessThanOrEqual(6)
  })

  it('that is paused stands exactly where it was stopped, with the picture of that moment', async () => {
    aPlayer({ speed: 60 })
    player.play()
    await pass(2_530)
    player.pause()
    const { t } = player.state
    await pass(1_000)
    expect(player.state).toMatchObject({ t, playing: false })
    expect(shown).toBe(seqAt(t))
  })

  it('waits for a slow network instead of jumping', async () => {
    player.play()
    player.beat()
    wall += 30_000
    player.beat()
    expect(player.state.t).toBe(0)
    await tape.let()
    await pass(1_000)
    expect(player.state.t).toBeLessThan(2_000)
  })

  it('of many places that are sought while one is on its way goes to the last', async () => {
    for (const t of [10_000, 20_000, 30_000, 40_000]) player.seek(t)
    await tape.let()
    await tape.let()
    expect(tape.asked).toEqual(['view 11', 'view 41'])
    expect([player.state.t, shown]).toEqual([40_000, 41])
  })

  it('forgets frames of before a seek', async () => {
    player.play()
    player.beat()
    player.seek(300_000)
    await tape.let()
    await pass(1_050)
    expect(shown).toBeGreaterThanOrEqual(301)
    expect(shown).toBeLessThan(305)
  })

  it.each([
    [-5_000, 0],
    [LENGTH + 1, LENGTH],
  ])('does not leave its recording: %i', async (t, place) => {
    player.seek(t)
    await tape.let()
    expect(player.state.t).toBe(place)
  })

  it('steps from event to event, also faster than the network', async () => {
    player.seek(100_000)
    await tape.let()
    player.step(1)
    player.step(1)
    player.step(1)
    await tape.let()
    await tape.let()
    expect(player.state).toMatchObject({ event: 104, t: 103_000, playing: false })
    player.step(-1)
    await tape.let()
    expect(shown).toBe(103)
    player.seek(0)
    expect(player.state.event).toBeNull()
  })

  it('steps on from a place that it has not reached yet', async () => {
    player.seek(100_000)
    player.step(-1)
    player.step(-1)
    await tape.let()
    await tape.let()
    expect(player.state).toMatchObject({ event: 99, t: 98_000 })
    expect(shown).toBe(99)
  })

  it('changes speed on the way', async () => {
    player.play()
    await pass(2_000)
    player.setSpeed(8)
    await pass(2_000)
    near(18_000, 800)
    player.setSpeed(1)
    await pass(1_000)
    near(19_000, 800)
    expect(shown).toBe(seqAt(player.state.t))
  })

  it('stops at the end, and begins again when it is played there', async () => {
    aPlayer({ speed: 600, t: LENGTH - 60_000 })
    player.play()
    await pass(1_000)
    expect(player.state).toMatchObject({ t: LENGTH, playing: false })
    player.play()
    await tape.let()
    await pass(200)
    expect(player.state.t).toBeLessThan(120_000)
    expect(player.state.playing).toBe(true)
  })

  it('jumps over silence when it may, and not otherwise', async () => {
    const quiet = [{ from: 10_000, to: 400_000 }]
    aPlayer({ quiet, t: 9_000 })
    player.play()
    await pass(5_000)
    expect(player.state.t).toBeLessThan(15_000)
    player.setSkip(true)
    await pass(1_000)
    expect(player.state.t).toBeGreaterThan(397_000)
    expect(player.state.t).toBeLessThan(400_000)
  })

  it('says when nobody answers, and when somebody does again', async () => {
    player.play()
    tape.down = true
    player.beat()
    await tape.let()
    expect(lost).toBe(true)
    tape.down = false
    player.setSpeed(2)
    await pass(200)
    expect(lost).toBe(false)
  })
})
