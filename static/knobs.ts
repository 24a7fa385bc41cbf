import { listenForCopy } from './knobs/copy.ts'
import { findAsTyped } from './knobs/find.ts'

findAsTyped()
listenForCopy()
