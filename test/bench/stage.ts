import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launch, PROJECTOR } from '../support/browser.ts'
import { Client } from '../support/server.ts'
import { Child } from './child.ts'

const SECONDS = 12
const SPEEDS = [60, 600]

type Seen = { frames: number; superseded: number; longest: number; long: number; painted: number }

/** The stage in a real browser during the flash sale: is every frame painted, and does the page ever stand still? */
export async function benchStage(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'talad-bench-'))
  const server = await Child.start('talad', folder)
  const browser = await launch()
  try {
    const rows: string[] = []
    for (const speed of SPEEDS) rows.push(row(speed, await watched(server.url, browser, speed)))
    return [
      '### The stage page in Chromium, flash sale from its first second',
      '',
      `${SECONDS} s at 1280×720, software rendering on the same cores as the server. A frame is superseded when the next came before the browser painted.`,
      '',
      '| speed | frames | superseded (goal ≤ 1 %) | longest task, ms (goal ≤ 100) | tasks over 50 ms | paints/s |',
      '|---|---|---|---|---|---|',
      ...rows,
    ]
  } finally {
    await browser.close()
    await server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function watched(url: string, browser: Browser, speed: number): Promise<Seen> {
  const trainer = await Client.trainer(url, { seed: 7 })
  const page = await browser.newPage({ viewport: PROJECTOR })
  await page.addInitScript(listen)
  await page.goto(`${url}/w/${trainer.pin}/stage`, { waitUntil: 'networkidle' })
  await trainer.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
  await trainer.command('clock.set', { speed })
  await page.waitForFunction(() => document.querySelector('[data-scene="market"]') !== null)
  await page.evaluate(() =>
    Object.assign(window, { seen: { frames: 0, superseded: 0, longest: 0, long: 0, painted: 0 } }),
  )
  await new Promise(resolve => setTimeout(resolve, SECONDS * 1000))
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen)
  await page.close()
  return seen
}

/** Runs in the page before its scripts: counts frames on the socket, paints and long tasks. */
function listen(): void {
  const here = window as unknown as { seen: Seen; WebSocket: typeof WebSocket }
  here.seen = { frames: 0, superseded: 0, longest: 0, long: 0, painted: 0 }
  let waiting = 0
  const Native = here.WebSocket
  here.WebSocket = class extends Native {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      this.addEventListener('message', message => {
        if (typeof message.data !== 'string' || !message.data.includes('["frame"')) return
        here.seen.frames++
        if (waiting > 0) here.seen.superseded++
        waiting++
      })
    }
  }
  const painted = () => {
    here.seen.painted++
    waiting = 0
    requestAnimationFrame(painted)
  }
  requestAnimationFrame(painted)
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) {
      here.seen.long++
      here.seen.longest = Math.max(here.seen.longest, duration)
    }
  }).observe({ type: 'longtask' })
}

const row = (speed: number, s: Seen): string =>
  `| ${speed}× | ${s.frames} | ${((100 * s.superseded) / Math.max(1, s.frames)).toFixed(1)} % | ${s.longest ? Math.round(s.longest) : 'under 50'} | ${s.long} | ${(s.painted / SECONDS).toFixed(0)} |`
