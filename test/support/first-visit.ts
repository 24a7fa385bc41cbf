import type { Browser, CDPSession, Page } from 'playwright-core'
import { type Device, device } from './browser.ts'

/** Bytes over the wire, headers included, by file. */
export type Load = { total: number; files: Record<string, number> }
export type Visit = Device & { load: Load }
type Visitor = {
  size: { width: number; height: number }
  deviceScaleFactor?: number
  cookies: { name: string; value: string; url: string }[]
}

/** A device that has fetched nothing before opens a page and waits until all of it is there. */
export async function firstVisit(browser: Browser, url: string, visitor: Visitor): Promise<Visit> {
  const { size, cookies, deviceScaleFactor = 1 } = visitor
  const made = await device(browser, size, { deviceScaleFactor })
  await made.context.addCookies(cookies)
  const wire = await watch(await made.context.newCDPSession(made.page))
  await made.page.goto(url)
  await quiet(made.page, wire.pending)
  const total = Object.values(wire.files).reduce((sum, bytes) => sum + bytes, 0)
  return { ...made, load: { total, files: wire.files } }
}

/** Sees every request of a page, and which of them are under way. */
async function watch(wire: CDPSession) {
  const names = new Map<string, string>()
  const pending = new Set<string>()
  const files: Record<string, number> = {}
  wire.on('Network.requestWillBeSent', ({ requestId, request }) => {
    names.set(requestId, new URL(request.url).pathname.replace(/^\/static\/\w+\//, ''))
    pending.add(requestId)
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    pending.delete(requestId)
    const name = names.get(requestId)!
    files[name] = (files[name] ?? 0) + encodedDataLength
  })
  wire.on('Network.loadingFailed', ({ requestId }) => pending.delete(requestId))
  await wire.send('Network.enable')
  return { pending, files }
}

/** Resolves when the page has drawn with its fonts, has nothing to do, and everything that it asked for is there. */
async function quiet(page: Page, pending: ReadonlySet<string>): Promise<void> {
  do await page.evaluate(drawnAndIdle)
  while (pending.size > 0)
}

/** The page on a screen of another size, once it has heard of it and drawn itself again. */
export async function resize(page: Page, size: Visitor['size']): Promise<void> {
  await page.setViewportSize(size)
  await page.waitForFunction(width => innerWidth === width, size.width)
  await page.evaluate(drawnAndIdle)
}

async function drawnAndIdle(): Promise<void> {
  await document.fonts.ready
  await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  await new Promise(idle => requestIdleCallback(idle))
}
