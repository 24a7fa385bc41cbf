/** Browsers inside chat apps: they lose the seat when the chat is closed, so the page offers the real browser. */
export type InApp = 'line' | 'wechat' | 'facebook' | 'instagram'

/** `link`: a tap opens the phone's browser. `copy`: the app lets nothing out, the address must be carried by hand. */
export type HandOver = { url: string; by: 'link' | 'copy' }

/** Instagram also carries Facebook's marks, so it is asked first. */
const MARKS: readonly [InApp, RegExp][] = [
  ['line', /\bLine\/\d/],
  ['wechat', /\bMicroMessenger\//i],
  ['instagram', /\bInstagram[ /]/],
  ['facebook', /\bFB(AN|AV|_IAB|IOS)\b|\bMessengerLite/],
]

/** Which app's browser speaks, or null for a browser of its own. */
export const inAppOf = (userAgent: string): InApp | null =>
  MARKS.find(([, mark]) => mark.test(userAgent))?.[0] ?? null

/**
 * How to leave the app for the phone's own browser at `url` (absolute http). LINE obeys a query parameter everywhere;
 * Android apps obey an intent, except WeChat, which blocks them; on iPhones nothing but copying works.
 */
export function handOver(app: InApp, url: string, userAgent: string): HandOver {
  if (app === 'line') return { url: withParameter(url, 'openExternalBrowser', '1'), by: 'link' }
  if (app !== 'wechat' && /\bAndroid\b/.test(userAgent)) return { url: intent(url), by: 'link' }
  return { url, by: 'copy' }
}

function withParameter(url: string, name: string, value: string): string {
  const changed = new URL(url)
  changed.searchParams.set(name, value)
  return changed.href
}

/** Without a package name, so that whatever browser the owner chose opens. A fragment would end the intent early. */
function intent(url: string): string {
  const { protocol, host, pathname, search } = new URL(url)
  return `intent://${host}${pathname}${search}#Intent;scheme=${protocol.slice(0, -1)};end`
}
