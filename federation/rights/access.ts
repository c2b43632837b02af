import type { Right } from './right.ts'

/**
 * What a token, or a session's cookie, opens: this unit and everything below it, to read and for what else it says. An account will
 * give the same. Milliseconds since 1970; without an end it is for ever.
 */
export type Access = { unit: string; may: readonly Right[]; expiresMs?: number | undefined }
