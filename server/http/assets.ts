import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Request, RequestHandler } from 'express'

/** The client files of one build. */
export type Assets = {
  /** URL path below which all client files lie: `/static/<build>/`. */
  base: string
  handler: RequestHandler
}

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/**
 * Serves what the build left in `dist`: compressed beforehand, cacheable for ever because every build has its own path.
 * Only names found now are ever read, so no path can lead out; a build that comes later needs a restart.
 * @throws ENOENT when nothing was built
 */
export function loadAssets(dist: string): Assets {
  const { base } = JSON.parse(readFileSync(join(dist, 'build.json'), 'utf8')) as { base: string }
  const root = join(dist, 'static')
  const names = new Set(
    readdirSync(root, { recursive: true }).map(name => `/${String(name).split(sep).join('/')}`),
  )
  return { base, handler: handlerOf(root, names) }
}

function handlerOf(root: string, names: Set<string>): RequestHandler {
  return (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next()
    const name = req.path.startsWith('/static/') ? req.path.slice('/static'.length) : ''
    const type = name.match(/\.[a-z0-9]+$/)?.[0]
    if (!type || !names.has(name)) return next()
    const packed = ENCODINGS.filter(([, suffix]) => names.has(name + suffix))
    const chosen = packed.find(([encoding]) => accepts(req, encoding))
    if (packed.length > 0) res.vary('Accept-Encoding')
    if (chosen) res.set('Content-Encoding', chosen[0])
    res.type(type)
    const options = { root, maxAge: '1y', immutable: true, lastModified: false }
    res.sendFile(name.slice(1) + (chosen?.[1] ?? ''), options, error => {
      if (!error || res.headersSent) return
      res.removeHeader('Content-Encoding')
      next()
    })
  }
}

/** Brotli before gzip, whatever the order in the header; a browser that refuses one with `q=0` does not get it. */
const accepts = (req: Request, encoding: string): boolean => req.acceptsEncodings(encoding) === encoding
