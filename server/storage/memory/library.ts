import type { WorkshopId } from '../../core/ids.ts'
import type { Gate } from '../gate.ts'
import { type Library, type RecordingEntry, StorageError, type WorkshopEntry } from '../interfaces.ts'
import { byAge } from '../rules.ts'

export function createMemoryLibrary(gate: Gate): Library {
  const workshops = new Map<WorkshopId, WorkshopEntry>()
  const recordings = new Map<string, RecordingEntry>()
  const settings = new Map<string, string>()
  const withPin = (pin: string): WorkshopEntry | undefined => [...workshops.values()].find(w => w.pin === pin)

  return {
    workshops: () => gate.run(async () => [...workshops.values()].sort(byAge).map(w => ({ ...w }))),
    byPin: pin =>
      gate.run(async () => {
        const entry = withPin(pin)
        return entry && { ...entry }
      }),
    putWorkshop: entry =>
      gate.run(async () => {
        const owner = withPin(entry.pin)
        if (owner && owner.workshopId !== entry.workshopId)
          throw new StorageError('storage.exists', { pin: entry.pin })
        workshops.set(entry.workshopId, { ...entry })
      }),
    removeWorkshop: workshopId =>
      gate.run(async () => {
        workshops.delete(workshopId)
      }),
    recordings: () => gate.run(async () => [...recordings.values()].map(r => ({ ...r }))),
    recording: id =>
      gate.run(async () => {
        const entry = recordings.get(id)
        return entry && { ...entry }
      }),
    putRecording: entry =>
      gate.run(async () => {
        recordings.set(entry.id, { ...entry })
      }),
    setting: name => gate.run(async () => settings.get(name)),
    putSetting: (name, value) =>
      gate.run(async () => {
        settings.set(name, value)
      }),
  }
}
