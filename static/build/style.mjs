import { access } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** `url(../art/x.svg)` keeps pointing at the served file: the bundled style lies one folder higher than its source. */
export const staticUrls = folder => ({
  name: 'static-urls',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, async ({ kind, path, resolveDir }) => {
      if (kind !== 'url-token') return undefined
      const file = join(resolveDir, path.replace(/[?#].*$/, ''))
      const missing = await access(file).then(
        () => false,
        () => true,
      )
      if (missing) return { errors: [{ text: `No such file: ${path}` }] }
      const suffix = path.match(/[?#].*$/)?.[0] ?? ''
      return { path: `./${relative(folder, file).split(sep).join('/')}${suffix}`, external: true }
    })
  },
})
