import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PlainBrowser } from '../support/plain-browser.ts'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let trainer: Client & { opened: Opened }
beforeAll(async () => {
  server = await serve()
  trainer = await Client.trainer(server.url)
})
afterAll(() => server.close())

const join = async (name: string): Promise<PlainBrowser> => {
  const browser = new PlainBrowser(server.url)
  await browser.post(`/w/${trainer.pin}/join`, { nickname: name })
  return browser
}
const commandId = (html: string): string => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('without JavaScript', () => {
  it('a person types the PIN, joins, orders and pays', async () => {
    const phone = new PlainBrowser(server.url)
    expect(
      await phone.post('/join', { pin: `${trainer.pin.slice(0, 3)} ${trainer.pin.slice(3)}` }),
    ).toMatchObject({ status: 303, to: `/w/${trainer.pin}` })
    expect((await phone.get(`/w/${trainer.pin}`)).html).toContain('name="nickname"')
    expect(await phone.post(`/w/${trainer.pin}/join`, { nickname: 'ป้าแดง' })).toMatchObject({
      status: 303,
      to: `/w/${trainer.pin}`,
    })
    const product = await phone.get(`/w/${trainer.pin}/p/prd_durian`)
    expect(product.status).toBe(200)
    const placed = await phone.post(`/w/${trainer.pin}/act`, {
      id: commandId(product.html),
      type: 'order.place',
      productId: 'prd_durian',
      quantity: '2',
    })
    expect(placed.status).toBe(303)
    expect(placed.to).toMatch(new RegExp(`^/w/${trainer.pin}/orders/ord_`))
    const sheet = await phone.get(placed.to)
    expect(sheet.html).toContain('1,990')
    const orderId = placed.to.split('/').at(-1)!
    expect(
      (await phone.post(`/w/${trainer.pin}/act`, { id: commandId(sheet.html), type: 'order.pay', orderId }))
        .to,
    ).toBe(placed.to)
    expect((await phone.get(placed.to)).html).toContain('รอจัดส่ง')
  })

  it('the same form sent twice is one order', async () => {
    const phone = await join('สองที')
    const fields = { id: 'same-form', type: 'order.place', productId: 'prd_durian', quantity: '1' }
    const [a, b] = [
      await phone.post(`/w/${trainer.pin}/act`, fields),
      await phone.post(`/w/${trainer.pin}/act`, fields),
    ]
    expect(a.to).toBe(b.to)
  })

  it.each(['0x10', '1e1', 'two', '1.5', '-1'])('a quantity of %s is no number of fruits', async quantity => {
    const phone = await join('เลข')
    const from = `/w/${trainer.pin}/p/prd_rice`
    const { to } = await phone.post(
      `/w/${trainer.pin}/act`,
      { type: 'order.place', productId: 'prd_rice', quantity },
      from,
    )
    expect(to).toContain('refused=payload.malformed')
  })

  it('a refusal comes back to the page with words', async () => {
    const phone = await join('มาก')
    const from = `/w/${trainer.pin}/p/prd_tour`
    const { to } = await phone.post(
      `/w/${trainer.pin}/act`,
      { type: 'order.place', productId: 'prd_tour', quantity: '500' },
      from,
    )
    expect(to).toContain(`${from}?`)
    expect((await phone.get(to)).html).toContain('ของไม่พอ')
  })

  it('a link from a friend is kept through joining', async () => {
    const friend = await trainer.join('เพื่อน')
    const { json } = await friend.command('share.create', { productId: 'prd_rice' })
    const shareId = json.result!.shareId
    const phone = new PlainBrowser(server.url)
    const landed = await phone.get(`/s/${shareId}?w=${trainer.pin}`)
    expect(landed.to).toBe(`/w/${trainer.pin}/p/prd_rice?share=${shareId}`)
    expect((await phone.get(landed.to)).html).toContain(`share=${shareId}`)
    const joined = await phone.post(`/w/${trainer.pin}/join`, { nickname: 'มาใหม่', shareId })
    const back = await phone.get(joined.to)
    expect(back.to).toBe(landed.to)
    const page = await phone.get(back.to)
    expect(page.html).toContain(shareId)
    expect((await friend.room('/view?surface=phone')).json.sections?.shares).toMatchObject({
      items: [{ shareId, opens: 1 }],
    })
  })

  it('a person answers the trainer’s question, changes her mind, and puts the result away', async () => {
    const at = `/w/${trainer.pin}/act`
    const phone = await join('ทาย')
    await trainer.command('poll.open', {
      pollId: 'poll_form',
      question: 'กี่ชุด?',
      options: ['4,000', '40,000'],
    })
    const card = async () =>
      /<section class="poll[\s\S]*?<\/section>/.exec((await phone.get(`/w/${trainer.pin}/me`)).html)?.[0] ??
      ''
    const open = await card()
    expect(open).toContain('กี่ชุด?')
    const answer = { type: 'poll.answer', pollId: 'poll_form' }
    await phone.post(at, { ...answer, id: commandId(open), option: '0' })
    expect(await phone.post(at, { ...answer, option: '1' }, `/w/${trainer.pin}/me`)).toMatchObject({
      status: 303,
      to: `/w/${trainer.pin}/me`,
    })
    expect(await card()).toMatch(/aria-pressed="false"[\s\S]*4,000[\s\S]*aria-pressed="true"[\s\S]*40,000/)
    await trainer.command('poll.close', { pollId: 'poll_form' })
    expect(await card()).toContain('ห้องเราตอบแบบนี้')
    await phone.post(`/w/${trainer.pin}/seen`, { pollId: 'poll_form' }, `/w/${trainer.pin}/me`)
    expect(await card()).toBe('')
  })

  it.each([
    [
      'own words, the empty ones left out',
      { question: 'ไหนดี?', 'options.0': 'ก', 'options.1': '', 'options.2': 'ค' },
    ],
    ['a ready question', { payload: JSON.stringify({ question: 'ไหนดี?', options: ['ก', 'ค'] }) }],
    ['both', { payload: '{"options":5}', question: 'ไหนดี?', 'options.0': 'ก', 'options.1': 'ค' }],
  ])('the trainer asks from a form: %s', async (_name, fields) => {
    const host = await Client.trainer(server.url)
    const { status } = await fetch(`${server.url}/w/${host.pin}/act`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `talad_${host.pin}=${host.key}` },
      body: new URLSearchParams({ type: 'poll.open', ...(fields as Record<string, string>) }),
    })
    expect(status).toBe(303)
    const { json } = await host.room('/view?surface=trainer')
    expect(json.sections?.poll).toMatchObject({ question: 'ไหนดี?', options: ['ก', 'ค'] })
  })

  it.each(['{', '[]', '5', 'null', '{"__proto__":{"type":"workshop.close"}}'])(
    'a form that carries %s instead of a question asks nothing',
    async payload => {
      const host = await Client.trainer(server.url)
      const { status, headers } = await fetch(`${server.url}/w/${host.pin}/act`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: `talad_${host.pin}=${host.key}` },
        body: new URLSearchParams({ type: 'poll.open', payload }),
      })
      expect([status, headers.get('location')]).toEqual([303, expect.stringContaining('payload.malformed')])
      expect((await host.room()).json.phase).toBe('open')
    },
  )

  it.each([
    ['/join', { pin: '000000' }, /refused=workshop\.unknown/],
    ['/join', { pin: 'abc' }, /refused=workshop\.unknown/],
  ])('POST %s %j says what is wrong', async (path, fields, where) => {
    expect((await new PlainBrowser(server.url).post(path, fields)).to).toMatch(where)
  })

  it('the trainer starts a workshop from the home page of this laptop and lands on the console', async () => {
    const laptop = new PlainBrowser(server.url)
    const { status, to } = await laptop.post('/start', { title: 'ห้องใหม่', language: 'th' })
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/w\/\d{6}\/trainer$/)])
    expect((await laptop.get(to)).status).toBe(200)
  })
})

