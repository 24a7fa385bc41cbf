import type { Context } from '../../views/context.ts'
import { type LessonClock, minutes } from './clock.ts'

const TICK = 250

/** Keeps every `[data-until]` on lesson time. What ends a hold is the driver's event, never this clock. */
export function startCountdowns(clock: LessonClock, { t }: Pick<Context, 't'>): void {
  setInterval(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-until]')) {
      // The freeze itself runs out while it stops every other deadline.
      const now = element.closest('[data-frozen]') ? clock.lesson() : clock.now()
      const left = Number(element.dataset.until) - now
      const text = left > 0 ? minutes(left) : t('phone.pay.holdOver')
      if (element.textContent !== text) element.textContent = text
    }
    for (const element of document.querySelectorAll<HTMLElement>('[data-gone]'))
      element.hidden = clock.lesson() >= Number(element.dataset.gone)
  }, TICK)
}
