import { byRules, groupBuy } from './group-buy.ts'

groupBuy(10_000, byRules)
