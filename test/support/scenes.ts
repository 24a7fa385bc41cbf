import { POLLS } from '../../seeds/polls.ts'
import { Client, type Opened, type Served } from './server.ts'

export type Screen = { name: string; path: string; key?: string; kind: 'phone' | 'stage' | 'laptop' }
type Seat = Client & { participantId: string }
export type Lively = { trainer: Client & { opened: Opened }; seats: Seat[]; screens: Screen[] }

const NAMES = [
  'น้าหน่อย',
  'ลุงสมาน',
  'พี่ตุ๊ก',
  'ครูนก',
  'เจ๊หมวย',
  'น้องพลอย',
  'ต้น',
  'ก๊ะนะ',
  'ลุงชัย',
  'ป้าศรี',
  'พี่เล็ก',
  'เฮียเล้ง',
  'แอน',
  'น้าอ๊อด',
]

/** A room in the middle of a lesson: people, orders in every state, links three deep; then, if asked, the flash sale. */
export async function aLivelyRoom(server: Served, market: 'tencent' | 'alibaba'): Promise<Lively> {
  const trainer = await Client.trainer(server.url, { title: 'ตลาดริมคลองบางหลวง', seed: 7 })
  const seats: Seat[] = []
  for (const name of NAMES) seats.push(await trainer.join(name))
  const shareId = await sharing(seats)
  const [first, second] = seats as [Seat, Seat]
  const paid = await order(first, 'prd_rice', shareId)
  await first.command('order.pay', { orderId: paid })
  const cancelled = await order(first, 'prd_silk')
  await first.command('order.cancel', { orderId: cancelled })
  if (market === 'alibaba') await flashSale(trainer)
  // Slower than a test looks: marked faces, and nothing that moves.
  if (market === 'alibaba') await trainer.command('rehearsal.start', { bots: 5, pace: 60_000 })
  const open = await order(first, 'prd_durian', market === 'tencent' ? shareId : undefined)
  const { json } = await first.command('share.create', { productId: 'prd_honey' })
  await guess(trainer, seats, market === 'alibaba')
  await talking(trainer, seats)
  const teams = market === 'tencent' ? await teamsOf(seats) : null
  const slip = await peopleOf(server, trainer, seats)
  const recording = await trainer.post(`/api/workshops/${trainer.pin}/recordings`, {})
  return {
    trainer,
    seats,
    screens: screensOf(market, trainer, first, second, {
      ...{ paid, open, mine: json.result!.shareId, theirs: shareId },
      ...{
        slip,
        waiting: seats[2]!,
        answered: seats[3]!,
        idle: seats.at(-1)!,
        replay: String(recording.json.url),
        teams,
      },
    }),
  }
}

/** Words in the group and to a shop, one that waits, and looks at tags from here and from two cities. */
async function talking(trainer: Client, seats: Seat[]): Promise<void> {
  const [a, b, c] = seats as [Seat, Seat, Seat]
  const tag = { gtin: '09521234001010', batchLotNumber: 'CTB-0413-02' }
  await a.command('chat.post', { room: 'all', text: 'สวัสดีทุกคน มาจากจันทบุรี' })
  await b.command('share.create', { productId: 'prd_durian', room: 'all', text: 'ร้านนี้ตรวจป้ายแล้ว' })
  await a.command('chat.post', { room: 'shop_orchard', text: 'ส่งวันไหน' })
  await trainer.command('chat.guard', { on: true })
  await a.command('chat.post', { room: 'all', text: 'ขอดูป้ายก่อน' })
  await a.command('tag.scan', { ...tag, place: 'kunming' })
  await b.command('tag.scan', { ...tag, place: 'guangzhou' })
  await c.command('tag.scan', tag)
}

/** A question that some have answered: open, or closed with its answers. */
async function guess(trainer: Client, seats: Seat[], closed: boolean): Promise<void> {
  await trainer.command('poll.open', { pollId: 'poll_1', ...POLLS.find(poll => poll.key === 'keeps') })
  for (const [i, seat] of seats.slice(0, 9).entries())
    await seat.command('poll.answer', { pollId: 'poll_1', option: i % 2 })
  if (closed) await trainer.command('poll.close', { pollId: 'poll_1' })
}

