import { openEmptyPostgres } from '../support/postgres/index.ts'
import { durableContract, sharedContract, storageContract } from './contract/index.ts'

storageContract('postgres', openEmptyPostgres)
durableContract('postgres', openEmptyPostgres)
sharedContract('postgres', openEmptyPostgres)
