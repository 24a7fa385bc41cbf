import { knobsCommand, simulateCommand, verifyCommand } from '../simulations/cli.ts'
import { configOf } from './config.ts'
import { explain } from './start.ts'
import { doctorCommand, trainerLinkCommand } from './verbs.ts'

type Verb = (argv: string[]) => Promise<number>

const VERBS: Record<string, Verb> = {
  start: async () => {
    await import('./main.ts')
    return Number(process.exitCode ?? 0)
  },
  simulate: argv => simulateCommand(argv, process),
  verify: argv => verifyCommand(argv, process),
  knobs: argv => knobsCommand(argv, process),
  doctor: () => doctorCommand(configOf(process.env), process),
  'trainer-link': argv => trainerLinkCommand(argv, configOf(process.env), process),
}

function failed(error: unknown): number {
  process.stderr.write(`${explain(error, configOf(process.env))}\n`)
  return 1
}

const [verb = '', ...argv] = process.argv.slice(2)
const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined
if (run) process.exitCode = await run(argv).catch(failed)
else {
  process.stderr.write(`usage: talad ${Object.keys(VERBS).join(' | ')}\n`)
  process.exitCode = 2
}
