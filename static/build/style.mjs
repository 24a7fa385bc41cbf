import { access, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** WeUI's rules and keyframes that a template or script names; its custom properties stay, our own style is not touched. */
export const weuiInUse = (cache, texts) => ({
  name: 'weui-in-use',
  setup(build) {
    build.onLoad({ filter: /[\\/]weui[\\/].*\.css$/ }, async ({ path }) => {
      const [css, { screens }] = await Promise.all([readFile(path, 'utf8'), texts])
      const names = [...new Set(screens.match(/[\w-]+/g))].sort().join(' ')
      const contents = await cache.through(['weui', css, names], () => purge(css, names))
      return { contents, loader: 'css' }
    })
  },
})

async function purge(css, names) {
  const { PurgeCSS } = await import('purgecss')
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: names, extension: 'html' }],
    css: [{ raw: css }],
    keyframes: true,
    fontFace: true,
  })
  return result.css
}

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
