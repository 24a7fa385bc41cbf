import { once } from 'node:events'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refused } from '../../server/http/respond.ts'
import { uploaded } from '../../server/http/upload.ts'

const MOST = 1_000
let server: Server
let port: number
beforeAll(async () => {
  const app = express()
  app.post('/', async (req, res) => {
    try {
      const parts: Uint8Array[] = []
      for await (const part of uploaded(req, MOST)) parts.push(part)
      res.send(Buffer.concat(parts).toString())
    } catch (error) {
      res.status(413).send(error instanceof Refused ? error.refused.code : String(error))
    }
  })
  server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Sends a body in pieces and gives the answer. */
async function sent(pieces: Iterable<string>, headers: Record<string, string | number> = {}) {
  const req = request({ port, host: '127.0.0.1', method: 'POST', headers })
  const answered = once(req, 'response')
  for (const piece of pieces) if (!req.write(piece)) await once(req, 'drain')
  req.end()
  const [res] = await answered
  let text = ''
  for await (const part of res) text += part
  return { status: res.statusCode as number, text }
}

const formOf = (content: string) =>
  `--XyZ\r\nContent-Disposition: form-data; name="file"; filename="a.ndjson"\r\nContent-Type: x/y\r\n\r\n${content}\r\n--XyZ--\r\n`
const FORM = { 'content-type': 'multipart/form-data; boundary=XyZ' }

describe('what is uploaded', () => {
  it('is the body as it is', async () => {
    expect(await sent(['{"a":1}\n', '{"b":2}\n'])).toEqual({ status: 200, text: '{"a":1}\n{"b":2}\n' })
  })

  it.each([
    ['lines', 'one\ntwo\n'],
    ['nothing', ''],
    ['what looks like a boundary', 'a\r\n--XyY\r\n-\r\n--Xy\n'],
    ['empty lines', '\r\n\r\n\r\n'],
  ])('is the file of a form with %s in it, whole or byte by byte', async (_what, content) => {
    expect((await sent([formOf(content)], FORM)).text).toBe(content)
    expect((await sent(formOf(content), FORM)).text).toBe(content)
  })

  it('is nothing where a form never comes to its file', async () => {
    expect((await sent(['--XyZ\r\nno end of the headers'], FORM)).text).toBe('')
  })

  it('may be as long as is allowed and no byte longer', async () => {
    expect((await sent(['x'.repeat(MOST)])).status).toBe(200)
    expect(await sent(['x'.repeat(MOST), 'x'])).toEqual({ status: 413, text: 'payload.too-large' })
    const said = await sent(['x'.repeat(MOST + 1)], { 'content-length': MOST + 1 })
    expect(said).toEqual({ status: 413, text: 'payload.too-large' })
  })

  it('gets its answer though it goes on for long after the refusal', async () => {
    const long = Array.from({ length: 400 }, () => 'x'.repeat(100_000))
    expect(await sent(long)).toEqual({ status: 413, text: 'payload.too-large' })
  })
})
