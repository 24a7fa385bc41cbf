import { watts } from './watts.ts'

watts({ people: 2000, runs: 300 })
