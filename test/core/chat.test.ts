import { describe, expect, it } from 'vitest'
import { CLASS, postById } from '../../server/core/chat.ts'
import { fold } from '../../server/core/evolve.ts'
import { againOf } from '../../server/engine/restart.ts'
import { aBuyer, aRoom, code, DURIAN, join, type Room, SELLER, TRAINER, text } from '../support/room.ts'

const says = (room: Room, by: string, words: string, to = CLASS) =>
  room.send(by, 'chat.post', { room: to, text: words })
const postId = (room: Room): string => {
  const { postId } = room.log.findLast(e => e.type === 'chat.posted') as { postId: string }
  return postId
}
const post = (room: Room, id = postId(room)) => postById(room.state, id)!
const words = (room: Room, key = CLASS) => room.state.chat.rooms.get(key)?.posts.map(p => p.text) ?? []

/** A shop with nobody behind it, as the seeded ones are. */
function aHouseShop(room: Room): string {
  room.send('seat_house', 'participant.join', {
    ...{ nickname: 'House', language: 'th', role: 'participant', kind: 'bot' },
  })
  room.send('seat_house', 'shop.open', {
    ...{ shopId: 'shop_house', name: text('House'), story: text('x'), province: 'TH-22', place: text('x') },
    ...{ lat: 12, lon: 102, face: 'orchard', scene: 'orchard' },
  })
  return 'shop_house'
}

describe('the class group', () => {
  it('keeps what people say in order, and tells the sender its id', () => {
    const room = aRoom()
    const [a, b] = [aBuyer(room, 'seat_a', 'A'), aBuyer(room, 'seat_b', 'B')]
    const outcome = says(room, a, 'hello')
    says(room, b, 'hi')
    expect(outcome).toMatchObject({ ok: true, result: { postId: expect.stringMatching(/^post_/) } })
    expect(words(room)).toEqual(['hello', 'hi'])
  })

  it('is nothing to write to from outside, nor in a frozen or a closed room', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    expect(code(says(room, 'seat_nobody', 'x'))).toBe('seat.unknown')
    room.send(TRAINER, 'workshop.freeze', {})
    expect(code(says(room, seat, 'x'))).toBe('workshop.frozen')
    room.send(TRAINER, 'workshop.unfreeze', {})
    room.send(TRAINER, 'workshop.close', {})
    expect(code(says(room, seat, 'x'))).toBe('workshop.closed')
  })

  it('is bounded in memory: the newest 40 stay, and how many came before is known', () => {
    const room = aRoom()
    for (let i = 0; i < 60; i++) says(room, TRAINER, `line ${i}`)
    const { posts, before } = room.state.chat.rooms.get(CLASS)!
    expect([posts.length, before, posts[0]!.text]).toEqual([40, 20, 'line 20'])
  })

  it('outlives three hundred rooms of shops, of which the one silent longest goes', () => {
    const room = aRoom()
    says(room, TRAINER, 'first')
    for (let i = 0; i < 300; i++) says(room, aBuyer(room, `seat_${i}`, `N${i}`), 'x', 'shop_1')
    const keys = [...room.state.chat.rooms.keys()]
    expect([keys.length, keys[0], keys[1]]).toEqual([300, CLASS, 'shop_1 seat_1'])
  })

  it('takes thirty posts of a seat in ten seconds; the next waits and is no fact', () => {
    const room = aRoom()
    const [seat, other] = [aBuyer(room), aBuyer(room, 'seat_2', 'Other')]
    for (let i = 0; i < 30; i++) expect(code(says(room, seat, `${i}`))).toBe('ok')
    const before = room.log.length
    room.t = 4_000
    expect(says(room, seat, 'x')).toEqual({
      ok: false,
      refused: { code: 'rate.limited', params: { retryAfter: 6 } },
    })
    expect(room.log.length).toBe(before)
    expect(code(says(room, other, 'x'))).toBe('ok')
    room.t = 10_000
    expect(code(says(room, seat, 'again'))).toBe('ok')
  })
})

