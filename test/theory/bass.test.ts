import { bass } from './bass.ts'

bass({ people: 3000, seeds: 20 })
