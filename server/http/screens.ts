import { type RequestHandler, type Response, Router } from 'express'
import { dayOf } from '../core/calendar.ts'
import { LANGUAGES, type Language } from '../core/text.ts'
import { roomSection } from '../projections/room.ts'
import { maySee } from '../projections/viewer.ts'
import { consoleSettings, goodsOf, scenarioList } from './console.ts'
import type { Deps } from './deps.ts'
import { gallery } from './gallery.ts'
import { insideOf } from './inside.ts'
import { knobsPage } from './knobs-page.ts'
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
  router.get('/knobs', knobsPage(deps))
  router.get('/help', (req, res) => page(deps, req, res, 'help', {}))
  router.get('/w/:pin/stage', stage(deps))
  router.get('/w/:pin/trainer', forStaff(deps), trainer(deps))
  router.get('/w/:pin/rehearse', forStaff(deps), rehearse(deps))
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
      inside: insideOf(languageOf(res)),
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

const linksOf = (pin: string) => ({
  phone: `/w/${pin}`,
  stage: `/w/${pin}/stage`,
  rehearse: `/w/${pin}/rehearse`,
  trainer: `/w/${pin}/trainer`,
  knobs: `/knobs?pin=${pin}`,
  accounts: `/w/${pin}/shop-accounts`,
  why: `/w/${pin}/why/tencent/net`,
})

/** Anybody else is shown the way to become the trainer. */
function forStaff(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const lang = languageOf(res)
    if (maySee('trainer', viewerIn(res))) return next()
    const room = await openedOf(res).workshop.read(state => roomSection(state, lang))
    page(deps, req, res.status(401), 'enter', { room, here: isLoopback(req) })
  }
}

function trainerView(res: Response) {
  const { workshop, entry } = openedOf(res)
  const viewer = { ...viewerIn(res), language: languageOf(res) }
  return workshop.read(state => ({
    view: viewOf('trainer', entry.log, state, viewer),
    lesson: state.workshop.lesson,
    spoken: state.workshop.language,
    goods: goodsOf(state, viewer.language),
    now: workshop.clock.t(),
  }))
}

function trainer(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { pin } = openedOf(res).entry
    const { view, lesson, spoken, now, goods } = await trainerView(res)
    page(deps, req, res, 'trainer', {
      view,
      ...{ now, goods },
      neutral: deps.words[spoken].t('trainer.people.neutral').split(' · '),
      join: await deps.lan.join(pin, origin(req)),
      ...consoleSettings(lesson, deps.words[languageOf(res)]),
      addresses: deps.lan.list(),
      links: linksOf(pin),
    })
  }
}

/** Phones of this screen, by their number: each is another seat of the same browser. */
const PHONES = [1, 2]

/** Everything that a lesson has, side by side: the projector, two phones, and the way to the console. */
function rehearse(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { pin } = openedOf(res).entry
    const { view } = await trainerView(res)
    const phones = PHONES.map(n => ({ n, path: `/as/${n}/w/${pin}` }))
    page(deps, req, res, 'rehearse', { view, links: linksOf(pin), phones })
  }
}
