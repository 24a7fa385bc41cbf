/** A piece of a source's text; `href` where it is an address that a reader can follow. */
export type SourcePart = { text: string; href?: string }

const PATTERN =
  /(?<url>https?:\/\/[^\s;,)]+)|(?:doi[:\s]+)?(?<doi>10\.\d{4,9}\/[^\s;,)]+)|arXiv:(?<arxiv>\d{4}\.\d{4,5})|(?<![\w@./-])(?<site>(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s;,)]*)?)/g

/** Cuts a source into plain text and links: addresses, sites named without `https://`, DOIs, preprints. */
export function sourceParts(source: string): SourcePart[] {
  const parts: SourcePart[] = []
  let from = 0
  for (const match of source.matchAll(PATTERN)) {
    const text = match[0].replace(/[.:]+$/, '')
    if (match.index > from) parts.push({ text: source.slice(from, match.index) })
    parts.push({ text, href: hrefOf(match.groups!, text) })
    from = match.index + text.length
  }
  if (from < source.length) parts.push({ text: source.slice(from) })
  return parts
}

function hrefOf({ doi, arxiv, site }: Record<string, string | undefined>, text: string): string {
  if (doi) return `https://doi.org/${doi.replace(/[.:]+$/, '')}`
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`
  return site ? `https://${text}` : text
}
