import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { serve } from './support/server.ts'

const ROOT = join(import.meta.dirname, '..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

it('the program in the README does what it says', async () => {
  const server = await serve()
  const code = /```js\n([\s\S]*?)```/.exec(README)![1]!.replace('http://localhost:3000', server.url)
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code])
  expect(stdout).toContain("state: 'pending_payment'")
  await server.close()
})

it.each(['README.md', 'ARCHITECTURE.md', 'DECISIONS.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'])(
  'every file that %s links is there',
  page => {
    const links = readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)
    expect([...links].map(m => m[1]!).filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  },
)

it('every path that ARCHITECTURE.md names is there', () => {
  const named = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8').matchAll(
    /`((?:server|views|static|seeds|simulations|test)\/[\w./-]+)`/g,
  )
  expect([...named].map(m => m[1]!).filter(path => !existsSync(join(ROOT, path)))).toEqual([])
})
