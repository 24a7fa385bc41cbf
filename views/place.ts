/** `อ.ท่าใหม่ จ.จันทบุรี`, `Tha Mai, Chanthaburi`, `尖竹汶府 他迈县`: the province alone, where there is little room. */
export function provinceOf(place: string): string {
  const parts = place.split(place.includes(',') ? ', ' : ' ')
  const thai = parts.find(part => part.startsWith('จ.'))
  return thai?.slice(2) ?? (place.includes(',') ? parts[parts.length - 1]! : parts[0]!)
}
