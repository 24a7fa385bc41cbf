import { expect, it } from 'vitest'
import { type Device, device, PROJECTOR } from '../support/browser.ts'
import { aHouse } from '../support/house.ts'
import { Client } from '../support/server.ts'

const house = aHouse()

type Seat = Awaited<ReturnType<Client['join']>>

async function share(seat: Seat, parentId?: string): Promise<string> {
  const { json } = await seat.command('share.create', {
    productId: 'prd_durian',
    ...(parentId ? { parentId } : {}),
  })
  return json.result!.shareId
}

async function buy(seat: Seat, shareId: string): Promise<void> {
  const { json } = await seat.command('order.place', { productId: 'prd_durian', quantity: 1, shareId })
  await seat.command('order.pay', { orderId: json.result!.orderId })
}

const written = ({ page }: Device, name: string, ...texts: string[]) =>
  page.waitForFunction(
    ([kind, all]) => {
      const found = [...document.querySelectorAll(`[data-tree] .${kind}`)].map(el => el.textContent)
      return JSON.stringify(found.sort()) === JSON.stringify([...all].sort())
    },
    [name, texts] as const,
  )

it('the tree names people, pays in baht as the wallet does, and hides a name that is hidden', async () => {
  const trainer = await Client.trainer(house.server.url)
  const [noi, lek, tum, mali] = [
    await trainer.join('น้าหน่อย'),
    await trainer.join('พี่เล็ก'),
    await trainer.join('ป้าตุ้ม'),
    await trainer.join('มะลิ'),
  ]
  const stage = await device(house.browser, PROJECTOR)
  await stage.page.goto(`${house.lan}/w/${trainer.pin}/stage?scene=tree&lang=th`)
  await buy(mali, await share(tum, await share(lek, await share(noi))))
  await written(stage, 'tree-name', 'น้าหน่อย', 'พี่เล็ก', 'ป้าตุ้ม')
  await written(stage, 'coin-text', 'มะลิ ซื้อ ฿995', '+฿49.75', '+฿9.95')
  expect(await stage.page.locator('[data-tree] .stop-edge').count()).toBe(1)
  await trainer.command('participant.blank', { participantId: tum.participantId, blanked: true })
  await written(stage, 'tree-name', 'น้าหน่อย', 'พี่เล็ก', '•••')
  expect(stage.complaints).toEqual([])
  await stage.context.close()
})
