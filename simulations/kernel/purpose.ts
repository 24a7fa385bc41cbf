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
  others: 6,
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
  favour: 17,
  friendPlace: 100,
  friendTie: 101,
  group: 102,
} as const
