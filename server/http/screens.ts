import { type RequestHandler, Router } from 'express'
import { dayOf } from '../core/calendar.ts'
import { LANGUAGES, type Language } from '../core/text.ts'
import { roomSection } from '../projections/room.ts'
import { maySee } from '../projections/viewer.ts'
import { consoleSettings, scenarioList } from './console.ts'
import type { Deps } from './deps.ts'
import { gallery } from './gallery.ts'
import { languageOf } from './language.ts'
import { backWith, page } from './render.ts'
import { Refused } from './respond.ts'
import { addressOf, findWorkshop, isLoopback, openedOf, viewerIn } from './seat.ts'
import { shelfOf } from './shelf.ts'
import { origin } from './urls.ts'
import { viewOf } from './view.ts'

/** The trainer's screens: home, projector, console. */
export function screens(deps: Deps): Router {
  const router = Router()
  router.get('/', home(deps))
  router.get('/art', gallery(deps))
  router.get('/help', (req, res) => page(deps, req, res, 'help', {}))
  router.get('/w/:pin/stage', stage(deps))
  router.get('/w/:pin/trainer', trainer(deps))
  return router
}

function home(deps: Deps): RequestHandler {
  return async (req, res) => {
    const typed = typeof req.query.pin === 'string' ? req.query.pin.replace(/[\s-]/g, '').slice(0, 6) : ''
    if (typed && req.query.refused === undefined)
      return res.redirect(303, await wayIn(deps, typed, addressOf(req)))
    const canStart = isLoopback(req)
    const workshops = canStart ? (await deps.registry.entries()).filter(e => !e.closedAt).reverse() : []
    page(deps, req, res, 'home', {
      pinTyped: typed,
      canStart,
      scenarios: scenarioList(languageOf(res)),
      shelf: canStart ? await shelfOf(deps, languageOf(res)) : [],
      workshops: workshops.map(e => ({ pin: e.pin, title: e.title, day: dayOf(Date.parse(e.createdAt)) })),
    })
  }
}

/** Where a PIN from a QR leads: into the workshop, or back with what is wrong. */
async function wayIn(deps: Deps, pin: string, address: string): Promise<string> {
  try {
    return `/w/${(await findWorkshop(deps, pin, address)).entry.pin}`
  } catch (error) {
    if (error instanceof Refused) return backWith(`/?pin=${encodeURIComponent(pin)}`, error.refused)
    throw error
  }
}

function stage(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { workshop, entry } = openedOf(res)
    const lang = languageOf(res)
    const viewer = { ...viewerIn(res), language: lang }
    const view = await workshop.read(state => viewOf('stage', entry.log, state, viewer))
    const join = await deps.lan.join(entry.pin, origin(req))
    const second = helperLanguage(lang, req.query.second)
    page(deps, req, res, 'stage', { view, join, second, t2: second ? deps.words[second].t : () => '' })
  }
}

/** The second, smaller language of the projector: English beside Thai and Chinese, Thai beside English. */
export function helperLanguage(lang: Language, asked: unknown): Language | null {
  if (asked === 'none') return null
  const wanted = LANGUAGES.find(l => l === asked && l !== lang)
  return wanted ?? (lang === 'en' ? 'th' : 'en')
}

function trainer(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { workshop, entry } = openedOf(res)
    const lang = languageOf(res)
    const viewer = { ...viewerIn(res), language: lang }
    if (!maySee('trainer', viewer)) {
      const room = await workshop.read(state => roomSection(state, lang))
      return page(deps, req, res.status(401), 'enter', { room, here: isLoopback(req) })
    }
    const { view, lesson } = await workshop.read(state => ({
      view: viewOf('trainer', entry.log, state, viewer),
      lesson: state.workshop.lesson,
    }))
    const join = await deps.lan.join(entry.pin, origin(req))
    const spoken = await workshop.read(state => state.workshop.language)
    page(deps, req, res, 'trainer', {
      view,
      now: workshop.clock.t(),
      neutral: deps.words[spoken].t('trainer.people.neutral').split(' · '),
      join,
      ...consoleSettings(lesson, lang),
      addresses: deps.lan.list(),
      links: { phone: `/w/${entry.pin}`, stage: `/w/${entry.pin}/stage` },
    })
  }
}
