import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { nonceAt, selfTest } from '../../server/lan/selftest.ts'

const servers: Server[] = []

async function listening(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
})

const OWN = 'k3nQ'
const json =
  (status: number, body: unknown): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

describe('given an address of this laptop', () => {
  test('when our own process answers there, then the test is ok', async () => {
    const port = await listening((request, response) => {
      expect(request.url).toBe('/healthz?nonce')
      json(200, { ok: true, nonce: OWN })(request, response)
    })
    expect(await selfTest('127.0.0.1', port, OWN)).toBe('ok')
  })

  const STRANGERS: [what: string, answer: RequestListener][] = [
    ['another Talad', json(200, { nonce: 'other' })],
    ['a program without a nonce', json(200, { ok: true })],
    ['a nonce that is no text', json(200, { nonce: 7 })],
    ['ours, but not yet taking commands', json(503, { nonce: OWN })],
    ['JSON null', json(200, null)],
    [
      'a login page that repeats what it was asked',
      (request, response) => response.end(`<p>${request.url}${OWN}`),
    ],
    [
      'a portal that sends elsewhere',
      (_q, response) => response.writeHead(302, { location: '/login' }).end(),
    ],
    ['a program that hangs up', request => request.socket.destroy()],
  ]
  test.each(STRANGERS)('when %s answers, then it failed', async (_what, answer) => {
    expect(await selfTest('127.0.0.1', await listening(answer), OWN)).toBe('failed')
  })

  test('when it never answers, then it failed within the time given', async () => {
    const port = await listening(() => {})
    expect(await selfTest('127.0.0.1', port, OWN, 50)).toBe('failed')
  })

  test('when nobody listens, or it is no address, then it failed and nothing is thrown', async () => {
    const port = await listening(json(200, {}))
    const gone = servers.pop()!
    await new Promise(resolve => gone.close(resolve))
    expect(await selfTest('127.0.0.1', port, OWN)).toBe('failed')
    expect(await selfTest('not an address', port, OWN)).toBe('failed')
    expect(await nonceAt('')).toBeNull()
  })
})
