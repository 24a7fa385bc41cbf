import { byRules, groupBuy } from '../theory/group-buy.ts'

groupBuy(1_000_000, byRules)