describe('a shop’s room', () => {
  it('is between one customer and the shop, which answers by name', () => {
    const room = aRoom()
    const [a, b] = [aBuyer(room, 'seat_a', 'A'), aBuyer(room, 'seat_b', 'B')]
    says(room, a, 'is it ripe?', 'shop_1')
    says(room, b, 'when do you send?', 'shop_1')
    room.send(SELLER, 'chat.post', { room: 'shop_1', to: a, text: 'yes' })
    expect([words(room, `shop_1 ${a}`), words(room, `shop_1 ${b}`)]).toEqual([
      ['is it ripe?', 'yes'],
      ['when do you send?'],
    ])
  })

  it.each<[string, (room: Room) => ReturnType<Room['send']>, string]>([
    ['a shop that is none', room => says(room, 'seat_1', 'x', 'shop_nowhere'), 'shop.unknown'],
    ['its own shop, to nobody', room => says(room, SELLER, 'x', 'shop_1'), 'payload.malformed'],
    [
      'somebody who did not ask',
      room => room.send(SELLER, 'chat.post', { room: 'shop_1', to: 'seat_1', text: 'buy!' }),
      'chat.not-asked',
    ],
    [
      'nobody at all',
      room => room.send(SELLER, 'chat.post', { room: 'shop_1', to: 'seat_x', text: 'x' }),
      'participant.unknown',
    ],
    [
      'another’s customer',
      room => room.send('seat_2', 'chat.post', { room: 'shop_1', to: 'seat_1', text: 'x' }),
      'shop.not-yours',
    ],
    [
      'a customer of a shop with somebody behind it, as the trainer',
      room => room.send(TRAINER, 'chat.post', { room: 'shop_1', to: 'seat_1', text: 'x' }),
      'shop.not-yours',
    ],
  ])('is not for writing to %s', (_whom, write, refusal) => {
    const room = aRoom()
    aBuyer(room, 'seat_1')
    aBuyer(room, 'seat_2', 'Other')
    expect(code(write(room))).toBe(refusal)
  })

  it('that nobody sits behind is answered by staff', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    const shopId = aHouseShop(room)
    says(room, seat, 'hello?', shopId)
    const answer = room.send(TRAINER, 'chat.post', { room: shopId, to: seat, text: 'yes?' })
    expect(code(answer)).toBe('ok')
    expect(words(room, `${shopId} ${seat}`)).toEqual(['hello?', 'yes?'])
  })
})

describe('a link in a chat', () => {
  it('is made and posted by one command, which tells both ids', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    const before = room.log.length
    const outcome = room.send(seat, 'share.create', { productId: DURIAN, room: CLASS, text: 'try this' })
    expect(room.facts(before).map(f => f.type)).toEqual(['share.created', 'chat.posted'])
    expect(outcome).toMatchObject({
      ok: true,
      result: { shareId: expect.any(String), postId: expect.any(String) },
    })
    expect(post(room)).toMatchObject({ text: 'try this', share: 0 })
    expect(room.state.participants.get(seat)!.shares).toEqual([0])
  })

  it('grows the branch by which its sender came', () => {
    const room = aRoom()
    const [a, b] = [aBuyer(room, 'seat_a', 'A'), aBuyer(room, 'seat_b', 'B')]
    room.send(a, 'share.create', { productId: DURIAN, room: CLASS })
    const { shareId } = room.state.shares[0]!
    room.send(b, 'share.open', { shareId: shareId! })
    room.send(b, 'share.create', { productId: DURIAN, room: CLASS })
    expect(room.state.shares[1]).toMatchObject({ parent: 0, depth: 2 })
  })

  it('is not made where it may not be posted', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(TRAINER, 'chat.mute', {})
    expect(code(room.send(seat, 'share.create', { productId: DURIAN, room: CLASS }))).toBe('chat.muted')
    expect(room.state.shares.length).toBe(0)
    expect(code(room.send(seat, 'share.create', { productId: DURIAN }))).toBe('ok')
  })

  it('that was made before goes in as well, if it is the sender’s own', () => {
    const room = aRoom()
    const [a, b] = [aBuyer(room, 'seat_a', 'A'), aBuyer(room, 'seat_b', 'B')]
    room.send(a, 'share.create', { productId: DURIAN })
    const shareId = room.state.shares[0]!.shareId!
    expect(code(room.send(a, 'chat.post', { room: CLASS, shareId }))).toBe('ok')
    expect(code(room.send(b, 'chat.post', { room: CLASS, shareId }))).toBe('share.not-yours')
    expect(code(room.send(b, 'chat.post', { room: CLASS, shareId: 'shr_x' }))).toBe('share.unknown')
  })
})

