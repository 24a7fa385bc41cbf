import { describe, expect, it } from 'vitest'
import type { Market } from '../../server/core/market.ts'
import { grow } from '../../server/core/share.ts'
import { BLANK, faceOf } from '../../server/projections/face.ts'
import { type TreeSection, treeSection } from '../../server/projections/tree.ts'
import { LONE } from '../../server/projections/tree-choice.ts'
import { passerBy } from '../../server/projections/viewer.ts'
import { aBuyer, aRoom, DURIAN, type Room, TRAINER } from '../support/room.ts'

const treeOf = (room: Room, market: Market = 'tencent'): TreeSection =>
  treeSection(room.state, market, passerBy('th'))

function share(room: Room, by: string, parentId?: string): string {
  const outcome = room.send(by, 'share.create', { productId: DURIAN, parentId })
  return String(outcome.ok && outcome.result?.shareId)
}

function buy(room: Room, by: string, shareId: string, pays = true): void {
  const placed = room.send(by, 'order.place', { productId: DURIAN, quantity: 1, shareId })
  if (pays) room.send(by, 'order.pay', { orderId: String(placed.ok && placed.result?.orderId) })
}

/** Links of so many people, each below the one before, and Mali, who only buys. */
function aChain(...names: string[]): { room: Room; links: string[]; mali: string } {
  const room = aRoom()
  const links: string[] = []
  for (const name of names) links.push(share(room, aBuyer(room, `seat_${name}`, name), links.at(-1)))
  return { room, links, mali: aBuyer(room, 'seat_mali', 'Mali') }
}

const nameOf = (tree: TreeSection, who: number) => tree.names[who - 1]

describe('the tree on the stage', () => {
  it('says whose face and name a person’s link has, and nobody’s for the crowd', () => {
    const { room } = aChain('Noi')
    grow(room.state, 7, 0, 0, 'tencent')
    const tree = treeOf(room)
    expect(tree.nodes.map(node => node[4])).toEqual([1, 0])
    expect([tree.faces, tree.names]).toEqual([[faceOf(room.state, 'seat_Noi')], ['Noi']])
  })

  it('keeps a hidden name hidden, until it is shown again', () => {
    const { room, links, mali } = aChain('Noi')
    buy(room, mali, links[0]!)
    const hide = (participantId: string, blanked: boolean) =>
      room.send(TRAINER, 'participant.blank', { participantId, blanked })
    hide('seat_Noi', true)
    hide('seat_mali', true)
    expect(treeOf(room).names).toEqual([BLANK, BLANK])
    expect(JSON.stringify(treeOf(room))).not.toMatch(/"Noi"|"Mali"/)
    hide('seat_Noi', false)
    expect(treeOf(room).names).toEqual([BLANK, 'Noi'])
  })

  it('names as many people as a frame has room for, those of the sale first', () => {
    const room = aRoom()
    const last = Array.from({ length: 60 }, (_, i) =>
      share(room, aBuyer(room, `seat_${i}`, `คุณป้าสมศรี ${i}`)),
    ).at(-1)!
    buy(room, aBuyer(room, 'seat_mali', 'Mali'), last)
    const tree = treeOf(room)
    expect(tree.faces).toHaveLength(61)
    expect(tree.names.slice(0, 2)).toEqual(['Mali', 'คุณป้าสมศรี 59'])
    expect(tree.names.length).toBeLessThan(61)
    expect(Buffer.byteLength(JSON.stringify(tree))).toBeLessThanOrEqual(8_192)
  })

  it('draws every person and branch, and of the crowd’s lone links only the oldest', () => {
    const { room } = aChain('Noi')
    const branch = grow(room.state, 1, -1, 0, 'tencent')
    grow(room.state, 2, branch, 0, 'tencent')
    for (let i = 0; i < LONE + 10; i++) grow(room.state, 10 + i, -1, 0, 'tencent')
    const tree = treeOf(room)
    expect(tree.nodes).toHaveLength(3 + LONE)
    expect([tree.more, tree.shares]).toEqual([10, 13 + LONE])
    for (const [parent, depth] of tree.nodes) expect(tree.nodes[parent]?.[1] ?? 0).toBe(depth - 1)
  })
})

describe('the sale that shows who is paid', () => {
  it.each([
    ['by a first link pays one', ['Noi'], ['Noi'], [4_975, 0]],
    ['by a second link pays two', ['Noi', 'Lek'], ['Lek', 'Noi'], [4_975, 995]],
    [
      'by a third link pays two, and names the one who gets nothing',
      ['Noi', 'Lek', 'Tum'],
      ['Tum', 'Lek', 'Noi'],
      [4_975, 995],
    ],
    ['by a fourth link stops at three', ['Noi', 'Lek', 'Tum', 'Aoi'], ['Aoi', 'Tum', 'Lek'], [4_975, 995]],
  ])('%s, in satang', (_, names, chain, rewards) => {
    const { room, links, mali } = aChain(...names)
    buy(room, mali, links.at(-1)!)
    const tree = treeOf(room)
    expect(tree.sale).toMatchObject({ amount: 99_500, rewards })
    expect(tree.sale!.chain.map(i => nameOf(tree, tree.nodes[i]![4]))).toEqual(chain)
    expect([nameOf(tree, tree.sale!.buyer.who), tree.sale!.buyer.link]).toEqual(['Mali', -1])
  })

  it('is the room’s latest of as many levels, not one that nobody paid for', () => {
    const { room, links, mali } = aChain('Noi', 'Lek')
    buy(room, mali, links[1]!)
    const ting = aBuyer(room, 'seat_ting', 'Ting')
    buy(room, ting, links[0]!)
    buy(room, aBuyer(room, 'seat_som', 'Som'), links[1]!, false)
    expect(nameOf(treeOf(room), treeOf(room).sale!.buyer.who)).toBe('Mali')
    buy(room, ting, links[1]!)
    expect(nameOf(treeOf(room), treeOf(room).sale!.buyer.who)).toBe('Ting')
  })

  it('knows the link by which its buyer passed it on', () => {
    const { room, links, mali } = aChain('Noi')
    buy(room, mali, links[0]!)
    share(room, mali, links[0])
    expect(treeOf(room).sale!.buyer).toEqual({ who: 1, link: 1 })
  })

  it('pays nobody for their own order', () => {
    const { room, links } = aChain('Noi', 'Lek')
    buy(room, 'seat_Lek', links[1]!)
    expect(treeOf(room).sale!.rewards).toEqual([0, 995])
  })

  it('is the crowd’s while the room has sold nothing: the rule on the price of the goods', () => {
    const room = aRoom()
    const first = grow(room.state, 1, -1, 0, 'tencent')
    const second = grow(room.state, 2, first, 0, 'tencent')
    room.state.shares[second]!.orders = 3
    expect(treeOf(room).sale).toEqual({
      ...{ buyer: { who: 0, link: -1 }, chain: [1, 0] },
      ...{ amount: 99_500, rewards: [4_975, 995] },
    })
  })

  it('is none before anybody bought by a link, and none where nobody is paid', () => {
    const { room, links, mali } = aChain('Noi')
    expect(treeOf(room).sale).toBeNull()
    room.send(TRAINER, 'market.enter', { market: 'alibaba' })
    const link = share(room, 'seat_Noi')
    buy(room, mali, link)
    expect([links.length, treeOf(room, 'alibaba').orders, treeOf(room, 'alibaba').sale]).toEqual([1, 1, null])
  })
})
