import type { Gate } from '../gate.ts'
import type { Seats } from '../interfaces.ts'
import { SeatBook } from '../seat-book.ts'

export function createMemorySeats(gate: Gate): Seats {
  const book = new SeatBook()
  return {
    put: seat =>
      gate.run(async () => {
        if (book.accepts(seat)) book.write({ type: 'seat', ...seat })
      }),
    addKey: (workshopId, participantId, keyHash) =>
      gate.run(async () => {
        if (book.acceptsKey(workshopId, participantId, keyHash))
          book.write({ type: 'key', workshopId, participantId, keyHash })
      }),
    byKey: (workshopId, keyHash) => gate.run(async () => book.byKey(workshopId, keyHash)),
    byId: (workshopId, participantId) => gate.run(async () => book.byId(workshopId, participantId)),
    putToken: (workshopId, participantId, tokenHash) =>
      gate.run(async () => book.write({ type: 'token', workshopId, participantId, tokenHash })),
    takeToken: (workshopId, tokenHash) =>
      gate.run(async () => {
        const seat = book.byToken(workshopId, tokenHash)
        if (seat) book.write({ type: 'taken', workshopId, tokenHash })
        return seat
      }),
    removeAll: workshopId => gate.run(async () => book.write({ type: 'removed', workshopId })),
  }
}
