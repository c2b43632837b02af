// Subscriptions to the weekly report, as the console sees them: where a unit's report is sent by itself, and what came of it.
import * as z from 'zod'
import { countSchema, instantSchema, unitIdSchema } from '../../protocol/ids.ts'
import { accountNameSchema } from './account-name.ts'
import { isoWeekSchema } from './iso-week.ts'

/** Each is made in federation/subscriptions/report-formats.ts. */
export const reportFormatNames = ['csv', 'xlsx', 'pdf', 'text', 'json'] as const
export const reportFormatSchema = z.enum(reportFormatNames)
export type ReportFormat = z.infer<typeof reportFormatSchema>

/** A folder below the operator's, of one plain name: nothing in it can lead elsewhere. */
export const folderSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64)

/** A webhook's address: https, or http to this very machine; without a name and password, which would stand in logs. */
export const webhookUrlSchema = z.string().max(1024).refine(isWebhookUrl)

function isWebhookUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, hash } = new URL(text)
  if (username !== '' || password !== '' || hash !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isOwnMachine(hostname))
}

/** Names that never leave the machine, as a URL writes them. */
export function isOwnMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

export const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), folder: folderSchema }),
  z.strictObject({ kind: z.literal('webhook'), url: webhookUrlSchema }),
])
export type Target = z.infer<typeof targetSchema>

/** Before eight on Monday there is no figure of record to send. */
export const firstHour = 8

/** `hour`: of Monday, on the federation's wall. `language`: of the formats that have words of their own. */
const orderFields = {
  name: accountNameSchema,
  target: targetSchema,
  formats: z
    .array(reportFormatSchema)
    .min(1)
    .refine((all) => new Set(all).size === all.length),
  hour: z.int().min(firstHour).max(23),
  restatements: z.boolean(),
  language: z.enum(['zh-CN', 'en']),
}
export const subscriptionOrderSchema = z.strictObject({ unit: unitIdSchema, ...orderFields })
export type SubscriptionOrder = z.infer<typeof subscriptionOrderSchema>
export const subscriptionChangeSchema = z.strictObject({
  rev: countSchema,
  ...orderFields,
  paused: z.boolean(),
})
export type SubscriptionChange = z.infer<typeof subscriptionChangeSchema>

/** Why a report did not arrive: each has words that say who can do what about it. */
export const dispatchFaultSchema = z.enum([
  'no-folders',
  'folder-missing',
  'folder-leaves',
  'folder-denied',
  'folder-full',
  'folder-failed',
  'host-not-allowed',
  'host-unknown',
  'host-private',
  'unreachable',
  'certificate',
  'timeout',
  'redirected',
  'refused',
  'too-large',
  'not-made',
  'cannot-print',
])
export type DispatchFault = z.infer<typeof dispatchFaultSchema>

/**
 * One revision of a week on its way to a subscription. `superseded`: it had not arrived when a newer one was there. `fault`, and what it
 * is `about` (an HTTP status, a host), are of the last try.
 */
export const dispatchSchema = z.object({
  week: isoWeekSchema,
  revision: countSchema,
  state: z.enum(['waiting', 'delivered', 'failed', 'superseded']),
  tries: countSchema,
  triedAt: instantSchema.nullable(),
  nextTryAt: instantSchema.nullable(),
  fault: dispatchFaultSchema.nullable(),
  about: z.string(),
  failingSince: instantSchema.nullable(),
  deliveredAt: instantSchema.nullable(),
})
export type DispatchRow = z.infer<typeof dispatchSchema>

/** `delivered`: the last that arrived; `unsent`: the newest that has not. `who`: changed it last; `closed`: that account is closed. */
export const subscriptionSchema = z.object({
  subscription: z.string(),
  unit: unitIdSchema,
  name: z.string(),
  target: targetSchema,
  formats: z.array(reportFormatSchema),
  hour: z.int(),
  restatements: z.boolean(),
  language: z.enum(['zh-CN', 'en']),
  paused: z.boolean(),
  rev: z.int(),
  who: z.object({ name: z.string(), closed: z.boolean() }),
  changedAt: instantSchema,
  nextAt: instantSchema.nullable(),
  delivered: dispatchSchema.nullable(),
  unsent: dispatchSchema.nullable(),
  unsentCount: countSchema,
})
export type SubscriptionRow = z.infer<typeof subscriptionSchema>

/** `folders`: whether the operator gave a directory for reports; `hosts`: those that webhooks may go to. */
export const subscriptionsSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  folders: z.boolean(),
  hosts: z.array(z.string()),
  formats: z.array(reportFormatSchema),
  subscriptions: z.array(subscriptionSchema),
})
export type Subscriptions = z.infer<typeof subscriptionsSchema>

/** `secret`: what a webhook's signatures are checked with, shown this once; null for a folder, or where it stays as it was. */
export const subscriptionMadeSchema = z.object({ subscription: z.string(), secret: z.string().nullable() })
export type SubscriptionMade = z.infer<typeof subscriptionMadeSchema>

/** The newest first. */
export const dispatchesSchema = z.object({ subscription: z.string(), dispatches: z.array(dispatchSchema) })
export type Dispatches = z.infer<typeof dispatchesSchema>

/** `newest`: that week and revision, though it arrived before. `unsent`: all that did not arrive. `one`: that one. */
export const dispatchOrderSchema = z.discriminatedUnion('send', [
  z.strictObject({ send: z.literal('newest') }),
  z.strictObject({ send: z.literal('unsent') }),
  z.strictObject({ send: z.literal('one'), week: isoWeekSchema, revision: countSchema }),
])
export type DispatchOrder = z.infer<typeof dispatchOrderSchema>