describe('moderation', () => {
  it('mutes everybody but staff, and lets them write again', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(TRAINER, 'chat.mute', {})
    expect([code(says(room, seat, 'x')), code(says(room, seat, 'x', 'shop_1'))]).toEqual([
      'chat.muted',
      'chat.muted',
    ])
    expect(code(says(room, TRAINER, 'listen'))).toBe('ok')
    room.send(TRAINER, 'chat.unmute', {})
    expect(code(says(room, seat, 'x'))).toBe('ok')
  })

  it('mutes one seat', () => {
    const room = aRoom()
    const [a, b] = [aBuyer(room, 'seat_a', 'A'), aBuyer(room, 'seat_b', 'B')]
    room.send(TRAINER, 'chat.mute', { participantId: a })
    expect([code(says(room, a, 'x')), code(says(room, b, 'x'))]).toEqual(['chat.muted-seat', 'ok'])
    room.send(TRAINER, 'chat.unmute', { participantId: a })
    expect(code(says(room, a, 'x'))).toBe('ok')
  })

  it('what a refused post said is in no fact', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(TRAINER, 'chat.mute', {})
    says(room, seat, 'SECRET')
    expect(JSON.stringify(room.log)).not.toContain('SECRET')
  })

  it('hides a post and shows it again; the log keeps the words', () => {
    const room = aRoom()
    says(room, aBuyer(room), 'rude')
    room.send(TRAINER, 'chat.hide', { postId: postId(room) })
    expect(post(room).hidden).toBe(true)
    expect(JSON.stringify(room.log)).toContain('rude')
    room.send(TRAINER, 'chat.show', { postId: postId(room) })
    expect(post(room).hidden).toBe(false)
  })

  it('lets posts wait until they are released, one by one or all, but not those of staff', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(TRAINER, 'chat.guard', { on: true })
    says(room, seat, 'one')
    const first = postId(room)
    for (const line of ['two', 'three']) says(room, seat, line)
    says(room, TRAINER, 'mine')
    const waiting = () => room.state.chat.rooms.get(CLASS)!.posts.map(p => p.waiting)
    expect(waiting()).toEqual([true, true, true, false])
    room.send(TRAINER, 'chat.release', { postId: first })
    expect(waiting()).toEqual([false, true, true, false])
    room.send(TRAINER, 'chat.guard', { on: false })
    expect(waiting()).toEqual([false, true, true, false])
    room.send(TRAINER, 'chat.release', {})
    expect(waiting()).toEqual([false, false, false, false])
  })

  it('a waiting post that was hidden is not among those released', () => {
    const room = aRoom()
    room.send(TRAINER, 'chat.guard', { on: true })
    says(room, aBuyer(room), 'rude')
    room.send(TRAINER, 'chat.hide', { postId: postId(room) })
    room.send(TRAINER, 'chat.release', {})
    expect(post(room)).toMatchObject({ waiting: true, hidden: true })
  })

  it.each<[string, (room: Room) => ReturnType<Room['send']>]>([
    ['a post that is none', room => room.send(TRAINER, 'chat.hide', { postId: 'post_x' })],
    ['showing one that is none', room => room.send(TRAINER, 'chat.show', { postId: 'post_x' })],
    ['releasing one that is none', room => room.send(TRAINER, 'chat.release', { postId: 'post_x' })],
  ])('%s is unknown', (_what, act) => expect(code(act(aRoom()))).toBe('chat.unknown'))

  it.each(['seat_nobody', TRAINER])('nobody mutes %s', participantId => {
    expect(code(aRoom().send(TRAINER, 'chat.mute', { participantId }))).toBe('participant.unknown')
  })

  it('says nothing new when nothing changes', () => {
    const room = aRoom()
    says(room, aBuyer(room), 'x')
    const before = room.log.length
    const id = postId(room)
    for (const outcome of [
      room.send(TRAINER, 'chat.unmute', {}),
      room.send(TRAINER, 'chat.show', { postId: id }),
      room.send(TRAINER, 'chat.release', { postId: id }),
      room.send(TRAINER, 'chat.release', {}),
      room.send(TRAINER, 'chat.guard', { on: false }),
    ])
      expect(code(outcome)).toBe('ok')
    expect(room.log.length).toBe(before)
  })

  it('is for staff alone', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    says(room, TRAINER, 'x')
    const acts = [
      room.send(seat, 'chat.mute', {}),
      room.send(seat, 'chat.unmute', {}),
      room.send(seat, 'chat.hide', { postId: postId(room) }),
      room.send(seat, 'chat.show', { postId: postId(room) }),
      room.send(seat, 'chat.guard', { on: true }),
      room.send(seat, 'chat.release', {}),
    ]
    expect(new Set(acts.map(code))).toEqual(new Set(['role.forbidden']))
  })

  it('goes on when the lesson begins again: muted seats stay muted, and posts still wait', () => {
    const room = aRoom()
    const seat = aBuyer(room)
    room.send(TRAINER, 'chat.mute', { participantId: seat })
    room.send(TRAINER, 'chat.guard', { on: true })
    const again = aRoom()
    for (const command of againOf(room.state, TRAINER).people) {
      const { id, by, type, ...payload } = command
      again.send(by, type, payload as never, id)
    }
    expect([again.state.chat.mutedSeats, again.state.chat.guarded]).toEqual([[seat], true])
  })
})

