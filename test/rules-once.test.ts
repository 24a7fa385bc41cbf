import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Each rule, the one file that reckons with its parameters for crowd and people, and how their names begin. */
const RULES: [rule: string, file: string, parameters: string][] = [
  ['ranking', 'core/ranking.ts', 'rank\\.(sales|rating)'],
  ['the paid place', 'core/ads.ts', 'ads\\.bid'],
  ['group-buy', 'core/team.ts', 'team\\.(size|window|discount)'],
  ['rewards', 'core/split.ts', 'reward(\\.levels|Level)'],
  ['the fee split', 'core/split.ts', '(paymentFee|commission|liveFee|flashFee)'],
  ['tax', 'core/duty.ts', 'tax\\.'],
  ['freight', 'core/freight.ts', 'freight\\.'],
  ['the cost of goods', 'core/books.ts', 'goods\\.cost'],
  ['fee and deposit', 'core/rent.ts', '(annualFee|deposit)'],
]

const code = ['server', 'simulations', 'seeds', 'views'].flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(e => e.isFile() && /\.(ts|ejs)$/.test(e.name))
    .map(e => join(e.parentPath, e.name)),
)

const filesWith = (pattern: RegExp): string[] =>
  code
    .filter(file => pattern.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    .map(file => file.slice(ROOT.length + '/server/'.length).replaceAll('\\', '/'))

it.each(RULES)('%s is reckoned in %s alone', (_rule, file, parameters) => {
  // `knob('tax.general', …)`, `knobs['tax.general']`, `knob(`${market}.commission`, …)`
  const asks = new RegExp(
    `\\bknobs?[([][^'"\`;]*['"\`](\\$\\{market\\}\\.|tencent\\.|alibaba\\.)?${parameters}`,
  )
  expect(filesWith(asks)).toEqual([file])
})

it.each([
  ['auction', 'core/ads.ts'],
  ['rank', 'core/shelves.ts'],
])('%s is asked by %s, from which crowd and people have it', (name, file) => {
  expect(filesWith(new RegExp(`(?<!function |\\.)\\b${name}\\(`))).toEqual([file])
})
