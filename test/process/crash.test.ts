import { readFile, stat, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kill, launch, type Running, removeFolder, start, tempFolder } from '../support/process.ts'
import { Client } from '../support/server.ts'

let folder: string
let running: Running | undefined
beforeEach(async () => {
  folder = await tempFolder()
})
afterEach(async () => {
  if (running) await kill(running)
  running = undefined
  await removeFolder(folder)
})

const again = async (): Promise<string> => {
  running = await start(folder)
  return running.url
}

describe('after kill -9', () => {
  it('everything that was acknowledged is there, answered alike, and the running crowd goes on', async () => {
    const room = await Client.trainer(await again())
    const nok = await room.join('ป้าแดง')
    await room.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
    const acknowledged: string[] = []
    const answers = new Map<string, string>()
    const buying = (async () => {
      for (let i = 0; ; i++) {
        const answer = await nok.command('order.place', { productId: 'prd_honey', quantity: 1 }, `tap-${i}`)
        if (answer.status !== 200) return
        answers.set(`tap-${i}`, answer.text)
        acknowledged.push(answer.json.result!.orderId)
      }
    })().catch(() => {})
    while (acknowledged.length < 40) await room.room()
    await kill(running!)
    await buying

    const url = await again()
    const [trainer, phone] = [new Client(url, room.pin, room.key), new Client(url, room.pin, nok.key)]
    const seen = new Set<string>()
    for (let cursor = ''; ; ) {
      const { json } = await phone.room(`/orders?limit=200${cursor}`)
      for (const order of json.items!) seen.add(String(order.orderId))
      if (!json.next) break
      cursor = `&cursor=${json.next}`
    }
    expect(acknowledged.filter(id => !seen.has(id))).toEqual([])
    expect((await phone.command('order.place', { productId: 'prd_honey', quantity: 1 }, 'tap-3')).text).toBe(
      answers.get('tap-3'),
    )

    const reached = (await trainer.room()).json.clock as { at: number; running: boolean }
    expect(reached.running).toBe(true)
    let now = reached.at
    while (now <= reached.at) now = ((await trainer.room()).json.clock as { at: number }).at
  })

  it('a running crowd goes on before anybody has come back to it', async () => {
    const room = await Client.trainer(await again())
    await room.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
    await kill(running!)
    const journal = join(folder, 'logs', `${room.opened.log}.ndjson`)
    const { size } = await stat(journal)
    const visitor = new Client(await again())
    do expect((await visitor.get('/healthz')).status).toBe(200)
    while ((await stat(journal)).size <= size)
  })

  it('a workshop whose journal is damaged in the middle is refused by name, and the others open', async () => {
    const url = await again()
    const [broken, sound] = [await Client.trainer(url), await Client.trainer(url)]
    await kill(running!)
    const journal = join(folder, 'logs', `${broken.opened.log}.ndjson`)
    const lines = (await readFile(journal, 'utf8')).split('\n')
    lines[9] = '{"seq":10,"half'
    await writeFile(journal, lines.join('\n'))
    const now = await again()
    const refused = await new Client(now, broken.pin).room()
    expect([refused.status, refused.json.refused?.code, refused.json.refused?.params?.line]).toEqual([
      404,
      'workshop.damaged',
      10,
    ])
    expect((await new Client(now, sound.pin).room()).status).toBe(200)
  })
})

describe('a start that cannot be', () => {
  it('because the port is taken, says so in two languages and ends with 1', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const port = String((other.address() as AddressInfo).port)
    const failed = launch({ TALAD_DATA: folder, PORT: port })
    expect(await failed.exited).toBe(1)
    expect(failed.output()).toContain(`Port ${port} is taken`)
    expect(failed.output()).toContain('พอร์ต')
    other.close()
  })

  it('because the data folder cannot be made, names the folder', async () => {
    const path = join(folder, 'file')
    await writeFile(path, 'a file, not a folder')
    const failed = launch({ TALAD_DATA: join(path, 'data'), PORT: '0' })
    expect(await failed.exited).toBe(1)
    expect(failed.output()).toContain(join(path, 'data'))
    expect(failed.output()).toContain('cannot be written')
  })

  it('because another Talad uses the folder, says so', async () => {
    await again()
    const failed = launch({ TALAD_DATA: folder, PORT: '0' })
    expect(await failed.exited).toBe(1)
    expect(failed.output()).toContain('Another Talad is using this data folder')
  })

  it('because PORT is no port, names the variable', async () => {
    const failed = launch({ TALAD_DATA: folder, PORT: 'eighty' })
    expect(await failed.exited).toBe(1)
    expect(failed.output()).toContain('PORT=eighty')
  })
})

describe('Ctrl+C', () => {
  it('ends cleanly, and the house code stays the same', async () => {
    await again()
    const code = /house code\s+(\d+)/.exec(running!.output())?.[1]
    running!.child.kill('SIGINT')
    expect(await running!.exited).toBe(0)
    await again()
    expect(running!.output()).toContain(code)
  })
})
