import type { ProductSeed } from './catalogue.ts'
import { AYUTTHAYA } from './products/ayutthaya.ts'
import { CANAL } from './products/canal.ts'
import { CHIANGMAI } from './products/chiangmai.ts'
import { COFFEE } from './products/coffee.ts'
import { INDIGO } from './products/indigo.ts'
import { KALASIN } from './products/kalasin.ts'
import { LAMPANG } from './products/lampang.ts'
import { MAEHONGSON } from './products/maehongson.ts'
import { NAN } from './products/nan.ts'
import { ORCHARD } from './products/orchard.ts'
import { PATTANI } from './products/pattani.ts'
import { PHATTHALUNG } from './products/phatthalung.ts'
import { PHETBURI } from './products/phetburi.ts'
import { PHETCHABUN } from './products/phetchabun.ts'
import { RANONG } from './products/ranong.ts'
import { RICE } from './products/rice.ts'
import { SILK } from './products/silk.ts'
import { SISAKET } from './products/sisaket.ts'
import { SURAT } from './products/surat.ts'
import { SURIN } from './products/surin.ts'
import { TRANG } from './products/trang.ts'
import { UBON } from './products/ubon.ts'
import { UTTARADIT } from './products/uttaradit.ts'
import { YALA } from './products/yala.ts'

/** In the order of their shops; the scenario's durian comes first, so that its number in the columns is 0. */
export const PRODUCTS: ProductSeed[] = [
  ...ORCHARD,
  ...RICE,
  ...SILK,
  ...INDIGO,
  ...COFFEE,
  ...CANAL,
  ...SISAKET,
  ...SURIN,
  ...KALASIN,
  ...UBON,
  ...CHIANGMAI,
  ...NAN,
  ...MAEHONGSON,
  ...UTTARADIT,
  ...LAMPANG,
  ...PHETCHABUN,
  ...PHETBURI,
  ...AYUTTHAYA,
  ...PHATTHALUNG,
  ...PATTANI,
  ...YALA,
  ...RANONG,
  ...SURAT,
  ...TRANG,
]
