import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, get as httpGet, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import express from 'express'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAssets } from '../../server/http/assets.ts'

const STYLE = 'body{color:#1b1f1d}'
const FILES = {
  'build.json': '{"id":"0123456789","base":"/static/0123456789/"}',
  'main.js': 'the server',
  'static/0123456789/phone.css': STYLE,
  'static/0123456789/phone.css.br': brotliCompressSync(STYLE),
  'static/0123456789/phone.css.gz': gzipSync(STYLE),
  'static/0123456789/phone.js': 'export {}',
  'static/0123456789/art/durian.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'static/0123456789/fonts/thai-400.woff2': 'wOF2',
  'static/9876543210/phone.css': 'a{}',
}

let dist: string
let app: express.Express
let server: Server

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'talad-assets-'))
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(dist, name)), { recursive: true })
    await writeFile(join(dist, name), content)
  }
  app = appOf(dist)
  server = createServer(app)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server.close()
  await rm(dist, { recursive: true })
})

function appOf(folder: string): express.Express {
  const made = express()
  made.use(loadAssets(folder).handler)
  made.use((_req, res) => void res.status(404).send('next'))
  return made
}

const get = (path: string, encodings = 'identity') => request(app).get(path).set('Accept-Encoding', encodings)

/** Sends the path as it is: test clients and `fetch` would tidy `..` away. */
async function raw(path: string): Promise<{ status: number | undefined; text: string }> {
  const { port } = server.address() as AddressInfo
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpGet({ port, host: '127.0.0.1', path, agent: false }, resolve).on('error', reject)
  })
  const text = Buffer.concat(await response.toArray()).toString()
  return { status: response.statusCode, text }
}

describe('a file of this build', () => {
  it.each([
    ['phone.css', 'text/css; charset=utf-8'],
    ['phone.js', 'text/javascript; charset=utf-8'],
    ['art/durian.svg', 'image/svg+xml'],
    ['fonts/thai-400.woff2', 'font/woff2'],
  ])('%s is %s and may be kept for ever', async (name, type) => {
    const { status, headers } = await get(`/static/0123456789/${name}`)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('lies below the base that pages use', () => {
    expect(loadAssets(dist).base).toBe('/static/0123456789/')
  })

  it('is also served from the build before, which people may have open', async () => {
    expect((await get('/static/9876543210/phone.css')).text).toBe('a{}')
  })
})

describe('the encoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
    ['deflate', undefined],
  ])('for a browser that takes "%s" is %s', async (accepted, encoding) => {
    const { headers, text } = await get('/static/0123456789/phone.css', accepted)
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-type']).toBe('text/css; charset=utf-8')
    expect(headers.vary).toBe('Accept-Encoding')
    if (encoding !== 'br') expect(text).toBe(STYLE)
  })

  it('is none for a file that has no packed twin', async () => {
    const { headers } = await get('/static/0123456789/phone.js', 'br, gzip')
    expect(headers).not.toHaveProperty('content-encoding')
    expect(headers).not.toHaveProperty('vary')
  })
})

describe('everything else goes to the next handler', () => {
  it.each([
    '/',
    '/static/0123456789/nothing.css',
    '/static/0123456789/art',
    '/static/0123456789/art/',
    '/static/0000000000/phone.css',
    '/phone.css',
    '/static/build.json',
    '/static/../main.js',
    '/static/0123456789/../../main.js',
    '/static/0123456789/..%2f..%2fmain.js',
    '/static/0123456789/%2e%2e/%2e%2e/main.js',
    '/static/0123456789/..\\..\\main.js',
    '/static/0123456789/phone.css%00',
    '/static/%',
  ])('%s', async path => {
    const { status, text } = await raw(path)
    expect({ status, text }).toEqual({ status: 404, text: 'next' })
  })

  it('whatever is not asked for with GET or HEAD', async () => {
    const path = '/static/0123456789/phone.css'
    expect((await request(app).post(path)).text).toBe('next')
    expect((await request(app).head(path)).status).toBe(200)
  })

  it('a file that a later build took away, without the headers of the file', async () => {
    const gone = join(dist, 'static/9876543210/gone.css')
    await Promise.all([writeFile(gone, 'a{}'), writeFile(`${gone}.gz`, gzipSync('a{}'))])
    const late = appOf(dist)
    await Promise.all([rm(gone), rm(`${gone}.gz`)])
    const { status, headers } = await request(late).get('/static/9876543210/gone.css')
    expect(status).toBe(404)
    expect(headers).not.toHaveProperty('cache-control')
    expect(headers).not.toHaveProperty('content-encoding')
  })
})
