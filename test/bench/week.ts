import { availableParallelism } from 'node:os'
import { hash2 } from '../../server/core/chance.ts'
import { runHeadless } from '../../simulations/lab/headless.ts'
import { runReplications } from '../../simulations/lab/replications.ts'

const SCENARIO = 'same-week-two-rule-books'
const ROUNDS = 3
const PEOPLE = [50_000, 100_000, 200_000, 500_000, 1_000_000]

/** The week under both rule books: time beside a loop of hashes, growth with the population, and workers. */
export async function benchWeek(): Promise<string[]> {
  const unit = median(await times(ROUNDS, async () => hashes()))
  const sizes: { people: number; ms: number }[] = []
  for (const people of PEOPLE)
    sizes.push({ people, ms: median(await times(people > 200_000 ? 1 : ROUNDS, () => week(people))) })
  const { one, all, workers, runs } = await weeksSideBySide()
  const usual = sizes.find(size => size.people === 200_000)!.ms
  return [
    '### A week, both markets, 24 shops',
    '',
    'CPU of one core in the same process, medians; the baseline is 100 million hashes of the same function.',
    '',
    '| | s | ratio to the baseline |',
    '|---|---|---|',
    `| 100 million hashes | ${seconds(unit)} | 1 |`,
    ...sizes.map(
      ({ people, ms }) =>
        `| ${people.toLocaleString('en')} people | ${seconds(ms)} | ${(ms / unit).toFixed(2)} |`,
    ),
    '',
    `200,000 people: **${seconds(usual)} s** (goal ≤ 3.5), ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB in all (goal ≤ 500 for one).`,
    `Time grows as people to the power of **${exponent(sizes).toFixed(2)}** (goal ≤ 1).`,
    `${runs} whole runs by ${workers} workers: efficiency **${(one / (workers * all)).toFixed(2)}** of one worker (goal ≥ 0.85).`,
  ]
}

async function week(population: number): Promise<void> {
  await runHeadless({ scenario: SCENARIO, seed: 7, population })
}

function hashes(): void {
  let sum = 0
  for (let i = 0; i < 100_000_000; i++) sum ^= hash2(7, i, sum)
  if (sum === 1) throw new Error('never')
}

/** CPU ms of user code, so that neighbours on the machine count little. */
async function times(rounds: number, run: () => Promise<void>): Promise<number[]> {
  const found: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    await run()
    found.push(process.cpuUsage(before).user / 1000)
  }
  return found
}

async function weeksSideBySide(): Promise<{ one: number; all: number; workers: number; runs: number }> {
  const [workers, runs] = [availableParallelism(), 40]
  const options = { scenario: SCENARIO, seed: 1 }
  const wall = async (count: number): Promise<number> => {
    const began = performance.now()
    await runReplications(options, runs, { workers: count })
    return performance.now() - began
  }
  return { one: await wall(1), all: await wall(workers), workers, runs }
}

/** Slope of log time against log people, by least squares. */
function exponent(sizes: readonly { people: number; ms: number }[]): number {
  const xs = sizes.map(s => Math.log(s.people))
  const ys = sizes.map(s => Math.log(s.ms))
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  const top = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i]! - my), 0)
  return top / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0)
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
const seconds = (ms: number): string => (ms / 1000).toFixed(2)
