import { beforeAll, describe, expect, it } from 'vitest'
import { runAxe } from '../support/axe.ts'
import { type Device, device, hides, LAPTOP, PHONE, shows } from '../support/browser.ts'
import { aHouse } from '../support/house.ts'
import { Client } from '../support/server.ts'

const house = aHouse()
let room: Client
beforeAll(async () => {
  room = await Client.trainer(house.server.url, { seed: 7 })
})

const WIDE = { width: 1920, height: 1080 }
const OLD = { width: 1024, height: 768 }

async function screen(size: typeof PHONE, path: string, key?: string, options: object = {}): Promise<Device> {
  const made = await device(house.browser, size, options)
  if (key) await made.context.addCookies([{ name: `talad_${room.pin}`, value: key, url: house.lan }])
  await made.page.goto(`${house.lan}/w/${room.pin}${path}`)
  return made
}

describe('who checks the tag, on phone and projector', () => {
  let laptop: Device
  let stage: Device
  let phone: Device

  beforeAll(async () => {
    const aunt = await room.join('ป้าแดง')
    laptop = await screen(LAPTOP, '/trainer', room.key)
    stage = await screen(WIDE, '/stage')
    phone = await screen(PHONE, '/p/prd_durian', aunt.key, { hasTouch: true, isMobile: true })
  })

  it('the trainer puts it on the big screen, which says how to begin', async () => {
    await laptop.page.click('[data-part="director"] form:has([value="scans"]) button')
    await stage.page.waitForSelector('[data-scene="scans"]')
    await shows(stage.page, 'ยังไม่มีใครตรวจป้าย', 'แตะป้ายกระดาษที่ห้อยอยู่', 'No tag checked yet')
    expect(await runAxe(stage.page)).toEqual([])
  })

  it('a tap on the paper tag is on the stage at once, with who and where the goods are from', async () => {
    await phone.page.tap('.hang__tag')
    await shows(phone.page, 'คุณตรวจป้ายนี้แล้ว', 'ห้องนี้ตรวจป้ายแล้ว 1 คน')
    await shows(stage.page, 'ป้าแดง', 'ล็อต CTB-0413-02', 'คนตรวจป้ายแล้ว')
    await hides(stage.page, 'ยังไม่มีใครตรวจป้าย')
    expect(await stage.page.locator('.pin').count()).toBe(1)
  })

  it('a city that the person chose draws a way on the map', async () => {
    await phone.page.selectOption('#place', 'chengdu')
    await phone.page.click('.tag-place button')
    await phone.page.waitForURL(/\/10\/CTB-0413-02/)
    expect(await phone.page.inputValue('#place')).toBe('chengdu')
    await stage.page.waitForSelector('[id="looks-chengdu"]')
    await shows(stage.page, 'เฉิงตู')
    expect(await stage.page.locator('.looked b').innerText()).toBe('1')
  })

  it('an order paid after the look counts, one without does not', async () => {
    await phone.page.goto(`${house.lan}/w/${room.pin}/p/prd_durian`)
    await shows(phone.page, 'ห้องนี้ตรวจป้ายแล้ว 1 คน')
    await phone.page.waitForSelector('html.is-live')
    await phone.page.click('[data-buy]')
    await phone.page.waitForURL(/\/orders\/ord_/)
    await phone.page.waitForSelector('html.is-live')
    await phone.page.click('form:has([value="order.pay"]) button')
    await shows(stage.page, '1 จาก 1 คำสั่งซื้อ')
    const quick = await room.join('ใจร้อน')
    const { json } = await quick.command('order.place', { productId: 'prd_rice', quantity: 1 })
    await quick.command('order.pay', { orderId: json.result!.orderId })
    await shows(stage.page, '1 จาก 2 คำสั่งซื้อ')
  })

  it('another’s look is on this product page without loading it again', async () => {
    await phone.page.goto(`${house.lan}/w/${room.pin}/p/prd_durian`)
    await phone.page.waitForSelector('html.is-live')
    const uncle = await room.join('ลุงชัย')
    await uncle.get(`/01/09521234001010/10/CTB-0413-02?w=${room.pin}`, { accept: 'text/html' })
    await shows(phone.page, 'ห้องนี้ตรวจป้ายแล้ว 2 คน')
    await shows(stage.page, 'ลุงชัย')
  })

  it('nothing lies on anything else, on a wide screen and on an old projector', async () => {
    const { json } = await room.room('/products?limit=40')
    for (const [i, item] of json.items!.entries()) {
      const seat = i % 5 === 0 ? await room.join(`คนที่ ${i} ชื่อยาวหน่อย`) : null
      await seat?.command('tag.scan', { ...(item.lot as object), place: i % 2 ? 'guangzhou' : 'shanghai' })
    }
    await stage.page.waitForFunction(() => document.querySelectorAll('.scan-lots li').length === 3)
    for (const size of [WIDE, OLD]) {
      await stage.page.setViewportSize(size)
      const overlaps = await stage.page.evaluate(() => {
        const names = [
          '.scans-head .title',
          '.slip',
          '.looked',
          '.scan-lots',
          '.before',
          '.looks-region',
          '.sign',
          '.band',
        ]
        const visible = names.map(
          name => [name, document.querySelector(name)!.getBoundingClientRect()] as const,
        )
        return visible.flatMap(([a, p], i) =>
          visible
            .slice(i + 1)
            .filter(
              ([, q]) => p.left < q.right && q.left < p.right && p.top < q.bottom - 4 && q.top < p.bottom - 4,
            )
            .map(([b]) => `${a} and ${b}`),
        )
      })
      expect([size.width, overlaps.filter(pair => !pair.startsWith('.scans-head'))]).toEqual([size.width, []])
      expect(await runAxe(stage.page)).toEqual([])
    }
  })

  it('key 6 shows it on one screen, 0 gives it back; under reduced motion nothing moves', async () => {
    await room.command('stage.show', { scene: 'market' })
    await stage.page.waitForSelector('[data-scene="market"]')
    await stage.page.keyboard.press('6')
    await stage.page.waitForSelector('[data-scene="scans"]')
    const fast = await room.join('คนใหม่')
    await fast.get(`/01/09521234001010/10/CTB-0413-02?w=${room.pin}`, { accept: 'text/html' })
    await shows(stage.page, 'คนใหม่')
    expect(await stage.page.evaluate(() => document.getAnimations().length)).toBe(0)
    await stage.page.keyboard.press('0')
    await stage.page.waitForSelector('[data-scene="market"]')
  })

  it('no screen complained', () => {
    expect([laptop, stage, phone].flatMap(d => d.complaints)).toEqual([])
  })
})
