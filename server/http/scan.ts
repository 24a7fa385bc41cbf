import type { Request, Response } from 'express'
import { PLACES } from '../core/places.ts'
import { NOWHERE } from '../core/scan.ts'
import type { State } from '../core/state.ts'
import type { Language } from '../core/text.ts'
import { newId } from '../engine/keys.ts'
import { openedOf, viewerIn } from './seat.ts'
import { submit } from './submit.ts'

/**
 * Opening a tag's page with a seat is a look at the tag. Where the room is held or closed, and where a browser only
 * fetches ahead, the page is shown and nothing is noted.
 */
export async function noteScan(req: Request, res: Response): Promise<void> {
  const viewer = viewerIn(res)
  if (viewer.participantId === null || req.method !== 'GET' || fetchesAhead(req)) return
  const { gtin, lot, serial } = req.params
  const opened = openedOf(res)
  const takes = await opened.workshop.read(
    ({ workshop }) => workshop.phase === 'open' && workshop.frozenAt === null,
  )
  if (!takes) return
  await submit(opened, viewer, {
    ...{ id: newId('scan'), type: 'tag.scan', gtin, batchLotNumber: lot },
    ...(serial === undefined ? {} : { serial }),
  })
}

const fetchesAhead = (req: Request): boolean =>
  /prefetch|prerender/.test(String(req.headers['sec-purpose'] ?? req.headers.purpose ?? ''))

/** What a person may say about where they look from, and what they said. */
export function placesOf({ scans }: State, seat: string | null, language: Language) {
  const chosen = (seat === null ? undefined : scans.seats.get(seat)?.place) ?? NOWHERE
  return { chosen, nowhere: NOWHERE, cities: PLACES.map(({ key, name }) => ({ key, name: name[language] })) }
}
