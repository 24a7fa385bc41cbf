import type { TraceStep } from '../server/core/lot.ts'
import type { Category } from '../server/core/product.ts'
import type { Season } from '../server/core/season.ts'
import type { Text } from '../server/core/text.ts'

/** The drawings there are: of products (`static/art/products`), shops' faces (`shops`) and their scenes (`scenes`). */
export const ART: readonly string[] = [
  'bananachips',
  'basket',
  'batik',
  'beachtour',
  'birdcage',
  'boattour',
  'broom',
  'budu',
  'candletour',
  'cashew',
  'celadon',
  'checkedsilk',
  'cocoa',
  'coconut',
  'coconutbowl',
  'coconutoil',
  'coffee',
  'custard',
  'dinotour',
  'driedbanana',
  'driedlongan',
  'driedpineapple',
  'durian',
  'durianchips',
  'fishcrackers',
  'garlic',
  'gingertea',
  'halalcookies',
  'herbalbalm',
  'honey',
  'horsecarttour',
  'hotspringtour',
  'indigo',
  'indigobag',
  'inhaler',
  'laketour',
  'lemongrasstea',
  'longan',
  'longkong',
  'lotuscotton',
  'macadamia',
  'mango',
  'mangosteen',
  'misttour',
  'mooyor',
  'mushroomchips',
  'nantour',
  'palmleaffish',
  'palmsugar',
  'passionfruit',
  'pepper',
  'pomelo',
  'praewa',
  'rambutan',
  'rice',
  'riceberry',
  'ricecrackers',
  'riverweed',
  'robusta',
  'roosterbowl',
  'roseapple',
  'rotisaimai',
  'saltedegg',
  'sangyod',
  'scarf',
  'sesame',
  'sesameoil',
  'shallot',
  'silk',
  'silverbeads',
  'strawberry',
  'surinrice',
  'tamarind',
  'tangerine',
  'thaitea',
  'tour',
  'trangcake',
  'turmeric',
  'umbrella',
  'volcanodurian',
]
export const FACES: readonly string[] = [
  'ayutthaya',
  'canal',
  'chiangmai',
  'coffee',
  'indigo',
  'kalasin',
  'lampang',
  'maehongson',
  'nan',
  'orchard',
  'pattani',
  'phatthalung',
  'phetburi',
  'phetchabun',
  'ranong',
  'rice',
  'silk',
  'sisaket',
  'surat',
  'surin',
  'trang',
  'ubon',
  'uttaradit',
  'yala',
]
export const SCENES: readonly string[] = [
  'canal',
  'highland',
  'indigo',
  'lake',
  'loom',
  'mistvalley',
  'orchard',
  'ricefield',
  'river',
  'sea',
  'town',
  'volcano',
]

/** The calendar day on which a workshop opens; no tag may tell of a later one. */
export const OPENS_ON = '2018-04-17'
/** The last day of the lesson's week of trade: stock that expires sooner would vanish from the shelf. */
export const SELLS_UNTIL = '2018-04-24'
/** Satang: 5 and 50,000 baht. */
export const PRICE = { lowest: 500, highest: 5_000_000 }
/** Characters of a Thai name, vowels and tones among them: about two lines of a card on a small phone. */
export const LONGEST_NAME = 42

/** What a lot's last day is about a guarantee or a booking, not about food. */
export const KEEPS_FOREVER: readonly Category[] = ['craft', 'cloth', 'tour']

type Point = { lat: number; lon: number }

/** Rough boxes around each country: enough to catch a swapped or mistyped coordinate. */
const BOXES: Record<TraceStep['country'], { lat: [number, number]; lon: [number, number] }> = {
  TH: { lat: [5.6, 20.5], lon: [97.3, 105.7] },
  LA: { lat: [13.9, 22.6], lon: [100, 107.8] },
  VN: { lat: [8.1, 23.4], lon: [102.1, 109.6] },
  CN: { lat: [18.1, 53.6], lon: [73.4, 135.1] },
}

export const isIn = (country: TraceStep['country'], { lat, lon }: Point): boolean =>
  between(lat, BOXES[country].lat) && between(lon, BOXES[country].lon)

/** Two degrees reach every corner of a province from its main town. */
export const isNear = (a: Point, b: Point): boolean =>
  Math.abs(a.lat - b.lat) <= 2 && Math.abs(a.lon - b.lon) <= 2

export const isDay = (value: string): boolean => /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)

export const isShelfLife = (days: number | null): days is number => Number.isInteger(days) && days! > 0

export const isSeason = ({ from, to }: Season): boolean =>
  [from, to].every(month => Number.isInteger(month) && month >= 1 && month <= 12)

export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

export const isSimulatedPaper = (number: string): boolean => /^SIM-[A-Z0-9-]+$/.test(number)

export const saysSimulated = ({ th, en, zh }: Text): boolean =>
  th.includes('จำลอง') && en.includes('simulated') && zh.includes('模拟')

/** What is wrong with a text, or undefined. Catches languages in the wrong order, and Thai that takes a gender. */
export function faultOf({ th, en, zh }: Text): string | undefined {
  for (const [language, words] of Object.entries({ th, en, zh }))
    if (typeof words !== 'string' || words.trim() === '') return `no ${language} text`
  if (!/\p{Script=Thai}/u.test(th)) return 'th text is not Thai'
  if (/[\p{Script=Thai}\p{Script=Han}]/u.test(en)) return 'en text is not English'
  if (!/\p{Script=Han}/u.test(zh) || /\p{Script=Thai}/u.test(zh)) return 'zh text is not Chinese'
  if (/ครับ|ค่ะ|นะคะ/.test(th)) return 'th text takes a gender'
  return undefined
}

const between = (n: number, [low, high]: [number, number]): boolean => n >= low && n <= high
