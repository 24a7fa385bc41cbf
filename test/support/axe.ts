import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** What passed is counted and not described: nobody reads it, and describing costs as much as finding. */
const RUN = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(f =>
  f.nodes.map(n => f.id + ': ' + n.target.join(' ') + ' ' + (n.failureSummary?.split('\\n')[1]?.trim() ?? ''))))`

/** What axe objects to. It comes in by the debugger, so that the page's own policy, which forbids it, stays in force. */
export async function runAxe(page: Page): Promise<string[]> {
  const debug = await page.context().newCDPSession(page)
  const run = async (expression: string, returnByValue: boolean) => {
    const done = await debug.send('Runtime.evaluate', { expression, returnByValue, awaitPromise: true })
    if (done.exceptionDetails) throw new Error(JSON.stringify(done.exceptionDetails))
    return done.result.value
  }
  await run(`${AXE};0`, true)
  const found = await run(RUN, true)
  await debug.detach()
  return found
}
