import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Which rooms of the house a folder may import from, as path prefixes; `node:` and package names stand for themselves. */
const RULES: { folder: string; may: string[]; except?: string[] }[] = [
  { folder: 'server/core', may: ['server/core'] },
  { folder: 'server/projections', may: ['server/core', 'server/projections'] },
  { folder: 'server/contract', may: ['server/core', 'server/projections', 'server/contract', 'zod'] },
  {
    folder: 'server/storage',
    may: ['server/core', 'server/storage', 'node:', 'lowdb', 'lowdb/node', 'postgres'],
  },
  {
    folder: 'server/engine',
    may: [
      'server/core',
      'server/engine',
      'simulations/index.ts',
      'server/storage/interfaces.ts',
      'node:',
      'nanoid',
    ],
  },
  {
    // A third door beside http and sockets, for seats inside this process.
    folder: 'server/bots',
    may: ['server/core', 'server/projections', 'server/engine', 'server/http/submit.ts', 'server/bots'],
  },
  { folder: 'server/lan', may: ['server/lan', 'node:', 'qrcode'] },
  {
    folder: 'server/http',
    may: [
      'server/core',
      'server/contract',
      'server/projections',
      'server/engine',
      'server/http',
      'server/lan',
      'server/storage/interfaces.ts',
      'simulations/index.ts',
      'seeds/index.ts',
      'views',
      'node:',
      '*',
    ],
  },
  {
    folder: 'server/sockets',
    may: [
      'server/core',
      'server/contract',
      'server/projections',
      'server/engine',
      'server/http',
      'server/sockets',
      'views/seat-path.ts',
      'node:',
      'socket.io',
    ],
  },
  { folder: 'simulations/kernel', may: ['server/core', 'simulations'] },
  { folder: 'simulations/logistics', may: ['server/core', 'simulations'] },
  { folder: 'simulations/markets', may: ['server/core', 'simulations'] },
  { folder: 'simulations/scenarios', may: ['server/core', 'simulations'] },
  { folder: 'simulations/lab', may: ['server/core', 'simulations', 'seeds', 'node:', '*'] },
  { folder: 'seeds', may: ['server/core', 'seeds'] },
  {
    folder: 'static',
    may: ['server/core', 'server/contract', 'server/projections', 'static', 'views', '*'],
    except: ['static/build'],
  },
  { folder: 'views', may: ['server/core', 'views', 'i18next'] },
]

/** A screen gets types from the server and, as running code, only what has no state: money, times and form fields. */
const RUNNING_IN_A_BROWSER = [
  'server/core/money.ts',
  'server/core/calendar.ts',
  'server/core/text.ts',
  'server/contract/forms.ts',
  'server/core/chance.ts',
  'server/core/clock.ts',
  'server/core/lesson-time.ts',
]

const files = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(e => e.isFile() && e.name.endsWith('.ts') && !e.name.endsWith('.d.ts'))
    .map(e => relative(ROOT, join(e.parentPath, e.name)).split(sep).join('/'))

type Import = { from: string; target: string; typeOnly: boolean }

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  const found = source.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm,
  )
  return [...found].map(m => {
    const name = (m[2] ?? m[3] ?? m[4])!
    const target = name.startsWith('.')
      ? relative(ROOT, join(ROOT, dirname(file), name))
          .split(sep)
          .join('/')
      : name
    return { from: file, target, typeOnly: m[1] !== undefined }
  })
}

const isPackage = (target: string): boolean =>
  !target.startsWith('node:') && !/^(server|views|static|seeds|simulations|test)\//.test(target)

const allowed = (target: string, may: string[]): boolean =>
  may.some(prefix =>
    prefix === '*'
      ? isPackage(target)
      : target === prefix || target.startsWith(prefix.endsWith(':') ? prefix : `${prefix}/`),
  )

describe.each(RULES)('$folder', ({ folder, may, except = [] }) => {
  const own = files(folder).filter(f => !except.some(e => f.startsWith(e)))

  it('has files', () => expect(own.length).toBeGreaterThan(0))

  it('imports only what its place in the house allows', () => {
    const wrong = own.flatMap(importsOf).filter(i => !allowed(i.target, may))
    expect(wrong.map(i => `${i.from} imports ${i.target}`)).toEqual([])
  })
})

it('a screen runs no server code but the few functions made for both sides', () => {
  const wrong = files('static')
    .flatMap(importsOf)
    .filter(i => i.target.startsWith('server/') && !i.typeOnly && !RUNNING_IN_A_BROWSER.includes(i.target))
  expect(wrong.map(i => `${i.from} imports ${i.target}`)).toEqual([])
})

describe('the pure part', () => {
  const pure = [
    'server/core',
    'server/projections',
    'simulations/kernel',
    'simulations/logistics',
    'simulations/markets',
    'simulations/scenarios',
  ].flatMap(files)

  it.each([
    ['the wall clock', /\bDate\b|performance\.now/],
    ['chance that is not a hash', /Math\.random|crypto/],
    ['the process or its console', /\bprocess\.|console\./],
    ['a locale', /toLocale|\bIntl\b|localeCompare/],
    ['waiting', /\bawait\b|\basync\b|setTimeout/],
  ])('knows nothing of %s', (_what, pattern) => {
    const code = (file: string) =>
      readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(pure.filter(file => pattern.test(code(file)))).toEqual([])
  })
})

it('only main.ts and the command line read the environment', () => {
  const readers = files('server').filter(f => /process\.env/.test(readFileSync(join(ROOT, f), 'utf8')))
  expect(readers.sort()).toEqual(['server/cli.ts', 'server/main.ts'])
})
