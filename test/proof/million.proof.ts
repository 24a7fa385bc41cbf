import { million } from '../theory/percolation.ts'

million(20)
