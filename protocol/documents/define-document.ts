import type * as z from 'zod'

/** One document type: what the hub publishes to stations under that name, and the schema of its body. */
export type DocumentType = { type: string; body: z.ZodType }

export function defineDocument<const D extends DocumentType>(document: D): D {
  return document
}
