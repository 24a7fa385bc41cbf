import { branching } from '../theory/branching.ts'

branching(400_000)
