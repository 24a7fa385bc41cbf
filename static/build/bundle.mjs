import { access, readdir, readFile } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { build } from 'esbuild'
import { esbuildEjs } from '../../views/compile.mjs'
import { staticUrls } from './style.mjs'

const PROGRAMS = {
  main: 'server/main.ts',
  cli: 'server/cli.ts',
  'lab-worker': 'simulations/lab/worker.ts',
  bench: 'test/bench/main.ts',
}
/** Not in every checkout. */
const OPTIONAL = ['lab-worker', 'bench']

/**
 * The browser floor. Destructuring has to be declared as supported: before 14.1 Safari may get one array rest pattern
 * wrong, for which esbuild refuses all destructuring and can lower none.
 */
const FLOOR = { target: ['chrome87', 'safari14'], supported: { destructuring: true } }
/** Imported by the others, never by a page. */
const SHARED = ['tokens.css', 'base.css']
const HASHBANG = '#!/usr/bin/env node'

/** The programs that Node runs: `files` in `dist/`, and their `names`. */
export async function bundleServer(root) {
  const names = await programsIn(root)
  const options = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    charset: 'utf8',
    write: false,
    outdir: 'dist',
    plugins: [esbuildEjs],
  }
  const results = await Promise.all(
    names.map(async name =>
      build({ ...options, entryPoints: { [name]: PROGRAMS[name] }, banner: await bannerOf(root, name) }),
    ),
  )
  const outputs = results.flatMap(result => result.outputFiles)
  return {
    files: new Map(outputs.map(file => [basename(file.path), Buffer.from(file.contents)])),
    names,
  }
}

async function programsIn(root) {
  const names = Object.keys(PROGRAMS)
  const found = await Promise.all(names.map(name => exists(join(root, PROGRAMS[name]))))
  return names.filter((name, i) => found[i] || !OPTIONAL.includes(name))
}

/** A source's own hashbang is kept by the bundler, and a second line with one would not parse. */
async function bannerOf(root, name) {
  if (name !== 'cli' || (await readFile(join(root, PROGRAMS.cli), 'utf8')).startsWith('#!')) return {}
  return { js: HASHBANG }
}

/** Scripts and styles of every surface, by name under the static base; `maps` stay out of what is served. */
export async function bundleClient(root) {
  const entryPoints = [
    ...(await entries(join(root, 'static'), /(?<!\.d)\.ts$/)),
    ...(await entries(join(root, 'static/css'), /\.css$/)),
  ]
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    ...FLOOR,
    charset: 'utf8',
    sourcemap: 'external',
    write: false,
    outdir: 'static',
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    plugins: [esbuildEjs, staticUrls(join(root, 'static'))],
  })
  const all = outputFiles.map(file => [
    relative(join(root, 'static'), file.path).split(sep).join('/'),
    Buffer.from(file.contents),
  ])
  const isMap = ([name]) => name.endsWith('.map')
  return { files: new Map(all.filter(file => !isMap(file))), maps: new Map(all.filter(isMap)) }
}

async function entries(folder, wanted) {
  const names = await readdir(folder).catch(() => [])
  return names.filter(name => wanted.test(name) && !SHARED.includes(name)).map(name => join(folder, name))
}

const exists = path =>
  access(path).then(
    () => true,
    () => false,
  )
