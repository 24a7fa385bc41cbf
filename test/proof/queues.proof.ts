import { queues } from '../theory/queues.ts'

queues({ parcels: 1_000_000, seeds: 20 })
