/** `/as/2` of a page that this browser's seat number 2 looks at; empty for the seat it usually has. */
export const seatPath = (pathname: string): string => /^\/as\/[1-9](?=\/)/.exec(pathname)?.[0] ?? ''

/** Our own paths, but for files, which are everybody's. */
const WAYS = /\b(href|action|data-then)="(?=\/(?!\/|static\/|as\/))/g

/** The same page with every way onward, a link or a form, kept under its seat. */
export const keepSeat = (html: string, path: string): string =>
  path === '' ? html : html.replace(WAYS, `$1="${path}`)
