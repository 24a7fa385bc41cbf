// Writes static/art/map.svg: `node static/build/map.mjs`, needed only when the camera in stage/projection.ts moves.
// Land from Natural Earth 1:50m (public domain) by way of world-atlas. China, its neighbours to the south and Thailand
// are merged into one silhouette, so that no border between them is drawn by us.
import { readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { merge } from 'topojson-client'

const file = name => new URL(name, import.meta.url).pathname
const bundle = await build({
  entryPoints: [file('../stage/projection.ts')],
  bundle: true,
  format: 'esm',
  write: false,
})
const { project } = await import(`data:text/javascript,${encodeURIComponent(bundle.outputFiles[0].text)}`)

const SILHOUETTE = ['156', '158', '344', '446', '104', '418', '704', '116', '764']
const THAILAND = ['764']
const atlas = JSON.parse(readFileSync(file('../../node_modules/world-atlas/countries-50m.json'), 'utf8'))
const { geometries } = atlas.objects.countries

const rings = ids =>
  merge(
    atlas,
    geometries.filter(g => ids.includes(g.id)),
  ).coordinates.map(polygon => thin(polygon[0].map(([lon, lat]) => project(lat, lon))))

/** Points nearer than 2 units are one point on the screen: the file stays under 25 KiB. */
function thin(points) {
  const kept = [points[0]]
  for (const p of points) if (Math.hypot(p.x - kept.at(-1).x, p.y - kept.at(-1).y) >= 2) kept.push(p)
  return kept
}

const area = ring =>
  Math.abs(ring.reduce((sum, p, i) => sum + p.x * ring.at(i - 1).y - ring.at(i - 1).x * p.y, 0)) / 2

const path = ids =>
  rings(ids)
    .filter(ring => area(ring) > 12)
    .map(ring => `M${ring.map(p => `${Math.round(p.x)} ${Math.round(p.y)}`).join('L')}z`)
    .join('')

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1200"><g stroke-linejoin="round">
<path fill="#efe8d6" stroke="#c9bfa2" stroke-width="2" d="${path(SILHOUETTE)}"/>
<path fill="#d9a404" stroke="#1b1f1d" stroke-width="3.2" d="${path(THAILAND)}"/></g></svg>
`
writeFileSync(file('../art/map.svg'), svg)
