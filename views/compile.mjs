import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import ejs from 'ejs'

const INCLUDE = /\binclude\(\s*'([^']+)'/g

/**
 * Turns an EJS source into an ES module whose default export is `(vm) => string`, so that the server, the browser and
 * the tests run the same code and no template is compiled at run time. `include('./name', extra)` becomes a static
 * import; the included template sees `{ ...vm, ...extra }`.
 */
export function compileTemplate(source, file) {
  const template = new ejs.Template(source, {
    strict: true,
    localsName: 'vm',
    compileDebug: false,
    rmWhitespace: true,
    filename: file,
  })
  template.generateSource()
  const names = [...new Set([...source.matchAll(INCLUDE)].map(m => m[1]))]
  const imports = names.map((name, i) => `import i${i} from ${JSON.stringify(`${name}.ejs`)}`)
  const table = names.map((name, i) => `${JSON.stringify(name)}: i${i}`).join(', ')
  return `${imports.join('\n')}
import { escapeHtml as escapeFn } from 'talad:escape'
const INCLUDES = { ${table} }
export default function render(vm) {
  const include = (name, extra) => INCLUDES[name]({ ...vm, ...extra })
  let __output = ''
  const __append = s => { if (s !== undefined && s !== null) __output += s }
${template.source}
  return __output
}
`
}

const ESCAPE = fileURLToPath(new URL('./escape.ts', import.meta.url))

/** For the build. */
export const esbuildEjs = {
  name: 'ejs',
  setup(build) {
    build.onResolve({ filter: /^talad:escape$/ }, () => ({ path: ESCAPE }))
    build.onLoad({ filter: /\.ejs$/ }, async ({ path }) => ({
      contents: compileTemplate(await readFile(path, 'utf8'), path),
      loader: 'js',
    }))
  },
}

/** For the tests. */
export const viteEjs = {
  name: 'ejs',
  enforce: 'pre',
  resolveId: id => (id === 'talad:escape' ? ESCAPE : undefined),
  transform: (source, id) =>
    id.endsWith('.ejs') ? { code: compileTemplate(source, id), map: null } : undefined,
}
