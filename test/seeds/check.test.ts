import { describe, expect, it } from 'vitest'
import { checkSeeds } from '../../seeds/check.ts'
import { gtin } from '../../seeds/gs1.ts'
import { CATALOGUE } from '../../seeds/index.ts'

const shop = CATALOGUE.shops[0]!
const durianGi = {
  kind: 'gi',
  label: { th: 'GI ทุเรียนจันท์', en: 'GI Chanthaburi durian', zh: 'GI 尖竹汶榴莲' },
  simulated: false,
}

/** The complaint, what is damaged (rows by key, `+` appends), the bad value. */
const damages: [complaint: string, path: string, value: unknown][] = [
  ['shop rice: story: no en text', 'shops.rice.story.en', ' '],
  ['shop rice: story: no zh text', 'shops.rice.story.zh', undefined],
  ['shop rice: name: zh text is not Chinese', 'shops.rice.name.zh', 'Rice'],
  ['shop silk: place: en text is not English', 'shops.silk.place.en', 'ชนบท'],
  ['shop silk: story: th text is not Thai', 'shops.silk.story.th', 'Silk'],
  ['shop silk: story: th text takes a gender', 'shops.silk.story.th', 'ทอเองค่ะ'],
  ['shop canal: no owner', 'shops.canal.owner', ''],
  ['shop coffee: unknown province TH-59', 'shops.coffee.province', 'TH-59'],
  ['shop coffee: lat, lon are not in TH-57', 'shops.coffee.lat', 12.6],
  ['shop coffee: unknown face nobody', 'shops.coffee.face', 'nobody'],
  ['shop coffee: unknown scene nowhere', 'shops.coffee.scene', 'nowhere'],
  ['shop orchard: twice', 'shops.+', shop],

  ['product mango: name: no th text', 'products.mango.name.th', ''],
  ['product mango: name is longer than 42 characters in Thai', 'products.mango.name.th', 'ก'.repeat(43)],
  ['product mango: unknown shop nowhere', 'products.mango.shop', 'nowhere'],
  ['product mango: gtin 09521234001538 is not valid', 'products.mango.gtin', '09521234001538'],
  ['product mango: gtin 08851234001535 is not valid', 'products.mango.gtin', '08851234001535'],
  ['product honey: unknown art bee', 'products.honey.art', 'bee'],
  ['product honey: price 22000.5 is not whole satang', 'products.honey.price', 22_000.5],
  ['product honey: price 499 is out of range', 'products.honey.price', 499],
  ['product honey: price 5000001 is out of range', 'products.honey.price', 5_000_001],
  ['product honey: weight -1 is not whole grams', 'products.honey.weight', -1],
  ['product mango: shelf life 1.5 is not whole days', 'products.mango.shelfLife', 1.5],
  ['product silk: a cloth does not spoil: its shelf life is not 30', 'products.silk.shelfLife', 30],
  ['product honey: a sweet spoils: its shelf life is not null', 'products.honey.shelfLife', null],
  ['product mango: season 3–13 is not months', 'products.mango.season.to', 13],
  ['product tour: only a tour weighs nothing', 'products.tour.weight', 1],
  ['product honey: no lot', 'products.honey.lots', []],
  ['product scarf: twice', 'products.silk.key', 'scarf'],
  [`gtin ${gtin(121)}: twice`, 'products.scarf.gtin', gtin(121)],

  [
    'product rice: mark GI Thung Kula Rong-Hai Hom Mali rice does not belong to TH-22',
    'products.rice.lots.1.province',
    'TH-22',
  ],
  [
    'product volcanodurian: mark GI Si Sa Ket volcanic durian does not belong to TH-22',
    'products.volcanodurian.lots.0.province',
    'TH-22',
  ],
  [
    'product sangyod: mark GI Sangyod Muang Phatthalung rice does not belong to TH-90',
    'products.sangyod.lots.1.province',
    'TH-90',
  ],
  [
    'product surinrice: mark GI Surin Hom Mali rice does not belong to TH-31',
    'products.surinrice.lots.0.province',
    'TH-31',
  ],
  [
    'product praewa: mark GI Praewa Kalasin silk does not belong to TH-40',
    'products.praewa.lots.0.province',
    'TH-40',
  ],
  ['product durian: mark GI Chanthaburi durian is not verified', 'products.durian.marks.+', durianGi],
  ['product durian: mark GAP (simulated) is not verified', 'products.durian.marks.0.simulated', false],
  ['product durian: mark GAP does not say simulated', 'products.durian.marks.0.label.en', 'GAP'],

  ['lot pomelo/NPT 0408: batch number is not GS1', 'products.pomelo.lots.0.batchLotNumber', 'NPT 0408'],
  ['lot pomelo/: batch number is not GS1', 'products.pomelo.lots.0.batchLotNumber', ''],
  ['batch SNK-0408-01: twice', 'products.indigo.lots.0.batchLotNumber', 'SNK-0408-01'],
  ['batch MK-0416-01: twice', 'products.volcanodurian.lots.1.batchLotNumber', 'MK-0416-01'],
  ['lot pomelo/NPT-0408-05: origin: no zh text', 'products.pomelo.lots.0.origin.zh', ''],
  ['lot pomelo/NPT-0408-05: quantity 0 is not a number of units', 'products.pomelo.lots.0.quantity', 0],
  ['lot pomelo/NPT-0408-05: unknown province TH-S', 'products.pomelo.lots.0.province', 'TH-S'],
  ['lot pomelo/NPT-0408-05: 2018-6-1 is not a day', 'products.pomelo.lots.0.expiresOn', '2018-6-1'],
  ['lot pomelo/NPT-0408-05: keeps 61 days, its product says 60', 'products.pomelo.shelfLife', 60],
  ['lot pomelo/NPT-0408-05: expires before harvest', 'products.pomelo.lots.0.expiresOn', '2018-04-07'],
  ['lot pomelo/NPT-0408-05: expires in the week of trade', 'products.pomelo.lots.0.expiresOn', '2018-04-24'],
  [
    'lot pomelo/NPT-0408-05: paper GAP-0573 does not begin with SIM-',
    'products.pomelo.lots.0.papers.0.number',
    'GAP-0573',
  ],
  ['lot pomelo/NPT-0408-05: paper: no en text', 'products.pomelo.lots.0.papers.0.name.en', ''],

  ['lot rice/RET-0226-05: exported lat, lon are not in TH', 'products.rice.lots.0.trace.3.lat', 31.2],
  ['lot rice/RET-0226-05: stored lat, lon are not in CN', 'products.rice.lots.0.trace.5.lon', 22.8],
  ['lot rice/RET-0226-05: stored after the opening day', 'products.rice.lots.0.trace.5.on', '2018-04-18'],
  ['lot rice/RET-0226-05: trace goes back in time', 'products.rice.lots.0.trace.4.on', '2018-01-01'],
  ['lot rice/RET-0226-05: packed detail: no th text', 'products.rice.lots.0.trace.1.detail.th', ''],
  ['lot mango/NPT-0415-08: no trace', 'products.mango.lots.0.trace', []],
  [
    'lot mango/NPT-0415-08: trace begins on 2018-04-15, harvest was 2018-04-14',
    'products.mango.lots.0.harvestedOn',
    '2018-04-14',
  ],
  [
    'lot mango/NPT-0415-08: trace does not begin with the harvest',
    'products.mango.lots.0.trace.0.step',
    'packed',
  ],
]

describe('one damaged row is named, and no other', () => {
  it.each(damages)('%s', (complaint, path, value) => {
    const catalogue = copy(CATALOGUE)
    put(catalogue, path.split('.'), value)
    expect(checkSeeds(catalogue)).toEqual([complaint])
  })
})

/** Through JSON, because rows share objects and a structured clone would keep that. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

function put(node: unknown, [step, ...rest]: string[], value: unknown): void {
  if (Array.isArray(node)) {
    const row = node.find(item => item.key === step)
    if (step === '+') node.push(value)
    else put(row ?? node[Number(step)], rest, value)
    return
  }
  const fields = node as Record<string, unknown>
  if (rest.length > 0) put(fields[step!], rest, value)
  else fields[step!] = value
}
