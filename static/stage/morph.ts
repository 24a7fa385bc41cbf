import { Idiomorph } from 'idiomorph'
import type { StageSections } from '../../server/projections/stage.ts'
import { fitTitles } from './fit.ts'
import type { StageContext } from './picture.ts'

export type Template = (vm: object) => string

/** A region's template drawn over what is there, so that what did not change is not touched. */
export const morphInto =
  (root: HTMLElement, context: StageContext) =>
  (name: string, template: Template, extra: (sections: StageSections) => object = () => ({})) => {
    const region = root.querySelector<HTMLElement>(`[data-part="${name}"]`)!
    return (sections: StageSections) => {
      const html = template({ ...context, view: { sections }, ...extra(sections) })
      Idiomorph.morph(region, html, { morphStyle: 'innerHTML' })
      fitTitles(region)
    }
  }
