import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compressed } from './compress.mjs'

/** Earlier builds whose static files stay: 9 MB each. */
const KEPT = 4

/**
 * Writes beside `dist/`'s files and then renames, static files first, the stamp last: a program that starts in between
 * finds an older or the newer build, whole. Static files of a few builds stay, for programs and pages still open.
 */
export async function publish(root, { server, maps, files, stamp }) {
  const dist = join(root, 'dist')
  const draft = join(dist, `.draft-${process.pid}`)
  const id = idOf(files)
  const packed = await compressed(files)
  const programs = new Map([
    ...server,
    ['build.json', json({ id, base: `/static/${id}/` })],
    ['.stamp', stamp],
  ])
  await writeAll(join(draft, 'static'), new Map([...files, ...packed]))
  await writeAll(join(draft, 'maps'), maps)
  await writeAll(draft, programs)
  await mkdir(join(dist, 'static'), { recursive: true })
  await moveFolder(join(draft, 'static'), join(dist, 'static', id))
  await rm(join(dist, 'maps'), { recursive: true, force: true })
  await moveFolder(join(draft, 'maps'), join(dist, 'maps'))
  for (const name of programs.keys()) await rename(join(draft, name), join(dist, name))
  await rm(draft, { recursive: true, force: true })
  await removeOld(join(dist, 'static'), id)
  return { id, packed }
}

/** Ten hexadecimal digits of all names and contents: the same sources give the same addresses. */
function idOf(files) {
  const hash = createHash('sha256')
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex').slice(0, 10)
}

async function writeAll(folder, files) {
  const paths = [...files.keys()].map(name => join(folder, name))
  for (const parent of new Set([folder, ...paths.map(path => dirname(path))]))
    await mkdir(parent, { recursive: true })
  await Promise.all([...files].map(([name, bytes]) => writeFile(join(folder, name), bytes)))
}

/** Another build of the same contents may have come first, or, on Windows, a program may hold the folder open. */
async function moveFolder(from, to) {
  await rename(from, to).catch(error => {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error
  })
}

async function removeOld(folder, id) {
  const others = (await readdir(folder)).filter(name => name !== id)
  const ages = others.map(async name => [await ageOf(join(folder, name)), name])
  const old = (await Promise.all(ages)).sort(([a], [b]) => b - a).slice(KEPT)
  await Promise.all(old.map(([, name]) => rm(join(folder, name), { recursive: true, force: true })))
}

/** Of a folder that another build is removing: the oldest. */
const ageOf = path =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )

const json = value => `${JSON.stringify(value)}\n`
