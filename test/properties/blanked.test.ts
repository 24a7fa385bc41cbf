import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from '../../server/core/evolve.ts'
import { LANGUAGES } from '../../server/core/text.ts'
import { phoneSections } from '../../server/projections/phone.ts'
import { stageSections } from '../../server/projections/stage.ts'
import { passerBy, viewerOf } from '../../server/projections/viewer.ts'
import { aBuyer, aRoom, DURIAN, GTIN, type Room, SELLER, TRAINER } from '../support/room.ts'

const SEATS = ['seat_1', 'seat_2', 'seat_3', 'seat_4']
const NAMES = SEATS.map((_, i) => ({ nickname: `Rude${i}`, second: `Mate${i}` }))

type Act = {
  do: 'buy' | 'share' | 'light' | 'hide' | 'show' | 'ask' | 'remove' | 'tell' | 'undo' | 'say' | 'scan'
  seat: number
  of: number
}
const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom(
    'buy',
    'buy',
    'share',
    'share',
    'light',
    'hide',
    'hide',
    'show',
    'ask',
    'remove',
    'tell',
    'undo',
    'say',
    'say',
    'scan',
  ),
  seat: fc.nat(SEATS.length - 1),
  of: fc.nat(30),
})

/** Whoever buys comes by somebody's link, and whoever shares passes somebody's on: names travel as far as they can. */
function perform(room: Room, { do: what, seat, of }: Act): void {
  const by = SEATS[seat]!
  const links = [...room.state.shareNumbers.keys()]
  const link = links.length > 0 ? links[of % links.length] : undefined
  if (what === 'buy') buy(room, by, link)
  if (what === 'share')
    room.send(by, 'share.create', { productId: DURIAN, ...(link ? { parentId: link } : {}) })
  if (what === 'light') room.send(TRAINER, 'spotlight.set', { participantId: by })
  const orders = [...room.state.orders.keys()]
  const orderId = orders[of % Math.max(1, orders.length)]
  if (what === 'tell' && orderId) room.send(TRAINER, 'stage.show', { scene: 'order', orderId })
  if (what === 'undo') room.send(TRAINER, 'workshop.undo', {})
  if (what === 'scan') room.send(by, 'tag.scan', { gtin: GTIN, batchLotNumber: 'LOT-1', serial: `S${of}` })
  if (what === 'say') {
    room.send(by, 'chat.post', { room: of % 2 ? 'all' : 'shop_1', text: 'Hello' })
    room.send(SELLER, 'chat.post', { room: 'shop_1', to: by, text: 'Welcome' })
  }
  if (what === 'ask') room.send(by, 'help.request', { text: 'Please?' })
  if (what === 'remove' && of === 0) room.send(TRAINER, 'participant.remove', { participantId: by })
  if (what === 'hide' || what === 'show')
    room.send(TRAINER, 'participant.blank', { participantId: by, blanked: what === 'hide' })
}

function buy(room: Room, by: string, shareId: string | undefined): void {
  const placed = room.send(by, 'order.place', {
    productId: DURIAN,
    quantity: 1,
    ...(shareId ? { shareId } : {}),
  })
  if (placed.ok) room.send(by, 'order.pay', { orderId: String(placed.result?.orderId) })
}

function play(acts: Act[]): Room {
  const room = aRoom()
  SEATS.forEach((seat, i) => {
    aBuyer(room, seat, `Joined${i}`)
    room.send(seat, 'participant.rename', NAMES[i]!)
  })
  for (const a of acts) perform(room, a)
  return room
}

/** Everything that others than the seat and staff are shown, as the bytes it is sent in. */
function seenByOthers(room: Room, seat: string): string {
  const others = [...room.state.participants.keys()].filter(id => id !== seat && id !== TRAINER)
  const stages = LANGUAGES.flatMap(language =>
    [passerBy(language), viewerOf(room.state, TRAINER, language), viewerOf(room.state, seat, language)].map(
      viewer => stageSections(room.state, viewer),
    ),
  )
  const phones = others
    .map(id => viewerOf(room.state, id, 'th'))
    .filter(viewer => viewer.participantId !== null)
    .map(viewer => phoneSections(room.state, viewer))
  return JSON.stringify([stages, phones])
}

it('a hidden name is on no stage and on nobody else’s phone, whatever happened before', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), acts => {
      const room = play(acts)
      SEATS.forEach((seat, i) => {
        if (!room.state.participants.get(seat)!.blanked) return
        const seen = seenByOthers(room, seat)
        expect(seen).not.toContain(NAMES[i]!.nickname)
        expect(seen).not.toContain(NAMES[i]!.second)
      })
      expect(fold(room.log)).toEqual(room.state)
    }),
    { numRuns: 150 },
  )
})

it('the same looking finds a name that is not hidden: on the stage, and on the phone of whoever bought by the link', () => {
  const room = play([])
  const shared = room.send('seat_1', 'share.create', { productId: DURIAN })
  if (!shared.ok) throw new Error(shared.refused.code)
  buy(room, 'seat_2', String(shared.result?.shareId))
  const phone = () => JSON.stringify(phoneSections(room.state, viewerOf(room.state, 'seat_2', 'th')))
  expect(seenByOthers(room, 'seat_1')).toContain('Rude0')
  expect(phone()).toContain('Rude0')
  room.send(TRAINER, 'participant.blank', { participantId: 'seat_1', blanked: true })
  expect(phone()).not.toContain('Rude0')
  expect(phone()).toContain('•••')
})
