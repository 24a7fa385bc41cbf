/**
 * Whether somebody is writing or choosing in the page: fresh data then leave that one field alone. A button that was
 * pressed keeps the focus too, and must say the new thing.
 */
export const isWriting = (): boolean => document.activeElement?.matches('input, select, textarea') ?? false
