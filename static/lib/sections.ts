import { Idiomorph } from 'idiomorph'
import type { Language } from '../../server/core/text.ts'
import type { SectionsOf } from '../../server/projections/project.ts'
import type { Surface } from '../../server/projections/viewer.ts'
import { type Context, createContext, type Words } from '../../views/context.ts'
import { keepSeat, seatPath } from '../../views/seat-path.ts'
import { connect, embedded, type Handlers, type Live, type View } from './live.ts'
import { isWriting } from './writing.ts'

/** Renders one section into its region; gets the whole view, since a card may need the room as well. */
export type Renderers<S extends Surface> = {
  [K in keyof SectionsOf[S]]?: (vm: Context & { view: View<S> } & Record<string, unknown>) => string
}

/** The words and helpers of the page's language, the same that the server rendered it with. */
export async function pageContext(): Promise<Context> {
  const { words, base } = document.documentElement.dataset
  const module = (await import(/* @vite-ignore */ words!)) as { default: Words }
  return createContext(document.documentElement.lang as Language, module.default, base!)
}

/** Redraws `[data-section=…]` regions as frames arrive: a region is drawn by the first section it names, for each of them. `extra` joins every template's data. */
export async function startSections<S extends Surface>(
  surface: S,
  renderers: Renderers<S>,
  on: Handlers<S> = {},
  extra: Record<string, unknown> = {},
): Promise<Live<S> | null> {
  const view = embedded<View<S>>()
  const pin = document.documentElement.dataset.pin
  if (!view || !pin) return null
  const context = await pageContext()
  return connect(surface, pin, view, {
    ...on,
    sections: (changed, next) => {
      for (const name of Object.keys(changed) as (keyof SectionsOf[S] & string)[])
        draw(name, renderers, { ...context, ...extra, view: next })
      on.sections?.(changed, next)
    },
  })
}

function draw<S extends Surface>(
  name: keyof SectionsOf[S] & string,
  renderers: Renderers<S>,
  vm: Context & { view: View<S> },
): void {
  for (const region of document.querySelectorAll<HTMLElement>(`[data-section~="${name}"]`)) {
    const [first] = region.dataset.section!.split(' ')
    const render = renderers[first as keyof SectionsOf[S]]
    if (!render) continue
    Idiomorph.morph(region, keepSeat(render(vm), seatPath(location.pathname)), {
      morphStyle: 'innerHTML',
      ignoreActiveValue: isWriting(),
    })
  }
}
