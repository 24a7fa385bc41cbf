import compression from 'compression'
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import helmet from 'helmet'
import { type Refusal, refuse } from './core/refusal.ts'
import { accountPages } from './http/accounts.ts'
import { forms } from './http/act.ts'
import { api } from './http/api.ts'
import { asSeat } from './http/as-seat.ts'
import type { Deps } from './http/deps.ts'
import { insightPages } from './http/insight.ts'
import { language, languageOf } from './http/language.ts'
import { phonePages } from './http/pages.ts'
import { papers } from './http/papers.ts'
import { page } from './http/render.ts'
import { replayPages } from './http/replay.ts'
import { problem, Refused, sendRefusal, statusOf, storageRefusal } from './http/respond.ts'
import { screens } from './http/screens.ts'
import { atWorkshop } from './http/seat.ts'
import { sitting } from './http/sitting.ts'
import { whyPages } from './http/why.ts'

/** The whole web edge on one express application. It never listens: `main.ts` and tests do. */
export function createApp(deps: Deps): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('env', 'production') // a fault's own page never shows where it happened
  app.use(asSeat)
  app.use('/api', isPrivate, api(deps))
  app.get('/healthz', health(deps))
  app.use(deps.assets.handler)
  app.use(security())
  app.use(compression())
  app.use(language)
  app.use('/w/:pin', atWorkshop(deps))
  app.use(forms(deps))
  app.use(screens(deps))
  app.use(papers(deps))
  app.use(whyPages(deps))
  app.use(accountPages(deps))
  app.use(insightPages(deps))
  app.use(sitting(deps))
  app.use(replayPages(deps))
  app.use(phonePages(deps))
  app.use(nowhere)
  app.use(failed(deps))
  return app
}

/** What a seat is told belongs in no cache, and is what its type says. */
const isPrivate: RequestHandler = (_req, res, next) => {
  res.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  next()
}

/** 200 as soon as commands are taken; the nonce lets this laptop know itself on the network. */
const health =
  ({ lan }: Deps): RequestHandler =>
  (_req, res) => {
    res.json({ ok: true, nonce: lan.nonce })
  }

/**
 * The classroom is plain http on a LAN address: no HSTS and no upgrade to https, which would leave phones without CSS,
 * and no headers that only mean something on secure origins.
 */
const security = (): RequestHandler =>
  helmet({
    strictTransportSecurity: false,
    // A form without JavaScript is led back to the page it stood on, which only the referrer tells.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
      },
    },
  })

const nowhere: RequestHandler = (req, _res) => {
  throw new Refused(refuse('page.unknown', { path: req.path.slice(0, 100) }))
}

/** Every problem ends here, in the reader's language; what we did not foresee is logged and never shown. */
function failed(deps: Deps): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    const refused = refusalOf(error)
    if (!refused) deps.logger.error({ err: error, path: req.path }, 'unexpected')
    if (!res.locals.language) language(req, res, () => {})
    if (req.path.startsWith('/api/') || !req.accepts('html')) answerJson(deps, res, refused)
    else answerPage(deps, req, res, refused)
  }
}

function answerPage(deps: Deps, req: Request, res: Response, refused: Refusal | undefined): void {
  const context = deps.words[languageOf(res)]
  const status = refused ? statusOf(refused) : 500
  const message = refused ? problem(refused, context).refused.message : context.t('refusal.unexpected')
  page(deps, req, res.status(status), 'error', { code: refused?.code ?? 'unexpected', message, status })
}

function answerJson(deps: Deps, res: Response, refused: Refusal | undefined): void {
  const message = deps.words[languageOf(res)].t('refusal.unexpected')
  if (refused) sendRefusal(res, refused, deps.words)
  else res.status(500).json({ ok: false, refused: { code: 'unexpected', message } })
}

const statusIn = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined

/** Our own refusals, those of the body parsers, and a place for data that takes no more. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refused) return error.refused
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined
  if (type === 'entity.too.large') return refuse('payload.too-large')
  if (typeof type === 'string' && /^(entity|encoding|charset|request|parameters|stream)\./.test(type))
    return refuse('payload.not-json')
  if (statusIn(error) === 400) return refuse('payload.not-json')
  return error instanceof URIError ? refuse('page.unknown') : storageRefusal(error)
}