describe('a one-time link', () => {
  it('is not used up by looking at the page, and once by a tap', async () => {
    const token = trainer.opened.urls.trainer!.split('#')[1]
    const visit = () => fetch(`${server.url}/w/${trainer.pin}/trainer`, { headers: { accept: 'text/html' } })
    expect((await visit()).status).toBe(401)
    const tap = () => new Client(server.url).post(`/api/workshops/${trainer.pin}/session`, { token })
    const first = await tap()
    expect(first.status).toBe(200)
    const cookie = first.headers.get('set-cookie')!.split(';')[0]!
    expect((await fetch(`${server.url}/w/${trainer.pin}/trainer`, { headers: { cookie } })).status).toBe(200)
    const second = await tap()
    expect([second.status, second.json.refused?.code]).toEqual([401, 'link.used'])
  })
})

describe('pages', () => {
  it.each([
    '/',
    '/help',
    '/art',
    '/w/PIN',
    '/w/PIN/stage',
    '/w/PIN/p/prd_durian',
    '/01/09521234001010/10/CTB-0413-02?w=PIN',
  ])('%s is for everybody, in three languages', async path => {
    for (const lang of ['th', 'en', 'zh']) {
      const url = path.replace('PIN', trainer.pin)
      const answer = await fetch(`${server.url}${url}${url.includes('?') ? '&' : '?'}lang=${lang}`)
      expect(answer.status).toBe(200)
      const html = await answer.text()
      expect(html).toContain(`<html lang="${lang}"`)
      expect(html).not.toMatch(/\{\{|undefined|\[object|NaN/)
    }
  })

  it.each([
    ['/w/999999', 404],
    ['/nowhere', 404],
    ['/w/PIN/p/none', 404],
    ['/01/09521234001010/10/NO-LOT?w=PIN', 404],
    ['/s/none?w=PIN', 404],
    ['/%E0%A4%A', 404],
  ])('%s → %i with a page that says so', async (path, status) => {
    const answer = await fetch(server.url + path.replace('PIN', trainer.pin), {
      headers: { accept: 'text/html' },
    })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('text/html')
  })
})
