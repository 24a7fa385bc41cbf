import { money } from '../theory/money.ts'

money(1_000)
