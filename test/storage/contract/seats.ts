import { describe, expect, it } from 'vitest'
import { aSeat, type Opened, refusedAs, useOpened } from './opened.ts'

export function seatsContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: seats`, () => {
    const given = useOpened(open)

    it('a seat is found by its id and by its key, in its workshop alone', async () => {
      const { storage } = given()
      await storage.seats.put(aSeat())
      expect(await storage.seats.byId('workshop-1', 'seat-1')).toEqual(aSeat())
      expect(await storage.seats.byKey('workshop-1', 'hash-1')).toEqual(aSeat())
      expect(await storage.seats.byId('workshop-2', 'seat-1')).toBeUndefined()
      expect(await storage.seats.byKey('workshop-2', 'hash-1')).toBeUndefined()
      expect(await storage.seats.byKey('workshop-1', 'seat-1')).toBeUndefined()
    })

    it.each([
      ['the same again', aSeat(), undefined],
      ['the same with another role', aSeat({ role: 'co-trainer' }), undefined],
      ['another seat with another key', aSeat({ participantId: 'seat-2', keyHash: 'hash-2' }), undefined],
      ['the same id and key in another workshop', aSeat({ workshopId: 'workshop-2' }), undefined],
      ['the same seat with another key', aSeat({ keyHash: 'hash-2' }), 'seat-1'],
      ['another seat with the same key', aSeat({ participantId: 'seat-2' }), 'seat-2'],
    ])('after a seat, %s', async (_, seat, refusedId) => {
      const { storage } = given()
      await storage.seats.put(aSeat())
      if (refusedId) {
        const exists = refusedAs('storage.exists', { participantId: refusedId })
        await expect(storage.seats.put(seat)).rejects.toMatchObject(exists)
        expect(await storage.seats.byKey('workshop-1', 'hash-1')).toEqual(aSeat())
      } else {
        await storage.seats.put(seat)
        expect(await storage.seats.byKey(seat.workshopId, seat.keyHash)).toEqual(seat)
      }
    })

    it('of two keys for one seat at once one is first', async () => {
      const { storage } = given()
      const both = await Promise.allSettled([
        storage.seats.put(aSeat({ keyHash: 'hash-1' })),
        storage.seats.put(aSeat({ keyHash: 'hash-2' })),
      ])
      expect(both.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    })

    it('a room of sixty sits down at once', async () => {
      const { storage } = given()
      const room = Array.from({ length: 60 }, (_, i) =>
        aSeat({ participantId: `seat-${i}`, keyHash: `hash-${i}` }),
      )
      await Promise.all(room.map(seat => storage.seats.put(seat)))
      expect(await Promise.all(room.map(seat => storage.seats.byKey('workshop-1', seat.keyHash)))).toEqual(
        room,
      )
    })

    it('a second key opens the same seat and no other', async () => {
      const { storage } = given()
      await storage.seats.put(aSeat())
      await storage.seats.addKey('workshop-1', 'seat-1', 'hash-phone')
      await storage.seats.addKey('workshop-1', 'seat-1', 'hash-phone')
      expect(await storage.seats.byKey('workshop-1', 'hash-phone')).toEqual(aSeat())
      expect(await storage.seats.byKey('workshop-1', 'hash-1')).toEqual(aSeat())
      await expect(storage.seats.addKey('workshop-1', 'seat-2', 'hash-1')).rejects.toMatchObject(
        refusedAs('storage.exists', { participantId: 'seat-2' }),
      )
    })

    it('a token opens its seat once', async () => {
      const { storage } = given()
      await storage.seats.put(aSeat())
      await storage.seats.putToken('workshop-1', 'seat-1', 'token-1')
      expect(await storage.seats.takeToken('workshop-2', 'token-1')).toBeUndefined()
      expect(await storage.seats.takeToken('workshop-1', 'token-1')).toEqual(aSeat())
      expect(await storage.seats.takeToken('workshop-1', 'token-1')).toBeUndefined()
    })

    it('of ten who use one token at once one gets the seat', async () => {
      const { storage } = given()
      await storage.seats.put(aSeat())
      await storage.seats.putToken('workshop-1', 'seat-1', 'token-1')
      const ten = Array.from({ length: 10 }, () => storage.seats.takeToken('workshop-1', 'token-1'))
      const seated = (await Promise.all(ten)).filter(seat => seat !== undefined)
      expect(seated).toEqual([aSeat()])
    })

    it('a seat may have several tokens', async () => {
      const { storage } = given()
      await storage.seats.put(aSeat())
      await storage.seats.putToken('workshop-1', 'seat-1', 'token-1')
      await storage.seats.putToken('workshop-1', 'seat-1', 'token-2')
      expect(await storage.seats.takeToken('workshop-1', 'token-2')).toEqual(aSeat())
      expect(await storage.seats.takeToken('workshop-1', 'token-1')).toEqual(aSeat())
    })

    it('a token for a seat that is not there opens nothing', async () => {
      const { storage } = given()
      await storage.seats.putToken('workshop-1', 'seat-9', 'token-1')
      expect(await storage.seats.takeToken('workshop-1', 'token-1')).toBeUndefined()
    })

    it('removing a workshop takes its seats and tokens, no others', async () => {
      const { storage } = given()
      const other = aSeat({ workshopId: 'workshop-2' })
      await storage.seats.put(aSeat())
      await storage.seats.put(other)
      await storage.seats.putToken('workshop-1', 'seat-1', 'token-1')
      await storage.seats.removeAll('workshop-1')
      await storage.seats.removeAll('workshop-1')
      expect(await storage.seats.byId('workshop-1', 'seat-1')).toBeUndefined()
      expect(await storage.seats.byKey('workshop-1', 'hash-1')).toBeUndefined()
      expect(await storage.seats.takeToken('workshop-1', 'token-1')).toBeUndefined()
      expect(await storage.seats.byId('workshop-2', 'seat-1')).toEqual(other)
    })
  })
}
