import type { Config } from './config.ts'
import { Registry } from './engine/registry.ts'
import { Seating } from './engine/seating.ts'
import { doctor } from './lan/doctor.ts'
import type { Storage } from './storage/interfaces.ts'
import { openStorage, placeOf } from './storage/open.ts'

export type Io = { stdout: { write(text: string): unknown }; stderr: { write(text: string): unknown } }

/** Looks at everything on this laptop that could spoil a lesson; 1 when something could. */
export async function doctorCommand(config: Config, io: Io): Promise<number> {
  const { folder, port } = config
  const opening = config.database ? openStorage(config) : undefined
  const storage = await opening?.catch(() => undefined) // the check below tells
  const database = opening && { path: placeOf(config), write: async () => writeSomething(await opening) }
  const checks = await doctor({ folder, port, database })
  await storage?.close()
  for (const { name, ok, detail } of checks)
    io.stdout.write(`${ok ? '✓' : '✗'} ${name.padEnd(12)} ${detail}\n`)
  return checks.every(c => c.ok) ? 0 : 1
}

async function writeSomething({ blobs }: Storage): Promise<void> {
  await blobs.remove(await blobs.put(new Uint8Array(1)))
}

/** A new one-time link for the trainer: from the running server if there is one, else from the data themselves. */
export async function trainerLinkCommand(argv: string[], config: Config, io: Io): Promise<number> {
  const pin = (argv[0] ?? '').replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(pin)) return complain(io, 'usage: talad trainer-link PIN')
  const asked = await askServer(pin, config)
  const url = asked ? asked.url : await fromStorage(pin, config)
  if (!url) return complain(io, `no workshop with PIN ${pin}`)
  io.stdout.write(`${url}\n`)
  return 0
}

/** The running server's answer, or undefined where none runs. */
async function askServer(pin: string, { port }: Config): Promise<{ url: string | undefined } | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/workshops/${pin}/trainer-link`, {
      method: 'POST',
    })
    return { url: answer.status === 201 ? ((await answer.json()) as { url: string }).url : undefined }
  } catch {
    return undefined
  }
}

async function fromStorage(pin: string, config: Config): Promise<string | undefined> {
  const storage = await openStorage(config)
  try {
    const registry = new Registry({
      storage,
      now: () => 0,
      today: () => '',
      build: '',
      onError: () => {},
    })
    const token = await new Seating(storage.seats, registry).linkFor(pin)
    return token && `http://localhost:${config.port}/w/${pin}/trainer#${token}`
  } finally {
    await storage.close()
  }
}

function complain(io: Io, text: string): number {
  io.stderr.write(`${text}\n`)
  return 2
}
