import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kill, type Running, removeFolder, start, tempFolder } from '../support/process.ts'
import { Client } from '../support/server.ts'

const CLI = join(import.meta.dirname, '../../dist/cli.js')

let folder: string
let running: Running
beforeEach(async () => {
  folder = await tempFolder()
  running = await start(folder)
})
afterEach(async () => {
  await kill(running)
  await removeFolder(folder)
})

function talad(argv: string[], port: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { PATH: process.env.PATH ?? '', TALAD_DATA: folder, PORT: port }
  return new Promise(resolve => {
    execFile(process.execPath, [CLI, ...argv], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}
const portOf = (url: string): string => new URL(url).port

describe('talad trainer-link', () => {
  it('gives a new way in while the server runs, which works once', async () => {
    const room = await Client.trainer(running.url)
    const { code, stdout } = await talad(['trainer-link', room.pin], portOf(running.url))
    expect(code).toBe(0)
    const token = stdout.trim().split('#')[1]
    const tap = () => new Client(running.url).post(`/api/workshops/${room.pin}/session`, { token })
    expect((await tap()).status).toBe(200)
    expect((await tap()).status).toBe(401)
  })

  it('also while no server runs', async () => {
    const room = await Client.trainer(running.url)
    const port = portOf(running.url)
    await kill(running)
    const { code, stdout } = await talad(
      ['trainer-link', `${room.pin.slice(0, 3)} ${room.pin.slice(3)}`],
      port,
    )
    expect(code).toBe(0)
    running = await start(folder)
    const token = stdout.trim().split('#')[1]
    expect((await new Client(running.url).post(`/api/workshops/${room.pin}/session`, { token })).status).toBe(
      200,
    )
  })

  it.each([[[]], [['abc']], [['000000']]])('%j is refused with one line', async argv => {
    const { code, stderr } = await talad(['trainer-link', ...argv], portOf(running.url))
    expect(code).toBe(2)
    expect(stderr.trim().split('\n').length).toBe(1)
  })
})

describe('talad', () => {
  it('doctor names each check', async () => {
    const { stdout } = await talad(['doctor'], portOf(running.url))
    for (const name of ['node', 'clock', 'disk-space', 'disk-write', 'port', 'addresses'])
      expect(stdout).toContain(name)
  })

  it('without a verb lists them', async () => {
    const { code, stderr } = await talad([], '0')
    expect(code).toBe(2)
    expect(stderr).toContain('trainer-link')
  })

  it('simulate prints one object and the same one again', async () => {
    const argv = ['simulate', 'durian-flash', '--seed', '7', '--hours', '1', '--json']
    const [a, b] = [await talad(argv, '0'), await talad(argv, '0')]
    expect(a.code).toBe(0)
    expect(JSON.parse(a.stdout)).toMatchObject({
      scenario: 'durian-flash',
      seed: 7,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(b.stdout).toBe(a.stdout)
  })
})
