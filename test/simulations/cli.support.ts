import { knobsCommand, simulateCommand, verifyCommand } from '../../simulations/cli.ts'

export type Said = { code: number; out: string; err: string }

async function run(command: typeof simulateCommand, line: string, tty = false): Promise<Said> {
  const said = { code: 0, out: '', err: '' }
  const sink = (name: 'out' | 'err') => ({
    isTTY: tty,
    write: (text: string) => {
      said[name] += text
    },
  })
  const argv = line.split(' ').filter(word => word !== '')
  said.code = await command(argv, { stdout: sink('out'), stderr: sink('err') })
  return said
}

/** What `talad simulate` says to a command line; `tty` when a person looks on. */
export const simulate = (line: string, tty?: boolean): Promise<Said> => run(simulateCommand, line, tty)
export const verify = (line: string): Promise<Said> => run(verifyCommand, line)
export const knobs = (line: string): Promise<Said> => run(knobsCommand, line)
