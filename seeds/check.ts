import type { TraceStep } from '../server/core/lot.ts'
import type { Mark } from '../server/core/product.ts'
import type { Text } from '../server/core/text.ts'
import type { Catalogue, LotSeed, ProductSeed, ShopSeed } from './catalogue.ts'
import { isBatch, isExampleGtin } from './gs1.ts'
import { CATALOGUE } from './index.ts'
import { INDICATIONS } from './papers.ts'
import { PROVINCES } from './provinces.ts'
import * as is from './rules.ts'

type Complaint = string | false | undefined

/** What is wrong with the seeds, each complaint as `row: fault`; empty when all is well. */
export function checkSeeds({ shops, products }: Catalogue = CATALOGUE): string[] {
  return [
    ...PROVINCES.flatMap(p =>
      named(`province ${p.code}`, [text('name', p.name), !is.isIn('TH', p) && 'not in Thailand']),
    ),
    ...shops.flatMap(shopFaults),
    ...products.flatMap(p => productFaults(p, shops)),
    ...products.flatMap(p => p.lots.flatMap(lot => lotFaults(p, lot))),
    ...repeated('province', PROVINCES, p => p.code),
    ...repeated('shop', shops, s => s.key),
    ...repeated('product', products, p => p.key),
    ...repeated('gtin', products, p => p.gtin),
    ...repeated(
      'batch',
      products.flatMap(p => p.lots),
      lot => lot.batchLotNumber,
    ),
  ]
}

function shopFaults(shop: ShopSeed): string[] {
  const province = PROVINCES.find(p => p.code === shop.province)
  return named(`shop ${shop.key}`, [
    text('name', shop.name),
    text('story', shop.story),
    text('place', shop.place),
    shop.owner.trim() === '' && 'no owner',
    !is.FACES.includes(shop.face) && `unknown face ${shop.face}`,
    !is.SCENES.includes(shop.scene) && `unknown scene ${shop.scene}`,
    !province && `unknown province ${shop.province}`,
    province && !is.isNear(shop, province) && `lat, lon are not in ${shop.province}`,
  ])
}

function productFaults(product: ProductSeed, shops: ShopSeed[]): string[] {
  const { price, weight, category, shelfLife, season } = product
  return named(`product ${product.key}`, [
    text('name', product.name),
    product.name.th.length > is.LONGEST_NAME && `name is longer than ${is.LONGEST_NAME} characters in Thai`,
    text('description', product.description),
    !shops.some(s => s.key === product.shop) && `unknown shop ${product.shop}`,
    !isExampleGtin(product.gtin) && `gtin ${product.gtin} is not valid`,
    !is.ART.includes(product.art) && `unknown art ${product.art}`,
    !Number.isInteger(price) && `price ${price} is not whole satang`,
    (price < is.PRICE.lowest || price > is.PRICE.highest) && `price ${price} is out of range`,
    (!Number.isInteger(weight) || weight < 0) && `weight ${weight} is not whole grams`,
    shelfLife !== null && !is.isShelfLife(shelfLife) && `shelf life ${shelfLife} is not whole days`,
    (shelfLife === null) !== is.KEEPS_FOREVER.includes(category) &&
      `a ${category} ${shelfLife === null ? 'spoils' : 'does not spoil'}: its shelf life is not ${shelfLife}`,
    season !== null && !is.isSeason(season) && `season ${season.from}–${season.to} is not months`,
    (weight === 0) !== (category === 'tour') && 'only a tour weighs nothing',
    product.lots.length === 0 && 'no lot',
    ...product.marks.map(mark => markFault(mark, product)),
  ])
}

