import { branching } from './branching.ts'

branching(4000)
