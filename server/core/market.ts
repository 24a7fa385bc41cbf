/** One rule book's world. Stock, orders, shares, ranks and crowd are kept once per market. */
export const MARKETS = ['tencent', 'alibaba'] as const
export type Market = (typeof MARKETS)[number]

export type PerMarket<T> = Record<Market, T>

export function perMarket<T>(make: (market: Market) => T): PerMarket<T> {
  return { tencent: make('tencent'), alibaba: make('alibaba') }
}
