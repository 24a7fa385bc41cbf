import type { z } from 'zod'
import { object, type Schema, schema, text } from './schema.ts'

/** One address of the door, as the areas list them. */
export type Route = {
  method: 'get' | 'post'
  path: string
  summary: string
  key?: boolean
  body?: z.ZodType
  /** The body is a recording, as `GET …/recording` gives it. */
  file?: boolean
  query?: z.ZodType
  ok: string
  answer?: Schema
}

export function pathsOf(routes: readonly Route[]): Schema {
  const all: Record<string, Schema> = {}
  for (const route of routes) all[route.path] = { ...all[route.path], [route.method]: operation(route) }
  return all
}

function operation(route: Route): Schema {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(m => ({
    name: m[1],
    in: 'path',
    required: true,
    schema: text,
  }))
  return {
    summary: route.summary,
    parameters: [...inPath, ...(route.query ? queryParameters(route.query) : [])],
    ...(route.key ? { security: [{ key: [] }] } : {}),
    ...bodyOf(route),
    responses: {
      [route.ok]: {
        description: 'Done',
        content: { 'application/json': { schema: route.answer ?? object } },
      },
      default: {
        description: 'Refused',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function bodyOf(route: Route): Schema {
  if (route.path.endsWith('/commands'))
    return { requestBody: content({ $ref: '#/components/schemas/Command' }) }
  if (route.file)
    return { requestBody: { required: true, content: { 'application/x-ndjson': { schema: text } } } }
  return route.body ? { requestBody: content(schema(route.body)) } : {}
}

const content = (body: Schema): Schema => ({
  required: true,
  content: { 'application/json': { schema: body } },
})

function queryParameters(query: z.ZodType): Schema[] {
  const { properties = {}, required = [] } = schema(query) as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, type]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: type,
  }))
}
