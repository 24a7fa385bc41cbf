import { describe, expect, it } from 'vitest'
import type { Storage } from '../../../server/storage/interfaces.ts'
import { anEvent } from '../../support/events.ts'
import { aRecording, aSeat, aWorkshop, type Opened, readAll, refusedAs, useOpened } from './opened.ts'

const bytes = new Uint8Array([1])

const CALLS: Record<string, (storage: Storage) => Promise<unknown>> = {
  'log.create': s => s.log.create('b'),
  'log.append': s => s.log.append('a', 0, [anEvent(1)]),
  'log.read': s => readAll(s, 'a'),
  'log.head': s => s.log.head('a'),
  'log.list': s => s.log.list(),
  'log.remove': s => s.log.remove('a'),
  'checkpoints.put': s => s.checkpoints.put('a', 1, bytes),
  'checkpoints.newest': s => s.checkpoints.newest('a'),
  'checkpoints.list': s => s.checkpoints.list('a'),
  'checkpoints.remove': s => s.checkpoints.remove('a'),
  'blobs.put': s => s.blobs.put(bytes),
  'blobs.get': s => s.blobs.get('0'.repeat(64)),
  'blobs.list': s => s.blobs.list(),
  'blobs.remove': s => s.blobs.remove('0'.repeat(64)),
  'seats.put': s => s.seats.put(aSeat()),
  'seats.byKey': s => s.seats.byKey('workshop-1', 'hash-1'),
  'seats.byId': s => s.seats.byId('workshop-1', 'seat-1'),
  'seats.putToken': s => s.seats.putToken('workshop-1', 'seat-1', 'token-1'),
  'seats.addKey': s => s.seats.addKey('workshop-1', 'seat-1', 'hash-2'),
  'seats.takeToken': s => s.seats.takeToken('workshop-1', 'token-1'),
  'seats.removeAll': s => s.seats.removeAll('workshop-1'),
  'library.workshops': s => s.library.workshops(),
  'library.byPin': s => s.library.byPin('482915'),
  'library.putWorkshop': s => s.library.putWorkshop(aWorkshop()),
  'library.removeWorkshop': s => s.library.removeWorkshop('workshop-1'),
  'library.recordings': s => s.library.recordings(),
  'library.recording': s => s.library.recording('rec-1'),
  'library.putRecording': s => s.library.putRecording(aRecording()),
  'library.setting': s => s.library.setting('language'),
  'library.putSetting': s => s.library.putSetting('language', 'th'),
  'lease.acquire': s => s.lease.acquire('log-1', 'node-a', 1_000),
  'lease.release': s => s.lease.release('log-1', 'node-a'),
  'lease.holder': s => s.lease.holder('log-1'),
  'wake.wake': s => s.wake.wake('log-1'),
  'wake.onWake': async s => s.wake.onWake(() => {}),
}

export function closedContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: closed`, () => {
    const given = useOpened(open)

    it('the list below has every operation of every part', () => {
      const { storage } = given()
      const parts = Object.entries(storage).filter(([, part]) => typeof part === 'object')
      const operations = parts.flatMap(([part, calls]) => Object.keys(calls).map(call => `${part}.${call}`))
      expect(Object.keys(CALLS).sort()).toEqual(operations.sort())
    })

    it.each(Object.keys(CALLS))('%s is refused', async call => {
      const { storage } = given()
      await storage.log.create('a')
      await storage.close()
      await expect(CALLS[call]!(storage)).rejects.toMatchObject(refusedAs('storage.closed'))
    })

    it('waits for what is under way', async () => {
      const { storage } = given()
      await storage.log.create('a')
      const calls = [
        storage.log.append('a', 0, [anEvent(1)]),
        storage.seats.put(aSeat()),
        storage.library.putWorkshop(aWorkshop()),
        storage.blobs.put(bytes),
        storage.checkpoints.put('a', 1, bytes),
      ]
      let settled = 0
      for (const call of calls)
        void call.then(() => {
          settled++
        })
      await storage.close()
      expect(settled).toBe(calls.length)
    })

    it('closing again is no error', async () => {
      const { storage } = given()
      await Promise.all([storage.close(), storage.close()])
      await storage.close()
    })
  })
}
