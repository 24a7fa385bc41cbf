export type Bid = { shop: number; bid: number }
export type Won = { winner: number; price: number }

/**
 * One place, sealed bids in satang a click: the highest wins and pays the second highest bid or the reserve, whichever
 * is more, so that bidding what a click is worth is never the worse choice. Equal bids: the lower shop number.
 */
export function auction(bids: readonly Bid[], reserve: number): Won | undefined {
  let first: Bid | undefined
  let second = reserve
  for (const bid of bids) {
    if (bid.bid < reserve) continue
    if (!first || beats(bid, first)) {
      second = Math.max(second, first?.bid ?? reserve)
      first = bid
    } else second = Math.max(second, bid.bid)
  }
  return first && { winner: first.shop, price: second }
}

const beats = (a: Bid, b: Bid): boolean => a.bid > b.bid || (a.bid === b.bid && a.shop < b.shop)
