/**
 * Nothing but one shop and its product: no lists, feeds, flash sales, hosts or packets, and no other shop's posts.
 * What is left is the shop's own followers, who tell each other, and people who look for the product by name.
 */
export const ONE_SHOP: Readonly<Record<string, number>> = {
  'tencent.browse.visits': 0,
  'alibaba.browse.visits': 0,
  'tencent.feed.visits': 0,
  'alibaba.flash.visits': 0,
  'alibaba.live.visits': 0,
  'tencent.redpacket.visits': 0,
  'tencent.shopFollowers': 0,
}
