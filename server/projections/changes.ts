/** Sections by name, each with the bytes that it is compared by. */
export type Encoded = Map<string, { section: unknown; bytes: string }>

export const encodeSections = (sections: object): Encoded =>
  new Map(
    Object.entries(sections).map(([name, section]) => [name, { section, bytes: JSON.stringify(section) }]),
  )

/** The sections that are other than `sent` says, live as in a replay; `sent` holds them afterwards. */
export function changedSince(sent: Map<string, string>, encoded: Encoded): Encoded {
  const changed: Encoded = new Map()
  for (const [name, { section, bytes }] of encoded) {
    if (sent.get(name) === bytes) continue
    sent.set(name, bytes)
    changed.set(name, { section, bytes })
  }
  return changed
}

export const sectionsIn = (encoded: Encoded): Record<string, unknown> =>
  Object.fromEntries([...encoded].map(([name, { section }]) => [name, section]))
