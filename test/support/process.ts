import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../../dist/main.js')

export type Running = {
  url: string
  child: ChildProcess
  output: () => string
  exited: Promise<number | null>
}

export const tempFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'talad-test-'))
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/** Starts what `npm start` starts, and collects what it prints. */
export function launch(env: Record<string, string>): Omit<Running, 'url'> {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', ...env },
    stdio: 'pipe',
  })
  let text = ''
  const hear = (chunk: Buffer) => {
    text += chunk.toString()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const exited = new Promise<number | null>(resolve => child.on('exit', code => resolve(code)))
  return { child, output: () => text, exited }
}

/** Resolves when the server has told its address. @throws Error with its output when it ends instead */
export async function start(folder: string, env: Record<string, string> = {}): Promise<Running> {
  const running = launch({ TALAD_DATA: folder, PORT: '0', ...env })
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /http:\/\/localhost:\d+/.exec(running.output())
      if (found) resolve(found[0].replace('localhost', '127.0.0.1'))
    }
    running.child.stdout?.on('data', look)
    void running.exited.then(code => reject(new Error(`exit ${code}: ${running.output()}`)))
  })
  return { ...running, url }
}

/** The power goes. */
export async function kill(running: Running): Promise<void> {
  running.child.kill('SIGKILL')
  await running.exited
}
