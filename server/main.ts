import { compose, type Talad } from './compose.ts'
import { type Config, configOf } from './config.ts'
import { announce, explain } from './start.ts'

/** Here and in `cli.ts` alone the environment is read. */
async function main(): Promise<void> {
  let config: Config | undefined
  try {
    config = configOf(process.env)
    const talad = await compose(config)
    stopOnSignals(talad)
    await announce(talad, config)
  } catch (error) {
    process.stderr.write(`${explain(error, config)}\n`)
    process.exitCode = 1
  }
}

function stopOnSignals(talad: Talad): void {
  const stop = () => void talad.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

await main()
