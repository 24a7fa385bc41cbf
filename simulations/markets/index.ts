import type { Proposal } from '../kernel/visits.ts'
import { doorstep } from '../logistics/doorstep.ts'
import { afterglow, campaign } from './campaign.ts'
import { feed } from './feed.ts'
import { search } from './headline.ts'
import { looks, shares } from './links.ts'
import { browse, comeback } from './marketplace.ts'
import { flash, live, redPackets } from './offers.ts'
import { posts, shopPosts } from './posts.ts'
import { teams } from './teams.ts'

/** In this order people meet products within a tick, and in this order stock is given out in it. */
export const MECHANISMS: readonly ((p: Proposal) => void)[] = [
  doorstep,
  campaign,
  teams,
  afterglow,
  posts,
  shopPosts,
  looks,
  search,
  flash,
  live,
  redPackets,
  browse,
  comeback,
  feed,
  shares,
]
