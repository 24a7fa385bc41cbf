import { describe, expect, test } from 'vitest'
import { type BannerFacts, banner, terminalQr } from '../../server/lan/banner.ts'

const FACTS: BannerFacts = {
  home: 'http://localhost:8080/',
  lan: [
    { url: 'http://192.168.1.34:8080/', name: 'Wi-Fi', state: 'ok' },
    { url: 'http://172.28.96.1:8080/', name: 'vEthernet (WSL)', state: 'failed' },
  ],
  qr: '',
  code: 'mango-47',
  place: '/home/somchai/.talad',
  port: 8080,
  platform: 'win32',
}

describe('given a started laptop, then the terminal says all that a trainer needs', () => {
  const text = banner(FACTS)
  test.each([
    'http://localhost:8080/',
    '✓ http://192.168.1.34:8080/  (Wi-Fi)',
    '✗ http://172.28.96.1:8080/',
    'mango-47',
    '/home/somchai/.talad',
    'Ctrl+C',
  ])('%s', part => {
    expect(text).toContain(part)
  })
  test('in Thai and in English', () => {
    expect(text).toContain('รหัสเครื่อง')
    expect(text).toContain('house code')
  })
})

const HINTS: [NodeJS.Platform, string][] = [
  ['win32', 'allow Node.js on private and public networks'],
  ['darwin', 'choose Allow'],
  ['linux', 'sudo ufw allow 8080/tcp'],
  ['freebsd', 'sudo ufw allow 8080/tcp'],
]
test.each(HINTS)('the firewall hint on %s', (platform, hint) => {
  const text = banner({ ...FACTS, platform })
  expect(text).toContain(hint)
  expect(text.match(/firewall|ufw|choose Allow/g)?.length).toBeLessThanOrEqual(2)
})

test('given no network, then it says so instead of listing nothing', () => {
  expect(banner({ ...FACTS, lan: [] })).toContain('No network yet')
})

test('given a LAN address, then the QR stands in the text with nothing else in its lines', async () => {
  const qr = await terminalQr('http://192.168.1.34:8080/')
  const lines = qr.replace(/\n+$/, '').split('\n')
  expect(lines.length).toBeGreaterThan(10)
  const shown = banner({ ...FACTS, qr }).split('\n')
  const first = shown.indexOf(lines[0]!)
  expect(shown.slice(first, first + lines.length)).toEqual(lines)
})
