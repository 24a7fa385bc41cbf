import { createMemoryStorage } from '../../server/storage/memory/index.ts'
import { storageContract } from './contract/index.ts'

storageContract('memory', async () => {
  const storage = createMemoryStorage()
  return { storage, close: () => storage.close() }
})
