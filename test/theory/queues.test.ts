import { queues } from './queues.ts'

queues({ parcels: 15_000, seeds: 20 })