/** A seat without a phone, whose slip's path is returned; a call that waits, one that was answered, and a hidden name. */
async function peopleOf(server: Served, trainer: Client, seats: Seat[]): Promise<string> {
  const made = await trainer.command('seat.create', { nickname: 'ตาสุข', second: 'ยายมา' })
  const seat = made.json.result as unknown as { participantId: string }
  const opened = await server.registry.byPin(trainer.pin)
  if ('code' in opened) throw new Error(opened.code)
  const token = await server.seating.seatToken(opened, seat.participantId)
  for (const asking of seats.slice(2, 4)) await asking.command('help.request', { text: 'กดจ่ายแล้วไม่ไป' })
  const { participantId } = seats[3]!
  await trainer.command('help.answer', { participantId, text: 'ลองแตะอีกครั้ง' })
  await trainer.command('participant.blank', { participantId, blanked: true })
  await trainer.post(`/w/${trainer.pin}/remote`, {})
  return `/w/${trainer.pin}/sit/${seat.participantId}/${token}`
}

/** A team that waits for a friend and one that is full; a friend holds the first one's link. */
async function teamsOf([, , , , leader, , , friend, other]: Seat[]) {
  const [here, there] = [leader!, other!]
  const opened = await here.command('group.start', { productId: 'prd_durian' })
  const { groupId, shareId, orderId } = opened.json.result!
  const second = await there.command('group.start', { productId: 'prd_durian' })
  const full = String(second.json.result!.groupId)
  await friend!.command('group.join', { groupId: full })
  return { leader: here, friend: friend!, open: String(groupId), full, ...{ shareId, orderId } }
}

/** Each passes the last one's link on and buys through it. */
async function sharing(seats: Seat[]): Promise<string> {
  let shareId = ''
  for (const [i, seat] of seats.slice(0, 9).entries()) {
    const { json } = await seat.command('share.create', {
      productId: 'prd_durian',
      ...(shareId && i % 3 ? { parentId: shareId } : {}),
    })
    shareId = json.result!.shareId
    const buyer = seats[i + 1]!
    await buyer.command('order.pay', { orderId: await order(buyer, 'prd_durian', shareId) })
  }
  return shareId
}

async function order(seat: Seat, productId: string, shareId?: string): Promise<string> {
  const { json } = await seat.command('order.place', {
    productId,
    quantity: 1,
    ...(shareId ? { shareId } : {}),
  })
  return json.result!.orderId
}

/** Runs until the stage has something to show. */
async function flashSale(trainer: Client): Promise<void> {
  await trainer.command('scenario.start', { scenario: 'durian-flash', seed: 7 })
  await trainer.command('clock.set', { speed: 60 })
  for (;;) {
    const { json } = await trainer.room('/view?surface=stage')
    if ((json.sections!.counter!.alibaba as { orders: number }).orders > 20_000) break
  }
  await trainer.command('clock.set', { running: false })
}

type Made = {
  paid: string
  open: string
  mine: string
  theirs: string
  replay: string
  slip: string
  waiting: Seat
  answered: Seat
  idle: Seat
  teams: Awaited<ReturnType<typeof teamsOf>> | null
}

