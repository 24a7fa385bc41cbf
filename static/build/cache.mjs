import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/**
 * Results of slow steps, kept under `node_modules/` and named by a hash of all that went in, so that nothing in it can
 * be out of date and all of it can be deleted at any time.
 */
export async function openCache(root) {
  const folder = join(root, 'node_modules/.cache/talad')
  await mkdir(folder, { recursive: true })
  const used = new Set()
  return {
    /** What `produce` gave for the same `parts` (buffers and strings) before, or gives now. */
    async through(parts, produce) {
      const name = nameOf(parts)
      used.add(name)
      const kept = await readFile(join(folder, name)).catch(() => null)
      if (kept) return deserialize(kept)
      const result = await produce()
      await writeWhole(folder, name, serialize(result))
      return result
    },
    /** Removes what this build did not ask for. */
    async prune() {
      const old = (await readdir(folder)).filter(name => !used.has(name))
      await Promise.all(old.map(name => rm(join(folder, name), { force: true })))
    },
  }
}

function nameOf(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 32)
}

/** Two builds may run at once: a reader sees a whole file or none. */
async function writeWhole(folder, name, bytes) {
  const draft = join(folder, `${name}.${process.pid}`)
  await writeFile(draft, bytes)
  await rename(draft, join(folder, name)).catch(() => rm(draft, { force: true }))
}
