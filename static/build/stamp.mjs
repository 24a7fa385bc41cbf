import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const FOLDERS = ['server', 'views', 'static', 'seeds', 'simulations', 'test/bench']
const FILES = ['build.mjs', 'package-lock.json']

/**
 * One hash over the path, size and modification time of every file that a build reads. Contents are not read: that
 * keeps the question "is the build stale?" at a few milliseconds before each start.
 */
export async function stampOf(root) {
  const lists = await Promise.all(FOLDERS.map(folder => filesUnder(join(root, folder))))
  const paths = [...FILES.map(file => join(root, file)), ...lists.flat()].sort()
  const lines = await Promise.all(
    paths.map(async path => {
      const { size, mtimeMs } = await stat(path)
      return `${path} ${size} ${mtimeMs}`
    }),
  )
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** The stamp is written last, so a build that was cut short is stale. */
export async function isFresh(root, stamp) {
  const written = await readFile(join(root, 'dist/.stamp'), 'utf8').catch(() => '')
  return written === stamp
}

/** Absolute paths of all files below `folder`; none when there is no such folder. */
export async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent)
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

function absent(error) {
  if (error.code === 'ENOENT') return []
  throw error
}
