import type { ParticipantId, WorkshopId } from '../../core/ids.ts'
import type { Role } from '../../core/participant.ts'
import type { Gate } from '../gate.ts'
import { type Seat, type Seats, StorageError } from '../interfaces.ts'
import type { Query } from './connection.ts'
import type { Pool } from './pool.ts'

type Row = { workshop_id: WorkshopId; participant_id: ParticipantId; role: Role; key_hash: string }

const seatOf = (row: Row | undefined): Seat | undefined =>
  row && {
    workshopId: row.workshop_id,
    participantId: row.participant_id,
    role: row.role,
    keyHash: row.key_hash,
  }

export function createPostgresSeats(pool: Pool, gate: Gate): Seats {
  return {
    put: seat => gate.run(() => pool.transaction(query => put(query, { ...seat }))),
    addKey: (workshopId, participantId, keyHash) =>
      gate.run(() => pool.run(query => addKey(query, workshopId, participantId, keyHash))),
    byKey: (workshopId, keyHash) => gate.run(() => pool.run(query => byKey(query, workshopId, keyHash))),
    byId: (workshopId, id) => gate.run(() => pool.run(query => byId(query, workshopId, id))),
    putToken: (workshopId, participantId, tokenHash) =>
      gate.run(() => pool.run(query => putToken(query, workshopId, participantId, tokenHash))),
    // Not twice: the second time it would be used up.
    takeToken: (workshopId, tokenHash) =>
      gate.run(() => pool.once(query => takeToken(query, workshopId, tokenHash))),
    removeAll: workshopId => gate.run(() => pool.transaction(query => removeAll(query, workshopId))),
  }
}

/** The key before the seat, always in this order, so that two never wait for each other. */
async function put(query: Query, { workshopId, participantId, role, keyHash }: Seat): Promise<void> {
  await addKey(query, workshopId, participantId, keyHash)
  const kept = await query<object>`
    insert into seat (workshop_id, participant_id, role, key_hash)
    values (${workshopId}, ${participantId}, ${role}, ${keyHash})
    on conflict (workshop_id, participant_id) do update set role = excluded.role
    where seat.key_hash = excluded.key_hash returning role`
  if (kept.length === 0) throw new StorageError('storage.exists', { participantId })
}

/** The update changes nothing: it only makes the key that was there come back. */
async function addKey(
  query: Query,
  workshopId: WorkshopId,
  participantId: ParticipantId,
  keyHash: string,
): Promise<void> {
  const [key] = await query<{ participant_id: ParticipantId }>`
    insert into seat_key (workshop_id, key_hash, participant_id)
    values (${workshopId}, ${keyHash}, ${participantId})
    on conflict (workshop_id, key_hash) do update set participant_id = seat_key.participant_id
    returning participant_id`
  if (key?.participant_id !== participantId) throw new StorageError('storage.exists', { participantId })
}

async function byKey(query: Query, workshopId: WorkshopId, keyHash: string): Promise<Seat | undefined> {
  const [row] = await query<Row>`
    select seat.* from seat_key join seat using (workshop_id, participant_id)
    where workshop_id = ${workshopId} and seat_key.key_hash = ${keyHash}`
  return seatOf(row)
}

async function byId(
  query: Query,
  workshopId: WorkshopId,
  participantId: ParticipantId,
): Promise<Seat | undefined> {
  const [row] = await query<Row>`
    select * from seat where workshop_id = ${workshopId} and participant_id = ${participantId}`
  return seatOf(row)
}

async function putToken(
  query: Query,
  workshopId: WorkshopId,
  participantId: ParticipantId,
  tokenHash: string,
): Promise<void> {
  await query`
    insert into seat_token (workshop_id, token_hash, participant_id)
    values (${workshopId}, ${tokenHash}, ${participantId})
    on conflict (workshop_id, token_hash) do update set participant_id = excluded.participant_id`
}

/** The row goes with the answer, so of many at once one gets it. */
async function takeToken(query: Query, workshopId: WorkshopId, tokenHash: string): Promise<Seat | undefined> {
  const [row] = await query<Row>`
    delete from seat_token using seat
    where seat_token.workshop_id = ${workshopId} and token_hash = ${tokenHash}
      and seat.workshop_id = seat_token.workshop_id and seat.participant_id = seat_token.participant_id
    returning seat.*`
  return seatOf(row)
}

async function removeAll(query: Query, workshopId: WorkshopId): Promise<void> {
  await query`delete from seat_key where workshop_id = ${workshopId}`
  await query`delete from seat_token where workshop_id = ${workshopId}`
  await query`delete from seat where workshop_id = ${workshopId}`
}
