import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

/** `hotspot` is one that this laptop opens itself, `virtual` leads to containers, machines in machines or a VPN. */
export type AddressKind = 'hotspot' | 'wifi' | 'ethernet' | 'other' | 'virtual' | 'link-local'
export type Candidate = { address: string; name: string; kind: AddressKind }
export type Interfaces = NodeJS.Dict<Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal' | 'mac'>[]>

/** Most likely first: a hotspot is only on because somebody turned it on for the phones. */
const ORDER: readonly AddressKind[] = ['hotspot', 'wifi', 'ethernet', 'other', 'virtual', 'link-local']

const VIRTUAL_NAMES = [
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vnic|lxc|lxd|podman|cni|flannel|cali|kube)/i,
  /^(utun|tun|tap|wg|ppp|ipsec|zt|ham|nordlynx|bridge|vmenet|awdl|llw|gif|stf)/i,
  /vEthernet|VirtualBox|VMware|Hyper-V|\bWSL\b|Tailscale|ZeroTier|Hamachi|WireGuard|OpenVPN|\bVPN\b|\bTAP\b/i,
]
/** Host sides of VirtualBox, VMware and Docker; on Windows these may be named like any cable ("Ethernet 3"). */
const VIRTUAL_MACS = /^(0a:00:27|00:50:56:c0|02:42)/i
const WIFI_NAMES = /^(wlan|wlp|wlo|wlx|wl\d|ath|ra\d|en0$)|wi-?fi|wireless|airport|ไร้สาย|无线|無線/i
const CABLE_NAMES = /^(eth|enp|eno|ens|enx|em\d|en\d|usb|rndis)|ethernet|local area|อีเทอร์เน็ต|以太网|本地连接/i

/**
 * IPv4 addresses that a phone on the same network might reach, best guess first. Names are all that the system tells,
 * so this is a guess: the trainer may choose another. On macOS `en0` is the Wi-Fi of every laptop.
 */
export function rankAddresses(interfaces: Interfaces): Candidate[] {
  const found = Object.entries(interfaces).flatMap(([name, list]) =>
    (list ?? [])
      .filter(entry => entry.family === 'IPv4' && !entry.internal)
      .map(({ address, mac }) => ({ address, name, kind: kindOf(name, address, mac) })),
  )
  return found.sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      Number(isPrivate(b.address)) - Number(isPrivate(a.address)),
  )
}

/** The same for this laptop, now: it changes when the Wi-Fi does, so ask again rather than keep it. */
export const readAddresses = (): Candidate[] => rankAddresses(networkInterfaces())

function kindOf(name: string, address: string, mac: string): AddressKind {
  if (address.startsWith('169.254.')) return 'link-local'
  if (isHotspot(name, address)) return 'hotspot'
  if (VIRTUAL_MACS.test(mac) || VIRTUAL_NAMES.some(pattern => pattern.test(name))) return 'virtual'
  if (WIFI_NAMES.test(name)) return 'wifi'
  return CABLE_NAMES.test(name) ? 'ethernet' : 'other'
}

/** The fixed addresses that Windows, Linux (NetworkManager) and macOS give themselves when they share a connection. */
function isHotspot(name: string, address: string): boolean {
  if (address === '192.168.137.1' || address === '10.42.0.1') return true
  return name.startsWith('bridge') && address === '192.168.2.1'
}

/** RFC 1918. A public or a carrier's address rarely is the classroom's Wi-Fi. */
function isPrivate(address: string): boolean {
  const [a, b] = address.split('.').map(Number) as [number, number]
  return a === 10 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b <= 31)
}
