import { bass } from '../theory/bass.ts'

bass({ people: 100_000, seeds: 30 })
