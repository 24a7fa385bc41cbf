import { io } from 'socket.io-client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Frame } from '../../server/contract/socket.ts'
import type { PhoneSections } from '../../server/projections/phone.ts'
import { PlainBrowser } from '../support/plain-browser.ts'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Client & { opened: Opened }
beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url)
})
afterAll(() => server.close())

const commandId = (html: string): string => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? ''
const kindOf = async (nickname: string) =>
  (await trainer.events()).find(e => e.type === 'participant.joined' && e.nickname === nickname)?.kind

describe('several seats in one browser, told apart by the path', () => {
  let laptop: PlainBrowser
  let home: string
  beforeEach(async () => {
    laptop = new PlainBrowser(server.url)
    home = `/w/${trainer.pin}`
    for (const n of [1, 2]) await laptop.post(`/as/${n}${home}/join`, { nickname: `เครื่อง ${n}` })
  })

  it('each has a key of its own, which stands in no address and no page', async () => {
    const { pin } = trainer
    const keys = [1, 2].map(n => laptop.cookies.get(`talad_${pin}_${n}`)!)
    expect(new Set(keys).size).toBe(2)
    expect(laptop.cookies.has(`talad_${pin}`)).toBe(false)
    const pages = await Promise.all([1, 2].map(n => laptop.get(`/as/${n}${home}`)))
    for (const { html } of pages) for (const key of keys) expect(html).not.toContain(key)
  })

  it('each page is of its seat, and every way onward stays under it', async () => {
    for (const n of [1, 2]) {
      const { html } = await laptop.get(`/as/${n}${home}/me`)
      expect(html).toContain(`เครื่อง ${n}`)
      const ways = [...html.matchAll(/\b(?:href|action)="(\/[^"]*)"/g)].map(m => m[1]!)
      const leaving = ways.filter(way => !way.startsWith(`/as/${n}/`) && !way.startsWith('/static/'))
      expect(leaving).toEqual([])
      expect(ways.some(way => way.startsWith(`/as/${n}/w/`))).toBe(true)
    }
  })

  it('an order without JavaScript comes back to the seat that made it', async () => {
    const product = await laptop.get(`/as/2${home}/p/prd_durian`)
    const form = { id: commandId(product.html), type: 'order.place', productId: 'prd_durian', quantity: '1' }
    const { to } = await laptop.post(`/as/2${home}/act`, form)
    expect(to).toMatch(new RegExp(`^/as/2${home}/orders/ord_`))
    expect((await laptop.get(to)).status).toBe(200)
    expect((await laptop.get(to.replace('/as/2/', '/as/1/'))).status).toBe(404)
  })

  it('what the rules refuse comes back to the page it was asked from', async () => {
    const at = `/as/1${home}/p/prd_durian`
    const form = { id: 'x', type: 'order.place', productId: 'prd_durian', quantity: '1000000' }
    const { to } = await laptop.post(`/as/1${home}/act`, form, at)
    expect(to).toMatch(new RegExp(`^${at}\\?.*refused=lot.sold-out`))
  })

  it('a link from the first is opened by the second', async () => {
    const { to } = await laptop.post(`/as/1${home}/act`, { type: 'share.create', productId: 'prd_durian' })
    const shareId = to.split('/').at(-1)!
    const opened = await laptop.get(`/as/2/s/${shareId}?w=${trainer.pin}`)
    expect(opened.to).toBe(`/as/2${home}/p/prd_durian?share=${shareId}`)
    const mine = (await (await view(laptop, 1)).json()) as { sections: PhoneSections }
    expect(mine.sections.shares.items[0]).toMatchObject({ shareId, opens: 1 })
  })

  it('their sockets speak for their seats', async () => {
    const names = await Promise.all([1, 2].map(n => nameOverSocket(laptop, `/as/${n}`)))
    expect(names[0]).toContain('เครื่อง 1')
    expect(names[1]).toContain('เครื่อง 2')
  })

  it.each(['/as/0/', '/as/10/', '/as/x/', '/as/1'])('%s is no seat', async path => {
    expect((await laptop.get(`${path}w/${trainer.pin}`)).status).toBe(404)
  })
})

describe('a further seat', () => {
  it('of the trainer’s browser practises and goes home with the rehearsal', async () => {
    const laptop = new PlainBrowser(server.url)
    laptop.cookies.set(`talad_${trainer.pin}`, trainer.key)
    await laptop.post(`/as/1/w/${trainer.pin}/join`, { nickname: 'มือถือซ้อม' })
    expect(await kindOf('มือถือซ้อม')).toBe('practice')
    await trainer.command('rehearsal.stop')
    expect((await view(laptop, 1)).status).toBe(401)
    expect((await laptop.get(`/w/${trainer.pin}/trainer`)).status).toBe(200)
  })

  it('of anybody else is a person’s: two may share one tablet', async () => {
    const tablet = new PlainBrowser(server.url)
    await tablet.post(`/w/${trainer.pin}/join`, { nickname: 'ป้า' })
    await tablet.post(`/as/2/w/${trainer.pin}/join`, { nickname: 'หลาน' })
    expect(await kindOf('หลาน')).toBe('person')
  })
})

describe('the screen with all roles', () => {
  it('is for the trainer', async () => {
    const nok = new PlainBrowser(server.url)
    await nok.post(`/w/${trainer.pin}/join`, { nickname: 'นก' })
    expect((await nok.get(`/w/${trainer.pin}/rehearse`)).status).toBe(401)
    const laptop = new PlainBrowser(server.url)
    laptop.cookies.set(`talad_${trainer.pin}`, trainer.key)
    const { status, html } = await laptop.get(`/w/${trainer.pin}/rehearse`)
    expect(status).toBe(200)
    for (const n of [1, 2]) expect(html).toContain(`src="/as/${n}/w/${trainer.pin}"`)
    expect(html).not.toContain(trainer.key)
  })
})

const jarOf = (browser: PlainBrowser) => [...browser.cookies].map(([k, v]) => `${k}=${v}`).join('; ')

const view = (browser: PlainBrowser, n: number) =>
  fetch(`${server.url}/as/${n}/api/workshops/${trainer.pin}/view?surface=phone`, {
    headers: { cookie: jarOf(browser) },
  })

function nameOverSocket(browser: PlainBrowser, seatPath: string): Promise<string> {
  const wire = io(server.url, {
    auth: { pin: trainer.pin, surface: 'phone', seatPath },
    extraHeaders: { cookie: jarOf(browser) },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  })
  return new Promise<string>((resolve, reject) => {
    wire.on('frame', (frame: Frame<'phone'>) => resolve(frame.sections.me!.badge.name))
    wire.on('connect_error', reject)
  }).finally(() => wire.close())
}
