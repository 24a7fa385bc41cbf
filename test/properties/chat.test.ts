import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CLASS } from '../../server/core/chat.ts'
import { fold } from '../../server/core/evolve.ts'
import { phoneSections } from '../../server/projections/phone.ts'
import { stageSections } from '../../server/projections/stage.ts'
import { trainerSections } from '../../server/projections/trainer.ts'
import { passerBy, viewerOf } from '../../server/projections/viewer.ts'
import { aBuyer, aRoom, DURIAN, type Room, SELLER, TRAINER } from '../support/room.ts'

const SEATS = ['seat_1', 'seat_2', 'seat_3']
const DOES = ['say', 'ask', 'card', 'hide', 'show', 'guard', 'release', 'mute', 'undo', 'market'] as const
type Act = { do: (typeof DOES)[number]; seat: number; of: number }
const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom('say', 'say', 'ask', ...DOES),
  seat: fc.nat(SEATS.length - 1),
  of: fc.nat(60),
})

const postsOf = (room: Room) => [...room.state.chat.rooms.values()].flatMap(r => r.posts)

function perform(room: Room, { do: what, seat, of }: Act, n: number): void {
  const by = SEATS[seat]!
  const posts = postsOf(room)
  const postId = posts[of % Math.max(1, posts.length)]?.postId
  const text = `WORD-${n}-END`
  if (what === 'say') room.send(by, 'chat.post', { room: CLASS, text })
  if (what === 'ask') room.send(by, 'chat.post', { room: 'shop_1', text })
  if (what === 'card') room.send(by, 'share.create', { productId: DURIAN, room: CLASS, text })
  if (what === 'hide' && postId) room.send(TRAINER, 'chat.hide', { postId })
  if (what === 'show' && postId) room.send(TRAINER, 'chat.show', { postId })
  if (what === 'guard') room.send(TRAINER, 'chat.guard', { on: of % 2 === 0 })
  if (what === 'release') room.send(TRAINER, 'chat.release', postId && of % 3 ? { postId } : {})
  if (what === 'mute') room.send(TRAINER, of % 2 ? 'chat.mute' : 'chat.unmute', { participantId: by })
  if (what === 'undo') room.send(TRAINER, 'workshop.undo', {})
  if (what === 'market') room.send(TRAINER, 'market.enter', { market: of % 2 ? 'alibaba' : 'tencent' })
}

/** The screens of a room, by who may look at them. */
function screens(room: Room) {
  const { state } = room
  const phone = (seat: string) => JSON.stringify(phoneSections(state, viewerOf(state, seat, 'th')))
  return {
    phones: new Map([...SEATS, SELLER].map(seat => [seat, phone(seat)])),
    stage: JSON.stringify(stageSections(state, passerBy('th'))),
    console: JSON.stringify(trainerSections(state, viewerOf(state, TRAINER, 'th'))),
  }
}

it('each word is read by those it is for and by nobody else, whatever staff did and took back', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), acts => {
      const room = aRoom()
      for (const seat of SEATS) aBuyer(room, seat, seat)
      for (const [n, a] of acts.entries()) perform(room, a, n)
      const { phones, stage, console } = screens(room)
      expect(stage).not.toContain('WORD-')
      for (const { room: name, customer, posts } of room.state.chat.rooms.values())
        for (const post of posts) {
          if (post.hidden) expect(console).not.toContain(post.text)
          for (const [seat, seen] of phones) {
            const inRoom = name === CLASS || seat === customer || seat === SELLER
            const may = inRoom && !post.hidden && (!post.waiting || seat === post.by)
            if (!may) expect(seen, `${seat} and ${post.text}`).not.toContain(post.text)
          }
        }
      expect(fold(room.log)).toEqual(room.state)
    }),
    { numRuns: 200 },
  )
})

it('the same looking finds what may be read', () => {
  const room = aRoom()
  for (const seat of SEATS) aBuyer(room, seat, seat)
  room.send('seat_1', 'chat.post', { room: CLASS, text: 'WORD-all' })
  room.send('seat_1', 'chat.post', { room: 'shop_1', text: 'WORD-shop' })
  const { phones, console } = screens(room)
  const readers = (word: string) =>
    [...phones].filter(([, seen]) => seen.includes(word)).map(([seat]) => seat)
  expect(readers('WORD-all')).toEqual([...SEATS, SELLER])
  expect(readers('WORD-shop')).toEqual(['seat_1', SELLER])
  expect([console.includes('WORD-all'), console.includes('WORD-shop')]).toEqual([true, true])
})
