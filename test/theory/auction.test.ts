import { auctions } from './auction.ts'

auctions({ cases: 2000, rounds: 10_000 })
