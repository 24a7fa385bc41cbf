import type { RequestHandler } from 'express'
import { CATALOGUE } from '../../seeds/index.ts'
import type { Language } from '../core/text.ts'
import { FACES } from '../projections/face.ts'
import type { Deps } from './deps.ts'
import { languageOf } from './language.ts'
import { page } from './render.ts'

type Drawing = { name: string; path: string; label: string }

/** `/art`: every drawing there is, to be looked at together. */
export const gallery =
  (deps: Deps): RequestHandler =>
  (req, res) =>
    page(deps, req, res, 'art', { shelves: shelves(languageOf(res)) })

function shelves(lang: Language): { name: string; drawings: Drawing[] }[] {
  const { products, shops } = CATALOGUE
  return [
    {
      name: 'products',
      drawings: products.map(p => ({ name: p.art, path: `products/${p.art}.svg`, label: p.name[lang] })),
    },
    {
      name: 'shops',
      drawings: shops.map(s => ({ name: s.face, path: `shops/${s.face}.svg`, label: s.name[lang] })),
    },
    {
      name: 'scenes',
      drawings: [...new Set(shops.map(s => s.scene))].map(scene => drawing('scenes', scene)),
    },
    {
      name: 'faces',
      drawings: Array.from({ length: FACES }, (_, i) =>
        drawing('faces', `face-${String(i + 1).padStart(2, '0')}`),
      ),
    },
    {
      name: 'marks',
      drawings: [
        'marks/tencent',
        'marks/alibaba',
        'logo',
        'durian-counter',
        'durian-mini',
        'mudmee',
        'mudmee-indigo',
        'warp',
      ].map(name => ({ name, path: `${name}.svg`, label: name })),
    },
  ]
}

const drawing = (folder: string, name: string): Drawing => ({
  name,
  path: `${folder}/${name}.svg`,
  label: name,
})
