import * as z from 'zod'
import { problemSchema, problemStatus, problemType } from '../../protocol/problems.ts'
import { actors } from '../rights/right.ts'
import type { Callers, Endpoint } from './endpoint.ts'

function securityOf(who: keyof Callers): object[] {
  if (who === 'anyone') return []
  if (who === 'account') return [{ session: [] }]
  return who === 'station' ? [{ station: [] }] : [{ [who]: [] }, { session: [] }]
}

const securitySchemes = {
  station: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'Signed by the station’s key (`Ed25519`): iss station, aud hub id, iat, exp at most 120 s later.',
  },
  reader: {
    type: 'http',
    scheme: 'bearer',
    description: 'A read token of a unit: reads it and everything below it.',
  },
  ...Object.fromEntries(
    Object.entries(actors).map(([who, right]) => [
      who,
      {
        type: 'http',
        scheme: 'bearer',
        description: `A token of a unit with the right “${right}” there and below it.`,
      },
    ]),
  ),
  session: { type: 'apiKey', in: 'cookie', name: 'waystation_session' },
}

/** The OpenAPI 3.1 document of these calls. */
export function openApiOf(endpoints: readonly Endpoint[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const each of endpoints) {
    const path = each.shownPath ?? each.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')
    paths[path] = { ...paths[path], [each.method]: operationOf(each) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waystation federation hub',
      version,
      description:
        'Stations deliver signed batches; county unions read reports. Failures are RFC 9457 problem documents whose `type` is `urn:waystation:problem:<name>`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { securitySchemes, schemas: { Problem: schemaOf(problemSchema) } },
  }
}

function operationOf(each: Endpoint): object {
  const parameters = [...parametersOf(each.params, 'path'), ...parametersOf(each.query, 'query')]
  return {
    summary: each.summary,
    ...(each.who === 'anyone' ? {} : { security: securityOf(each.who) }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(each.body ? { requestBody: requestOf(each.body) } : {}),
    responses: { ...answersOf(each), ...problemsOf(each) },
  }
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query'): object[] {
  if (!schema) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }))
}

function requestOf(body: NonNullable<Endpoint['body']>): object {
  return { required: true, description: body.what, content: contentOf(body.type, body.schema) }
}

function answersOf({ answers }: Endpoint): Record<string, object> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { what, type, schema }]) => [
      status,
      { description: what, ...(type ? { content: contentOf(type, schema) } : {}) },
    ]),
  )
}

function problemsOf({ problems }: Endpoint): Record<string, object> {
  const byStatus = Map.groupBy(problems, (name) => problemStatus[name])
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      {
        description: names.map((name) => `\`${problemType(name)}\``).join(' or '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

function contentOf(type: string, schema: z.ZodType | undefined): object {
  // What is no JSON is bytes, and OpenAPI 3.1 says that by saying nothing.
  return { [type]: schema ? { schema: schemaOf(schema) } : {} }
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' })
  return rest
}