function screensOf(market: string, trainer: Client, seat: Seat, other: Seat, made: Made): Screen[] {
  const { paid, open, mine, theirs, replay } = made
  const at = `/w/${trainer.pin}`
  const phone = (name: string, path: string, key?: string): Screen => ({
    name,
    path,
    kind: 'phone',
    ...(key ? { key } : {}),
  })
  const { teams } = made
  const together = teams && [
    phone('team', `${at}/g/${teams.open}`, teams.leader.key),
    phone('team-friend', `${at}/g/${teams.open}`, teams.friend.key),
    phone('team-full', `${at}/g/${teams.full}`, teams.friend.key),
    phone('team-order', `${at}/orders/${teams.orderId}`, teams.leader.key),
    phone('team-orders', `${at}/orders`, teams.leader.key),
    phone('product-team', `${at}/p/prd_durian?share=${teams.shareId}`, teams.friend.key),
  ]
  const neutral: Screen[] = [
    phone('home', '/'),
    { name: 'home-laptop', path: '/', kind: 'laptop' },
    phone('help', '/help'),
    phone('art', '/art'),
    phone('knobs', '/knobs?scenario=durian-stampede'),
    phone('error', '/nowhere'),
    phone('me-waiting', `${at}/me`, made.waiting.key),
    phone('me-answered', `${at}/me?name=new`, made.answered.key),
    phone('sit', made.slip),
    phone('sit-seated', made.slip, seat.key),
    // As if it had been taken back: links of a tenth slip, while the seat has its first.
    phone('sit-gone', made.slip.replace(/[^/]+$/, '9.gone')),
    phone('poster', `${at}/poster`),
    phone('guide', `${at}/guide`, trainer.key),
    phone('slips', `${at}/slips`, trainer.key),
    phone('attendance', `${at}/attendance`, trainer.key),
    phone('remote', `${at}/remote`, trainer.key),
    phone('trainer-people', `${at}/trainer#people`, trainer.key),
  ]
  return [
    // What is the same under both rule books is looked at once.
    ...(market === 'tencent' ? neutral : []),
    ...(together ?? []),
    phone('join', at),
    phone('join-shared', `${at}?share=${theirs}`),
    phone('market', at, seat.key),
    phone('market-search', `${at}?q=ข้าว`, seat.key),
    phone('shop', `${at}/shops/shop_orchard`, seat.key),
    phone('product', `${at}/p/prd_durian`, seat.key),
    phone('product-shared', `${at}/p/prd_durian?share=${theirs}`, seat.key),
    phone('product-passer-by', `${at}/p/prd_rice`),
    phone('pay', `${at}/orders/${open}`, seat.key),
    phone('paid', `${at}/orders/${paid}`, seat.key),
    phone('orders', `${at}/orders`, seat.key),
    phone('chats', `${at}/chats`, seat.key),
    phone('chat-shop', `${at}/chats/shop_orchard`, seat.key),
    ...(market === 'tencent' ? [phone('chat', `${at}/chats/all`, seat.key)] : []),
    phone('me-other', `${at}/me`, other.key),
    phone('orders-empty', `${at}/orders`, made.idle.key),
    phone('me', `${at}/me`, seat.key),
    phone('share', `${at}/share/${mine}`, seat.key),
    phone('tag', `/01/09521234001010/10/CTB-0413-02?w=${trainer.pin}`, seat.key),
    phone('enter', `${at}/trainer`),
    phone('trainer-phone', `${at}/trainer`, trainer.key),
    { name: 'stage-join', path: `${at}/stage?scene=join`, kind: 'stage' },
    { name: 'stage-market', path: `${at}/stage?scene=market`, kind: 'stage' },
    { name: 'stage-tree', path: `${at}/stage?scene=tree`, kind: 'stage' },
    { name: 'stage-both', path: `${at}/stage?scene=both`, kind: 'stage' },
    { name: 'stage-scans', path: `${at}/stage?scene=scans`, kind: 'stage' },
    { name: 'stage-poll', path: `${at}/stage?scene=poll`, kind: 'stage' },
    { name: 'replay', path: `${replay}?t=9:00:00`, kind: 'stage' },
    phone('replay-phone', `${replay}?t=9:00:00`),
    { name: 'trainer', path: `${at}/trainer`, key: trainer.key, kind: 'laptop' },
    { name: 'rehearse', path: `${at}/rehearse`, key: trainer.key, kind: 'laptop' },
    { name: 'knobs-laptop', path: `/knobs?pin=${trainer.pin}`, kind: 'laptop' },
  ]
}
