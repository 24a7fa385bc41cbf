import { watts } from '../theory/watts.ts'

watts({ people: 10_000, runs: 2000 })
