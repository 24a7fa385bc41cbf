import { simulateCommand, verifyCommand } from '../simulations/cli.ts'
import { configOf } from './config.ts'
import { doctorCommand, trainerLinkCommand } from './verbs.ts'

type Verb = (argv: string[]) => Promise<number>

const VERBS: Record<string, Verb> = {
  start: async () => {
    await import('./main.ts')
    return 0
  },
  simulate: argv => simulateCommand(argv, process),
  verify: argv => verifyCommand(argv, process),
  doctor: () => doctorCommand(configOf(process.env), process),
  'trainer-link': argv => trainerLinkCommand(argv, configOf(process.env), process),
}

const [verb = '', ...argv] = process.argv.slice(2)
const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined
if (run) process.exitCode = await run(argv)
else {
  process.stderr.write(`usage: talad ${Object.keys(VERBS).join(' | ')}\n`)
  process.exitCode = 2
}
