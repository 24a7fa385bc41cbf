/** A word of an address's query, at most 100 UTF-16 units; nothing where it is missing, empty or given twice. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined
