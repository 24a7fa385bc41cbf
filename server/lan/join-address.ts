import QRCode from 'qrcode'
import { type Candidate, readAddresses } from './addresses.ts'
import { type SelfTest, selfTest } from './selftest.ts'

export type AddressView = Candidate & { state: SelfTest | 'untested'; chosen: boolean }
export type Join = { url: string; host: string; qr: string }

/** How phones reach this laptop: the address in the QR, tested by the laptop itself, chosen by the trainer if need be. */
export class JoinAddress {
  private readonly states = new Map<string, SelfTest>()
  private chosen: string | undefined

  constructor(
    private readonly port: () => number,
    readonly nonce: string,
    private readonly addresses: () => Candidate[] = readAddresses,
  ) {}

  /** Tries every address; runs beside the server and never delays it. */
  async test(): Promise<void> {
    await Promise.all(
      this.addresses().map(async ({ address }) =>
        this.states.set(address, await selfTest(address, this.port(), this.nonce)),
      ),
    )
  }

  /** False when this laptop does not have that address. */
  choose(address: string): boolean {
    const known = this.addresses().some(a => a.address === address)
    if (known) this.chosen = address
    return known
  }

  list(): AddressView[] {
    const best = this.address()
    return this.addresses().map(a => ({
      ...a,
      state: this.states.get(a.address) ?? 'untested',
      chosen: a.address === best,
    }))
  }

  /** `http://192.168.1.20:3000`, or undefined where there is no network: then the visitor's own address has to do. */
  origin(): string | undefined {
    const address = this.address()
    return address && `http://${address}:${this.port()}`
  }

  /** What the poster shows for a workshop. */
  async join(pin: string, fallback: string): Promise<Join> {
    const base = this.origin() ?? fallback
    const url = `${base}/?pin=${pin}`
    return { url, host: base.replace(/^https?:\/\//, ''), qr: await qrSvg(url) }
  }

  /** The trainer's choice while it exists, else the first that answered, else the first. */
  private address(): string | undefined {
    const all = this.addresses().map(a => a.address)
    if (this.chosen && all.includes(this.chosen)) return this.chosen
    return (
      all.find(a => this.states.get(a) === 'ok') ?? all.find(a => this.states.get(a) !== 'failed') ?? all[0]
    )
  }
}

/** Four quiet modules around it, as readers expect. */
export const qrSvg = (text: string): Promise<string> =>
  QRCode.toString(text, {
    type: 'svg',
    margin: 4,
    errorCorrectionLevel: 'M',
    color: { dark: '#1b1f1d', light: '#ffffff' },
  })
