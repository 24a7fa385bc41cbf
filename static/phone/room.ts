import type { RoomSection } from '../../server/projections/room.ts'

/** Freezing holds the whole page; a change of market opens it again in the other shell. */
export function followRoom(room: RoomSection): void {
  const shell = document.querySelector<HTMLElement>('main')?.dataset.market
  if (shell !== undefined && shell !== room.market) location.reload()
  else hold(room.frozen)
}

export function showRemoved(): void {
  const veil = document.querySelector<HTMLElement>('[data-removed]')
  if (!veil?.hidden) return
  veil.hidden = false
  hold(true)
  veil.querySelector('a')?.focus()
}

/** `inert` keeps keyboards out as well; where a browser does not know it, the veil still covers the page. */
function hold(held: boolean): void {
  document.body.classList.toggle('is-held', held)
  for (const part of document.querySelectorAll('main, .top, .polls, .tabs, .act'))
    part.toggleAttribute('inert', held)
}
