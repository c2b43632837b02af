// Accounts as the console sees them: who one is, who else there is, and what lets machines read.
import * as z from 'zod'
import { instantSchema, textsSchema, unitIdSchema } from '../../protocol/ids.ts'
import { accountNameSchema } from './account-name.ts'

export const roleSchema = z.enum([
  'federation-administrator',
  'division',
  'county-officer',
  'legal-aid-officer',
  'read-only',
])
export type RoleName = z.infer<typeof roleSchema>

const whoSchema = z.object({ kind: z.enum(['account', 'token']), id: z.string(), name: z.string() })

/** A token; or a name with its password, and, in the second step, a code: of the telephone, or a recovery code. */
export const signInSchema = z.union([
  z.strictObject({ token: z.string().min(1).max(256) }),
  z.strictObject({
    name: z.string().min(1).max(256),
    password: z.string().min(1).max(512),
    code: z.string().min(1).max(64).optional(),
  }),
])
export type SignIn = z.infer<typeof signInSchema>

/** The password is right, and a code is asked for. `at`: the hub's clock, by which codes are told. */
export const needsCodeSchema = z.object({ needs: z.literal('code'), at: instantSchema })

/** `factor`: the second factor's secret, Base32; `link`: the same for an authenticator app. */
export const setUpLookSchema = z.object({
  name: z.string(),
  unit: unitIdSchema,
  unitName: textsSchema,
  role: roleSchema,
  factor: z.string(),
  link: z.string(),
  at: instantSchema,
})
export type SetUpLook = z.infer<typeof setUpLookSchema>

export const recoveryCodesSchema = z.object({ recovery: z.array(z.string()) })

/** `role`, and `recoveryLeft` (codes not used yet), are null where there is no account of one's own. */
export const meSchema = z.object({
  who: whoSchema,
  role: roleSchema.nullable(),
  unit: unitIdSchema,
  may: z.array(z.string()),
  recoveryLeft: z.int().nullable(),
  sessions: z.array(
    z.object({
      session: z.string(),
      begunAt: instantSchema,
      expiresAt: instantSchema,
      address: z.string(),
      agent: z.string(),
      current: z.boolean(),
    }),
  ),
})
export type Me = z.infer<typeof meSchema>

/** `to-set-up`: its officer has not used the code yet; `setUpUntil` is over when another one is needed. */
export const accountRowSchema = z.object({
  account: z.string(),
  name: z.string(),
  unit: unitIdSchema,
  role: roleSchema,
  state: z.enum(['to-set-up', 'active', 'disabled']),
  setUpUntil: instantSchema.nullable(),
  lockedUntil: instantSchema.nullable(),
  createdAt: instantSchema,
  signedInAt: instantSchema.nullable(),
})
export type AccountRow = z.infer<typeof accountRowSchema>

/** `mayGive`: the roles that whoever asks may give. */
export const accountsSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  mayGive: z.array(roleSchema),
  accounts: z.array(accountRowSchema),
})
export type Accounts = z.infer<typeof accountsSchema>

export const accountOrderSchema = z.object({ name: accountNameSchema, unit: unitIdSchema, role: roleSchema })
export type AccountOrder = z.infer<typeof accountOrderSchema>

/** Shown once. */
export const setUpCodeSchema = z.object({ account: z.string(), code: z.string(), expiresAt: instantSchema })
export type SetUpCode = z.infer<typeof setUpCodeSchema>

export const tokenRowSchema = z.object({
  token: z.string(),
  name: z.string(),
  unit: unitIdSchema,
  may: z.array(z.string()),
  createdAt: instantSchema,
  expiresAt: instantSchema.nullable(),
})
export type TokenRow = z.infer<typeof tokenRowSchema>
export const tokensSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  tokens: z.array(tokenRowSchema),
})
export type Tokens = z.infer<typeof tokensSchema>

export const tokenOrderSchema = z.object({
  name: accountNameSchema,
  unit: unitIdSchema,
  days: z.int().min(1).max(3660),
})
export type TokenOrder = z.infer<typeof tokenOrderSchema>

/** `secret` is shown once. */
export const tokenMadeSchema = z.object({ token: z.string(), secret: z.string(), expiresAt: instantSchema })
export type TokenMade = z.infer<typeof tokenMadeSchema>
