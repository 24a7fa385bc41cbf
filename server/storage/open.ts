import { openEmbeddedStorage } from './embedded/index.ts'
import type { Storage } from './interfaces.ts'
import { addressOf } from './postgres/address.ts'
import { openPostgresStorage } from './postgres/index.ts'

/** A folder of this machine, unless a PostgreSQL database is given. */
export type Place = { folder: string; database?: string | undefined }

/** @throws StorageError, of the driver whose place it is */
export const openStorage = ({ folder, database }: Place): Promise<Storage> =>
  database ? openPostgresStorage({ url: database }) : openEmbeddedStorage({ folder })

/** Where the data lie, as a person may read it: no password. @throws StorageError storage.bad-address */
export const placeOf = ({ folder, database }: Place): string => (database ? addressOf(database).path : folder)
