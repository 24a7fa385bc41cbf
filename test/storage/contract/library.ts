import { describe, expect, it } from 'vitest'
import { aRecording, aWorkshop, type Opened, refusedAs, useOpened } from './opened.ts'

export function libraryContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: library`, () => {
    const given = useOpened(open)

    it('is empty at first', async () => {
      const { storage } = given()
      expect(await storage.library.workshops()).toEqual([])
      expect(await storage.library.byPin('482915')).toBeUndefined()
      expect(await storage.library.setting('language')).toBeUndefined()
    })

    it('a workshop is found by its PIN', async () => {
      const { storage } = given()
      await storage.library.putWorkshop(aWorkshop())
      expect(await storage.library.byPin('482915')).toEqual(aWorkshop())
      expect(await storage.library.byPin('482916')).toBeUndefined()
    })

    it('lists the oldest first', async () => {
      const { storage } = given()
      const entries = [
        aWorkshop({ workshopId: 'c', pin: '000001', createdAt: '2018-04-19T00:00:00.000Z' }),
        aWorkshop({ workshopId: 'b', pin: '000002', createdAt: '2018-04-17T00:00:00.000Z' }),
        aWorkshop({ workshopId: 'a', pin: '000003', createdAt: '2018-04-17T00:00:00.000Z' }),
      ]
      for (const entry of entries) await storage.library.putWorkshop(entry)
      expect((await storage.library.workshops()).map(w => w.workshopId)).toEqual(['a', 'b', 'c'])
    })

    it('the same workshop again replaces the entry and frees its old PIN', async () => {
      const { storage } = given()
      const moved = aWorkshop({ pin: '100000', log: 'log-2', closedAt: '2018-04-17T10:00:00.000Z' })
      await storage.library.putWorkshop(aWorkshop())
      await storage.library.putWorkshop(moved)
      expect(await storage.library.workshops()).toEqual([moved])
      expect(await storage.library.byPin('482915')).toBeUndefined()
      expect(await storage.library.byPin('100000')).toEqual(moved)
    })

    it('a PIN belongs to one workshop until that is removed', async () => {
      const { storage } = given()
      const other = aWorkshop({ workshopId: 'workshop-2' })
      await storage.library.putWorkshop(aWorkshop())
      const exists = refusedAs('storage.exists', { pin: '482915' })
      await expect(storage.library.putWorkshop(other)).rejects.toMatchObject(exists)
      expect(await storage.library.byPin('482915')).toEqual(aWorkshop())
      await storage.library.removeWorkshop('workshop-1')
      await storage.library.removeWorkshop('workshop-1')
      await storage.library.putWorkshop(other)
      expect(await storage.library.workshops()).toEqual([other])
    })

    it('of two that want a PIN at once one gets it', async () => {
      const { storage } = given()
      const both = await Promise.allSettled(
        ['workshop-1', 'workshop-2'].map(workshopId =>
          storage.library.putWorkshop(aWorkshop({ workshopId })),
        ),
      )
      expect(both.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await storage.library.workshops()).toHaveLength(1)
    })

    it('keeps recordings in the order they came, and replaces one by its id', async () => {
      const { storage } = given()
      expect(await storage.library.recordings()).toEqual([])
      expect(await storage.library.recording('rec-1')).toBeUndefined()
      await storage.library.putRecording(aRecording())
      await storage.library.putRecording(aRecording({ id: 'rec-2', log: 'log-2' }))
      await storage.library.putRecording(aRecording({ events: 5_000 }))
      expect(await storage.library.recordings()).toEqual([
        aRecording({ events: 5_000 }),
        aRecording({ id: 'rec-2', log: 'log-2' }),
      ])
      expect(await storage.library.recording('rec-1')).toEqual(aRecording({ events: 5_000 }))
    })

    it('of 101 writes at once the last wins', async () => {
      const { storage } = given()
      await Promise.all(Array.from({ length: 101 }, (_, i) => storage.library.putSetting('count', String(i))))
      expect(await storage.library.setting('count')).toBe('100')
    })

    it('101 workshops at once are all there', async () => {
      const { storage } = given()
      const entries = Array.from({ length: 101 }, (_, i) =>
        aWorkshop({ workshopId: `workshop-${i}`, pin: String(100_000 + i) }),
      )
      await Promise.all(entries.map(entry => storage.library.putWorkshop(entry)))
      expect(await storage.library.workshops()).toHaveLength(101)
    })

    it.each(['language', '__proto__', 'constructor', 'ภาษา'])('keeps the setting %s', async name => {
      const { storage } = given()
      expect(await storage.library.setting(name)).toBeUndefined()
      await storage.library.putSetting(name, 'th')
      await storage.library.putSetting(name, 'zh')
      expect(await storage.library.setting(name)).toBe('zh')
    })

    it.each(['\0', 'a\0', '\ud83d', ''])('there is nothing under the name %j', async name => {
      const { storage } = given()
      await storage.library.putWorkshop(aWorkshop({ title: name }))
      await storage.library.putRecording(aRecording({ title: name }))
      expect(await storage.library.byPin(name)).toBeUndefined()
      expect(await storage.library.recording(name)).toBeUndefined()
      expect(await storage.library.setting(name)).toBeUndefined()
      expect(await storage.library.workshops()).toEqual([aWorkshop({ title: name })])
    })

    it('what happens to an entry afterwards does not reach the library', async () => {
      const { storage } = given()
      const mine = aWorkshop()
      await storage.library.putWorkshop(mine)
      mine.title = 'changed'
      Object.assign((await storage.library.byPin('482915'))!, { title: 'changed' })
      Object.assign((await storage.library.workshops())[0]!, { title: 'changed' })
      expect(await storage.library.workshops()).toEqual([aWorkshop()])
    })

    it('nor does what happens to a recording', async () => {
      const { storage } = given()
      const mine = aRecording()
      await storage.library.putRecording(mine)
      mine.title = 'changed'
      Object.assign((await storage.library.recording('rec-1'))!, { title: 'changed' })
      Object.assign((await storage.library.recordings())[0]!, { title: 'changed' })
      expect(await storage.library.recordings()).toEqual([aRecording()])
    })
  })
}
