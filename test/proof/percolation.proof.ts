import { percolation } from '../theory/percolation.ts'

percolation({ people: 200_000, seeds: 20, runs: 40_000 })
