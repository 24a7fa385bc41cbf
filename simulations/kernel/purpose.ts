import { BIDS } from '../../server/core/ads.ts'

/**
 * What a draw is about: the first key of every hash. The numbers are part of what a seed means, so append, never
 * renumber. No market among them: the two markets are two worlds of the same people with the same luck, so that a
 * difference between the columns comes from the rules alone.
 */
export const PURPOSE = {
  place: 1,
  luck: 2,
  campaign: 3,
  afterglow: 4,
  search: 5,
  others: 6, // no longer drawn
  post: 7,
  follows: 8,
  sharesOn: 9,
  shareDelay: 10,
  shareChannel: 11,
  shareReach: 12,
  friend: 13,
  lookDelay: 14,
  lookMorning: 15,
  look: 16,
  favour: 17, // no longer drawn
  income: 18,
  sensitivity: 19,
  trust: 20,
  hours: 21,
  taste: 22,
  guess: 23,
  browse: 24,
  feed: 25,
  flash: 26,
  live: 27,
  redpacket: 28,
  callback: 29,
  comeback: 30,
  shopPost: 31,
  bid: BIDS,
  team: 33,
  join: 34,
  keeps: 35,
  tag: 36,
  opens: 37,
  freight: 38,
  complaint: 39,
  review: 40,
  platform: 41,
  shelf: 42,
  friendPlace: 100,
  friendTie: 101,
  group: 102,
} as const
