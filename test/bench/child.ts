import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Said } from './crowd.ts'
import type { Reading } from './servers.ts'

const SELF = fileURLToPath(import.meta.url)

/** A measured server in its own process. */
export class Child {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(name: string, folder = ''): Promise<Child> {
    const child = fork(SELF, ['serve', name, folder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const { port } = await next<{ port: number }>(child)
    return new Child(child, `http://127.0.0.1:${port}`)
  }

  read(): Promise<Reading> {
    const reading = next<Reading>(this.child)
    this.child.send({ read: true })
    return reading
  }

  say(said: Said): void {
    this.child.send({ say: said })
  }

  async kill(): Promise<void> {
    const gone = new Promise(resolve => this.child.once('exit', resolve))
    this.child.kill('SIGKILL')
    await gone
  }
}

const next = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', message => resolve(message as T))
    child.once('exit', code => reject(new Error(`bench: a server ended with ${code}`)))
  })
