import { describe, expect, test } from 'vitest'
import {
  type AddressKind,
  type Interfaces,
  rankAddresses,
  readAddresses,
} from '../../server/lan/addresses.ts'

const MAC = '3c:22:fb:10:20:30'
const at = (address: string, mac = MAC) => [{ address, family: 'IPv4' as const, internal: false, mac }]
const loopback = [{ address: '127.0.0.1', family: 'IPv4' as const, internal: true, mac: '00:00:00:00:00:00' }]

type Row = [what: string, given: Interfaces, then: string[]]

const LAPTOPS: Row[] = [
  [
    'Windows with WSL, VirtualBox and VMware: the Wi-Fi first',
    {
      'vEthernet (WSL (Hyper-V firewall))': at('172.28.96.1', '00:15:5d:aa:bb:cc'),
      'Ethernet 3': at('192.168.56.1', '0a:00:27:00:00:0b'),
      'VMware Network Adapter VMnet8': at('192.168.80.1', '00:50:56:c0:00:08'),
      'Wi-Fi': at('192.168.1.34'),
      'Loopback Pseudo-Interface 1': loopback,
    },
    ['192.168.1.34', '172.28.96.1', '192.168.56.1', '192.168.80.1'],
  ],
  [
    'Windows that opened its own hotspot: that is where the phones are',
    { 'Wi-Fi': at('10.0.4.7'), 'Local Area Connection* 12': at('192.168.137.1') },
    ['192.168.137.1', '10.0.4.7'],
  ],
  [
    'Windows on a cable with an unplugged second card',
    { 'Ethernet 2': at('169.254.10.9'), Ethernet: at('10.1.1.8') },
    ['10.1.1.8', '169.254.10.9'],
  ],
  ['Chinese Windows', { 以太网: at('192.168.0.3'), WLAN: at('192.168.0.4') }, ['192.168.0.4', '192.168.0.3']],
  [
    'a Mac with a VPN, AirDrop and a cable adapter',
    {
      lo0: loopback,
      utun4: at('100.101.5.9'),
      bridge100: at('192.168.64.1'),
      en7: at('10.0.0.5'),
      en0: at('10.0.0.4'),
    },
    ['10.0.0.4', '10.0.0.5', '192.168.64.1', '100.101.5.9'],
  ],
  [
    'a Mac that shares its connection',
    { en0: at('10.0.0.4'), bridge100: at('192.168.2.1') },
    ['192.168.2.1', '10.0.0.4'],
  ],
  [
    'Linux with Docker, libvirt and Tailscale',
    {
      lo: loopback,
      docker0: at('172.17.0.1', '02:42:aa:bb:cc:dd'),
      'br-4f1d2e': at('172.18.0.1', '02:42:aa:bb:cc:de'),
      virbr0: at('192.168.122.1'),
      tailscale0: at('100.90.1.2'),
      wlp3s0: at('192.168.43.17'),
    },
    ['192.168.43.17', '172.17.0.1', '172.18.0.1', '192.168.122.1', '100.90.1.2'],
  ],
  [
    'Linux that opened a hotspot with NetworkManager',
    { enp0s25: at('203.0.113.9'), wlan0: at('10.42.0.1') },
    ['10.42.0.1', '203.0.113.9'],
  ],
  [
    'two cables: the private one before the public one',
    { eth0: at('203.0.113.9'), eth1: at('172.16.0.9') },
    ['172.16.0.9', '203.0.113.9'],
  ],
  ['no network at all', { lo: loopback }, []],
  ['an interface that the system lists as absent', { 'Wi-Fi': undefined }, []],
]

describe('given the interfaces of a laptop, then the address phones most likely reach comes first', () => {
  test.each(LAPTOPS)('%s', (_what, given, then) => {
    expect(rankAddresses(given).map(c => c.address)).toEqual(then)
  })
})

test('given IPv6 beside IPv4, then only IPv4 is offered: a QR with brackets fails in older cameras', () => {
  const both = [
    ...at('192.168.1.2'),
    { address: 'fe80::1', family: 'IPv6' as const, internal: false, mac: MAC },
  ]
  expect(rankAddresses({ en0: both })).toEqual([{ address: '192.168.1.2', name: 'en0', kind: 'wifi' }])
})

const KINDS: [name: string, address: string, mac: string, kind: AddressKind][] = [
  ['Wi-Fi', '192.168.1.2', MAC, 'wifi'],
  ['Wireless Network Connection 2', '192.168.1.2', MAC, 'wifi'],
  ['wlx00c0ca', '192.168.1.2', MAC, 'wifi'],
  ['en0', '192.168.1.2', MAC, 'wifi'],
  ['en5', '192.168.1.2', MAC, 'ethernet'],
  ['อีเทอร์เน็ต', '192.168.1.2', MAC, 'ethernet'],
  ['enp2s0', '192.168.1.2', MAC, 'ethernet'],
  ['usb0', '192.168.42.9', MAC, 'ethernet'],
  ['eth0', '172.17.0.2', '02:42:ac:11:00:02', 'virtual'],
  ['vEthernet (Default Switch)', '172.20.0.1', MAC, 'virtual'],
  ['ZeroTier One [8056c2e21c]', '10.147.17.2', MAC, 'virtual'],
  ['wg0', '10.8.0.2', MAC, 'virtual'],
  ['Wi-Fi', '169.254.1.1', MAC, 'link-local'],
  ['rmnet_data0', '10.9.8.7', MAC, 'other'],
]

test.each(KINDS)('%s %s (%s) is %s', (name, address, mac, kind) => {
  expect(rankAddresses({ [name]: at(address, mac) })[0]?.kind).toBe(kind)
})

test('this machine can be asked', () => {
  for (const { address } of readAddresses()) expect(address).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
})
