import { hash2, unit } from '../../server/core/chance.ts'
import { DAY, HOUR, MINUTE } from '../../server/core/scenario.ts'
import { discounted, likes, priceFactor, trustsStranger } from '../kernel/buying.ts'
import { PURPOSE } from '../kernel/purpose.ts'
import { partOfDay, timeOfDay } from '../kernel/rhythm.ts'
import { type Offer, type Proposal, visit } from '../kernel/visits.ts'

/** Both at Chinese time. Assumption: the hours of lunch and of the evening in front of the screen. */
const FLASH = [10 * HOUR, 20 * HOUR]
const FLASH_LASTS = 2 * HOUR
const LIVE = { from: 20 * HOUR, to: 22 * HOUR }
/** A live-stream host shows a product for so long. */
const SHOWN_FOR = 10 * MINUTE

/** Flash sales twice a day: some products, cheaper for two hours, everybody at the start. */
export function flash(p: Proposal): void {
  const { sim, state, market, tick } = p
  const now = timeOfDay(sim.startsAt, tick.from)
  const session = FLASH.findIndex(from => now >= from && now < from + FLASH_LASTS)
  const { all } = state.shelves[market]
  const places = Math.min(sim.knobs['flash.places'], all.length)
  if (session < 0 || places === 0) return
  const number = Math.floor(tick.from / DAY) * FLASH.length + session
  visit(p, {
    purpose: PURPOSE.flash,
    part: 0,
    channel: 'flash',
    expected:
      sim.knobs[`${market}.flash.visits`] *
      sim.population *
      partOf(now - FLASH[session]!, tick.to - tick.from),
    offer: (person, turn, dice) => {
      const place = Math.floor(unit(hash2(dice, 3, turn)) * places)
      const start = hash2(sim.seed, PURPOSE.shelf, number) % all.length
      return cheaper(p, person, all[(start + place) % all.length]!, 'flash')
    },
  })
}

/** Half come in the first 20 minutes: the visits of a session fall by e every 29. Assumption. */
const RUSH = 29 * MINUTE
const partOf = (since: number, lasts: number): number =>
  (Math.exp(-since / RUSH) - Math.exp(-(since + lasts) / RUSH)) / (1 - Math.exp(-FLASH_LASTS / RUSH))

/** A host shows one product after the other in the evening, what sells before what does not. */
export function live(p: Proposal): void {
  const { sim, state, market, tick } = p
  const now = timeOfDay(sim.startsAt, tick.from)
  const { all } = state.shelves[market]
  if (now < LIVE.from || now >= LIVE.to || all.length === 0) return
  const shown = Math.floor((now - LIVE.from) / SHOWN_FOR)
  visit(p, {
    purpose: PURPOSE.live,
    part: 0,
    channel: 'live',
    expected:
      (sim.knobs[`${market}.live.visits`] * sim.population * (tick.to - tick.from)) / (LIVE.to - LIVE.from),
    offer: person => cheaper(p, person, all[shown % all.length]!, 'live'),
  })
}

function cheaper(p: Proposal, person: number, product: number, kind: 'flash' | 'live'): Offer {
  const { sim, state } = p
  const price = discounted(state.productList[product]!.price, sim.knobs[`${kind}.discount`])
  const chance = sim.knobs[`${kind}.conversion`] * priceFactor(sim, state, person, product, price)
  return { product, price, chance: chance * likes(sim, state, person, product) }
}

/** Packets of money that shops throw into groups: who opens one has seen the shop, and the shop has paid. */
export function redPackets(p: Proposal): void {
  const { sim, state, market, tick, draft } = p
  visit(p, {
    purpose: PURPOSE.redpacket,
    part: 0,
    channel: 'redpacket',
    expected: sim.knobs[`${market}.redpacket.visits`] * sim.population * partOfDay(sim.startsAt, tick),
    offer: (person, turn, dice) => {
      const { all } = state.shelves[market]
      const product = all[Math.floor(unit(hash2(dice, 3, turn)) * all.length)]
      if (product === undefined) return undefined
      draft.spend(market, 'redpacket', state.productList[product]!.shop, sim.knobs['redpacket.amount'])
      if (!trustsStranger(p, person)) return undefined
      return { product, chance: sim.knobs['redpacket.conversion'] * likes(sim, state, person, product) }
    },
  })
}
