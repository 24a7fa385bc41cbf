import { durableContract, storageContract } from './contract/index.ts'
import { openInTempFolder } from './folder.ts'

storageContract('embedded', openInTempFolder)
durableContract('embedded', openInTempFolder)
