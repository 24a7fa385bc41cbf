/** Excel takes a file for Unicode only when it begins with this. */
const BOM = '\uFEFF'

/** Rows as a CSV that Excel opens rightly, Thai included: RFC 4180 with a byte order mark. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  BOM + rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')

/** A name such as `=1+1` is a name: the apostrophe keeps a spreadsheet from running it. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${text.replace(/"/g, '""')}"`
}
