import { auctions } from '../theory/auction.ts'

auctions({ cases: 200_000, rounds: 1_000_000 })
