/** What a search looks through: lower case, all words that a row shows. */
export const haystack = (...texts: string[]): string => texts.join(' ').toLowerCase().replace(/\s+/g, ' ')

/** Every word of `query` is somewhere in it; no word finds all. */
export const finds = (hay: string, query: string): boolean =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every(word => hay.includes(word))
