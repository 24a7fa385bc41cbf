import { percolation } from './percolation.ts'

percolation({ people: 5000, seeds: 24, runs: 2000 })