function markFault(mark: Mark, product: ProductSeed): Complaint {
  const fault = text('mark', mark.label)
  if (fault) return fault
  if (mark.simulated) return !is.saysSimulated(mark.label) && `mark ${mark.label.en} does not say simulated`
  const indication = INDICATIONS.find(i => i.mark.label.en === mark.label.en)
  if (mark.kind !== 'gi' || !indication) return `mark ${mark.label.en} is not verified`
  const away = product.lots.find(lot => !indication.provinces.includes(lot.province))
  return away && `mark ${mark.label.en} does not belong to ${away.province}`
}

function lotFaults(product: ProductSeed, lot: LotSeed): string[] {
  return named(`lot ${product.key}/${lot.batchLotNumber}`, [
    text('origin', lot.origin),
    !isBatch(lot.batchLotNumber) && 'batch number is not GS1',
    (!Number.isInteger(lot.quantity) || lot.quantity < 1) &&
      `quantity ${lot.quantity} is not a number of units`,
    !PROVINCES.some(p => p.code === lot.province) && `unknown province ${lot.province}`,
    dateFault(product, lot),
    ...lot.papers.map(p => text('paper', p.name)),
    ...lot.papers.map(p => !is.isSimulatedPaper(p.number) && `paper ${p.number} does not begin with SIM-`),
    ...lot.trace.flatMap(stepFaults),
    ...journeyFaults(product, lot),
  ])
}

/** The first thing wrong with a lot's dates: one mistyped day would be several complaints. */
function dateFault(product: ProductSeed, lot: LotSeed): Complaint {
  const { harvestedOn, expiresOn } = lot
  const bad = [harvestedOn, expiresOn].find(day => !is.isDay(day))
  if (bad !== undefined) return `${bad} is not a day`
  if (expiresOn <= harvestedOn) return 'expires before harvest'
  if (expiresOn <= is.SELLS_UNTIL) return 'expires in the week of trade'
  return keepingFault(product, lot)
}

/** What is written on a lot and on its product must be one story; fresh things lose a day or two at the packer's. */
function keepingFault(
  { category, shelfLife }: ProductSeed,
  { trace, harvestedOn, expiresOn }: LotSeed,
): Complaint {
  if (is.KEEPS_FOREVER.includes(category) || !is.isShelfLife(shelfLife)) return
  const packed = trace.findLast(step => step.step === 'packed')?.on ?? harvestedOn
  const days = is.daysBetween(packed, expiresOn)
  return (
    (days > shelfLife || days < shelfLife * 0.9 - 1) && `keeps ${days} days, its product says ${shelfLife}`
  )
}

function stepFaults(step: TraceStep): Complaint[] {
  return [
    text(`${step.step} place`, step.place),
    text(`${step.step} detail`, step.detail),
    !is.isDay(step.on) && `${step.step} on ${step.on}, which is not a day`,
    step.on > is.OPENS_ON && `${step.step} after the opening day`,
    !is.isIn(step.country, step) && `${step.step} lat, lon are not in ${step.country}`,
  ]
}

/** A tag's journey begins with the harvest, a service has none, and goes forward in time. */
function journeyFaults(product: ProductSeed, { trace, harvestedOn }: LotSeed): Complaint[] {
  const first = trace[0]
  if (!first) return ['no trace']
  return [
    product.category !== 'tour' && first.step !== 'harvested' && 'trace does not begin with the harvest',
    first.on !== harvestedOn && `trace begins on ${first.on}, harvest was ${harvestedOn}`,
    trace.some((step, i) => i > 0 && step.on < trace[i - 1]!.on) && 'trace goes back in time',
  ]
}

const text = (field: string, value: Text): Complaint => {
  const fault = is.faultOf(value)
  return fault && `${field}: ${fault}`
}

const named = (row: string, complaints: Complaint[]): string[] =>
  complaints.filter(c => typeof c === 'string').map(c => `${row}: ${c}`)

function repeated<Row>(kind: string, rows: readonly Row[], keyOf: (row: Row) => string): string[] {
  const keys = rows.map(keyOf)
  return keys.filter((key, i) => keys.indexOf(key) !== i).map(key => `${kind} ${key}: twice`)
}
