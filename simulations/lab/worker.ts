import { type HeadlessOptions, runHeadless } from './headless.ts'
import { type Report, reportOf } from './report.ts'

/** One run in a process of its own: what goes in and out is plain data. */
export default async function replicate(options: HeadlessOptions): Promise<Report> {
  return reportOf(await runHeadless(options), options.markets)
}
