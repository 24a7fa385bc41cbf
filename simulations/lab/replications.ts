import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'
import type { HeadlessOptions } from './headless.ts'
import type { Report } from './report.ts'
import { type Spread, spreadOf } from './spread.ts'

/** Many runs that differ by their seed alone. `hash` is the SHA-256 of the runs' hashes in the order of their seeds. */
export type Replications = Omit<Report, 'hash' | 'markets'> & {
  replications: number
  hash: string
  markets: { [Market in keyof Report['markets']]: Spread }
}

type Progress = (done: number, of: number) => void
type How = {
  /** Processes side by side; one a core by default. */
  workers?: number
  /** The built worker, beside the built program by default. */
  worker?: URL
  onProgress?: Progress | undefined
}

/** Runs the seeds `seed`, `seed + 1`, … side by side; the result does not depend on how many at once. */
export async function runReplications(
  options: HeadlessOptions,
  count: number,
  { workers = availableParallelism(), worker = BESIDE, onProgress }: How = {},
): Promise<Replications> {
  const most = Math.min(workers, count)
  const pool = new Tinypool({ ...ALONE, filename: fileURLToPath(worker), minThreads: most, maxThreads: most })
  let done = 0
  try {
    const seeds = Array.from({ length: count }, (_, i) => options.seed + i)
    const reports: Report[] = await Promise.all(
      seeds.map(async seed => {
        const report: Report = await pool.run({ ...options, seed })
        onProgress?.(++done, count)
        return report
      }),
    )
    return summed(reports)
  } finally {
    await pool.destroy()
  }
}

/**
 * Every core has its own run, so V8's helpers for collecting garbage would only take cores from each other. Threads
 * share one set of helpers and cannot do without; processes can.
 */
const ALONE = { runtime: 'child_process' as const, execArgv: ['--single-threaded-gc'] }

const BESIDE = new URL('./lab-worker.js', import.meta.url)

function summed(reports: readonly Report[]): Replications {
  const { hash: _, markets, ...first } = reports[0]!
  const hash = createHash('sha256')
  for (const report of reports) hash.update(report.hash)
  const names = Object.keys(markets) as (keyof typeof markets)[]
  return {
    ...first,
    replications: reports.length,
    hash: hash.digest('hex'),
    markets: Object.fromEntries(names.map(name => [name, spreadOf(reports.map(r => r.markets[name]!))])),
  }
}
