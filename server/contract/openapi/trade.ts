import { marketQuery, pageQuery, productQuery } from '../requests.ts'
import type { Route } from './operation.ts'

/** What a workshop sells, and what was ordered in it. */
export const TRADE: Route[] = [
  { method: 'get', path: '/api/workshops/{pin}/shops', summary: 'Shops.', query: pageQuery, ok: '200' },
  {
    method: 'get',
    path: '/api/workshops/{pin}/products',
    summary: 'Products on sale.',
    query: productQuery,
    ok: '200',
  },
  {
    method: 'get',
    path: '/api/workshops/{pin}/products/{id}',
    summary: 'One product with its lots.',
    ok: '200',
  },
  {
    method: 'get',
    path: '/api/workshops/{pin}/adverts',
    summary:
      'The advertised place above all goods (category null) and above each kind: what a click costs its shop.',
    query: marketQuery,
    ok: '200',
  },
  {
    method: 'get',
    path: '/api/workshops/{pin}/orders',
    summary: 'Own orders; all of them for the trainer.',
    key: true,
    query: pageQuery,
    ok: '200',
  },
  { method: 'get', path: '/api/workshops/{pin}/orders/{id}', summary: 'One order.', key: true, ok: '200' },
  {
    method: 'get',
    path: '/api/workshops/{pin}/orders/{id}/why',
    summary:
      'How an order came to be, step by step with its events; flow:<seq>:<row> names one of the crowd (trainer).',
    key: true,
    ok: '200',
  },
]