type Undone = { given?: (room: Room) => void; act: (room: Room) => void; now: (room: Room) => unknown }

describe('taking back', () => {
  const undo = (room: Room) => code(room.send(TRAINER, 'workshop.undo', {}))
  const said = { hidden: (room: Room) => post(room).hidden, waiting: (room: Room) => post(room).waiting }
  const mute = (room: Room) => room.send(TRAINER, 'chat.mute', {})
  const hide = (room: Room) => room.send(TRAINER, 'chat.hide', { postId: postId(room) })
  const guard = (room: Room) => room.send(TRAINER, 'chat.guard', { on: true })

  it.each<[string, Undone]>([
    ['a mute', { act: mute, now: room => room.state.chat.muted }],
    [
      'the end of a mute',
      { given: mute, act: room => room.send(TRAINER, 'chat.unmute', {}), now: room => room.state.chat.muted },
    ],
    [
      'the mute of a seat',
      {
        act: room => room.send(TRAINER, 'chat.mute', { participantId: 'seat_1' }),
        now: room => [...room.state.chat.mutedSeats],
      },
    ],
    ['a hidden post', { act: hide, now: said.hidden }],
    [
      'a post shown again',
      {
        given: hide,
        act: room => room.send(TRAINER, 'chat.show', { postId: postId(room) }),
        now: said.hidden,
      },
    ],
    ['approving first', { act: guard, now: room => room.state.chat.guarded }],
    [
      'a release',
      {
        given: room => {
          guard(room)
          says(room, 'seat_1', 'wait')
        },
        act: room => room.send(TRAINER, 'chat.release', {}),
        now: said.waiting,
      },
    ],
  ])('%s', (_what, { given, act, now }) => {
    const room = aRoom()
    says(room, aBuyer(room), 'x')
    given?.(room)
    const before = now(room)
    act(room)
    expect(now(room)).not.toEqual(before)
    expect(undo(room)).toBe('ok')
    expect(now(room)).toEqual(before)
    expect(fold(room.log)).toEqual(room.state)
  })

  it('goes back step by step, whichever trainer acted', () => {
    const room = aRoom()
    says(room, aBuyer(room), 'x')
    mute(room)
    hide(room)
    join(room, 'seat_other', 'Other', 'trainer')
    room.send('seat_other', 'chat.show', { postId: postId(room) })
    expect([undo(room), post(room).hidden]).toEqual(['ok', true])
    expect([undo(room), post(room).hidden]).toEqual(['ok', false])
    expect([undo(room), room.state.chat.muted]).toEqual(['ok', false])
  })
})
