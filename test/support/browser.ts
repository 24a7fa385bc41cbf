import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core'

/** Phones live on plain http at a LAN address, an insecure context: so do the tests. */
export const HOST = 'talad.test'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
]

/** The browser that the environment names, else the one inside the npm package. */
export const executable = async (): Promise<string> =>
  process.env.TALAD_BROWSER || (await chromium.executablePath())

export const launch = async (executablePath?: string): Promise<Browser> =>
  playwright.launch({ executablePath: executablePath ?? (await executable()), args: ARGS, headless: true })

export const PHONE = { width: 390, height: 844 }
export const SMALL_PHONE = { width: 360, height: 640 }
export const PROJECTOR = { width: 1280, height: 720 }
export const LAPTOP = { width: 1440, height: 900 }

export type Device = { context: BrowserContext; page: Page; complaints: string[] }

/** A device of its own: cookies, size, and everything the browser complained about. */
export async function device(
  browser: Browser,
  viewport: { width: number; height: number },
  options: object = {},
): Promise<Device> {
  const context = await browser.newContext({ viewport, locale: 'th-TH', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(`error: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text()))
      complaints.push(message.text())
  })
  return { context, page, complaints }
}

/** Waits until a person can read all of these words; `innerText` leaves out what is hidden, `textContent` does not. */
export async function shows(page: Page, ...words: string[]): Promise<void> {
  await page.waitForFunction(all => all.every(word => document.body.innerText.includes(word)), words)
}

export async function hides(page: Page, ...words: string[]): Promise<void> {
  await page.waitForFunction(all => all.every(word => !document.body.innerText.includes(word)), words)
}

/** From the QR's address to the market, with nothing but a name. */
export async function join({ page }: Device, origin: string, pin: string, name: string): Promise<void> {
  await page.goto(`${origin}/?pin=${pin}`)
  await page.fill('[name=nickname]', name)
  await page.click('form[action$="/join"] button:not([type=button])')
  await page.waitForSelector('[data-section]', { state: 'attached' })
}
