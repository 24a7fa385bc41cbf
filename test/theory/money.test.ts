import { money } from './money.ts'

money(30)
