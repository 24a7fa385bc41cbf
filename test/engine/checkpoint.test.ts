import { describe, expect, it } from 'vitest'
import { fold } from '../../server/core/evolve.ts'
import { decodeCheckpoint, encodeCheckpoint } from '../../server/engine/checkpoint.ts'
import { LiveRoom, LOG, TRAINER } from '../support/live.ts'

/** A flash sale stopped in its burst, with somebody of the room in it. */
async function flash(): Promise<LiveRoom> {
  const room = await LiveRoom.open()
  const nok = await room.joined('seat_nok')
  await room.send(TRAINER, 'scenario.start', { scenario: 'durian-flash', seed: 7 })
  await room.pass(3_000)
  await room.send(nok, 'order.place', { productId: 'prd_durian', quantity: 1 })
  return room
}

describe('a checkpoint', () => {
  it('holds the room and the crowd, shared references and all', async () => {
    const { workshop } = await flash()
    const kept = decodeCheckpoint(encodeCheckpoint(workshop, 'a'), 'a')!
    expect(kept.state).toEqual(workshop.state)
    expect(kept.sim).toEqual(workshop.sim)
    expect(kept.state.productList[0]).toBe(kept.state.products.get(kept.state.productList[0]!.productId))
  })

  it.each([
    ['of another build', (bytes: Uint8Array) => bytes, 'b'],
    ['that was cut', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2), 'a'],
    ['that is nonsense', () => Buffer.from('nonsense'), 'a'],
  ])('%s is not believed', async (_name, change, build) => {
    const { workshop } = await flash()
    expect(decodeCheckpoint(change(encodeCheckpoint(workshop, 'a')), build)).toBeUndefined()
  })

  it('plus what came after it is the log, and the crowd goes on alike with or without', async () => {
    const room = await flash()
    await room.storage.checkpoints.put(LOG, room.workshop.state.seq, encodeCheckpoint(room.workshop, 'test'))
    await room.pass(2_000)
    const withIt = await LiveRoom.open(room.storage)
    expect(withIt.workshop.state).toEqual(room.workshop.state)
    expect(withIt.workshop.sim).toEqual(room.workshop.sim)
    await room.storage.checkpoints.remove(LOG)
    const without = await LiveRoom.open(room.storage)
    expect(without.workshop.sim).toEqual(withIt.workshop.sim)
    expect(fold(await room.events())).toEqual(withIt.workshop.state)
  })

  it('from beyond the end of the log tells of what never was, and is left aside', async () => {
    const room = await LiveRoom.open()
    const ahead = structuredClone(room.workshop.state)
    ahead.seq += 5
    ahead.workshop.title = 'never saved'
    await room.storage.checkpoints.put(LOG, ahead.seq, encodeCheckpoint({ state: ahead, sim: null }, 'test'))
    const again = await LiveRoom.open(room.storage)
    expect(again.workshop.state).toEqual(room.workshop.state)
  })
})
