import QRCode from 'qrcode'
import type { SelfTest } from './selftest.ts'

export type BannerFacts = {
  /** The trainer's own way in, on this laptop. */
  home: string
  /** What phones open, best guess first. */
  lan: { url: string; name: string; state: SelfTest | 'untested' }[]
  /** Terminal drawing of the first LAN address, from `terminalQr`; empty where there is no network. */
  qr: string
  code: string
  /** A folder, or a database without its password. */
  place: string
  port: number
  platform: NodeJS.Platform
}

/** Two rows of squares per line; needs a terminal with block characters, which the ones of all three systems have. */
export const terminalQr = (url: string): Promise<string> =>
  QRCode.toString(url, { type: 'terminal', small: true })

const STATES = { ok: '✓', failed: '✗', untested: ' ' } as const

const FIREWALLS: Partial<Record<NodeJS.Platform, [string, string]>> = {
  win32: [
    'ถ้า Windows ถามเรื่องไฟร์วอลล์ ให้อนุญาต Node.js ทั้งเครือข่ายส่วนตัวและสาธารณะ',
    'If Windows asks about the firewall, allow Node.js on private and public networks.',
  ],
  darwin: [
    'ถ้า macOS ถามว่าจะให้ node รับการเชื่อมต่อหรือไม่ ให้กดอนุญาต',
    'If macOS asks whether node may accept connections, choose Allow.',
  ],
}

const linux = (port: number): [string, string] => [
  `ถ้ามือถือเปิดไม่ได้ ให้เปิดพอร์ตก่อน: sudo ufw allow ${port}/tcp`,
  `If phones cannot open it, open the port: sudo ufw allow ${port}/tcp`,
]

/** What the terminal shows at start, in Thai and English; the house code in it lets other machines open a room. */
export function banner(facts: BannerFacts): string {
  const [thai, english] = FIREWALLS[facts.platform] ?? linux(facts.port)
  return [
    '',
    'ตลาด Talad',
    '',
    ...entry('ผู้สอนเปิดที่เครื่องนี้ · trainer, on this machine', [facts.home]),
    ...entry('มือถือเปิดผ่าน Wi-Fi เดียวกัน · phones, on the same Wi-Fi', lanLines(facts)),
    ...(facts.qr ? [facts.qr.replace(/\n+$/, ''), ''] : []),
    ...entry('รหัสเครื่อง (เปิดห้องใหม่จากเครื่องอื่น) · house code', [facts.code]),
    ...entry('ข้อมูลเก็บที่ · data', [facts.place]),
    thai,
    english,
    'หยุด · stop: Ctrl+C',
    '',
  ].join('\n')
}

const entry = (label: string, lines: string[]): string[] => [label, ...lines.map(line => `  ${line}`), '']

function lanLines(facts: BannerFacts): string[] {
  if (facts.lan.length === 0)
    return [
      'ยังไม่ได้ต่อเครือข่าย ต่อ Wi-Fi หรือเปิดฮอตสปอต แล้วเริ่มใหม่',
      'No network yet: join a Wi-Fi or open a hotspot, then start again.',
    ]
  return facts.lan.map(({ url, name, state }) => `${STATES[state]} ${url}  (${name})`)
}
