import { appendFile } from 'node:fs/promises'
import { cpus, release, type as system, totalmem } from 'node:os'
import { runCrowd } from './crowd.ts'
import { benchFrames } from './frames.ts'
import { benchFriends } from './friends.ts'
import { benchLogs } from './logs.ts'
import { benchOrders } from './orders.ts'
import { SERVERS } from './servers.ts'
import { benchStage } from './stage.ts'
import { benchWeek } from './week.ts'

const BENCHES = {
  orders: benchOrders,
  frames: benchFrames,
  stage: benchStage,
  logs: benchLogs,
  friends: benchFriends,
  week: benchWeek,
}

/** `npm run bench [orders|frames|stage|logs|friends|week]`: ratios against a baseline in the same run, added to BENCH.md. */
async function main(): Promise<void> {
  const [mode, name = '', folder = ''] = process.argv.slice(2)
  if (mode === 'serve') return SERVERS[name]!(folder)
  if (mode === 'crowd') return runCrowd()
  const chosen = Object.entries(BENCHES).filter(([bench]) => mode === undefined || bench === mode)
  const pages: string[] = []
  for (const [bench, run] of chosen) {
    process.stderr.write(`bench: ${bench}\n`)
    pages.push((await run()).join('\n'))
  }
  const text = `\n${heading()}\n\n${pages.join('\n\n')}\n`
  process.stdout.write(text)
  await appendFile('BENCH.md', text)
}

const heading = (): string =>
  `## ${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${system()} ${release().split('-')[0]}, Node ${process.versions.node}`

await main()
