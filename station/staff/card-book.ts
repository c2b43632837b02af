// The staff cards that the county sent, and the PIN verifiers sealed in them.
import type { HeldDocument } from '../../db/documents.ts'
import { findDocument, readDocuments } from '../../db/documents.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { cardIdSchema } from '../../protocol/ids.ts'
import type { PinVerifier } from '../../protocol/pin-verifier.ts'
import { pinVerifierSchema } from '../../protocol/pin-verifier.ts'
import type { Role } from '../contract/staff.ts'
import type { SealingKeys } from '../enrolment/sealing-keys.ts'

export type HeldCard = {
  card: string
  name: string | null
  role: Role
  validUntil: string
  trainings: readonly { kind: string; validUntil: string | null }[]
  /** The verifier as it came; another one means another PIN, or another machine. */
  sealed: string
}

export type CardBook = {
  list: () => HeldCard[]
  /** Undefined when the county sent no such card, or has withdrawn it. */
  find: (card: string) => HeldCard | undefined
  /** Past its last day, by trusted now. */
  isExpired: (card: HeldCard) => boolean
  /** Undefined when it is sealed to another machine, or is none. */
  verifierOf: (card: HeldCard) => Promise<PinVerifier | undefined>
}

/** More cards than any station has. */
const maxRemembered = 500

export function cardBookOf(parts: {
  db: ReadHandle
  sealing: Pick<SealingKeys, 'unseal'>
  /** The day by trusted now, in the federation's time zone. */
  today: () => string
}): CardBook {
  const { db, sealing, today } = parts
  const remembered = new Map<string, Promise<PinVerifier | undefined>>()
  return {
    list: () =>
      readDocuments(db, 'staff-card')
        .filter(({ id }) => cardIdSchema.safeParse(id).success)
        .map(toCard),
    find: (card) => {
      const found = findDocument(db, 'staff-card', card)
      return found && toCard(found)
    },
    isExpired: (card) => card.validUntil < today(),
    verifierOf: ({ sealed }) => {
      const known = remembered.get(sealed)
      if (known !== undefined) return known
      if (remembered.size >= maxRemembered) remembered.clear()
      const opened = sealing.unseal(sealed).then(toVerifier)
      remembered.set(sealed, opened)
      // A file that could not be read today may be read tomorrow.
      opened.catch(() => remembered.delete(sealed))
      return opened
    },
  }
}

function toCard({ id, body }: HeldDocument<'staff-card'>): HeldCard {
  const { name = null, role, validUntil, trainings, sealed } = body
  return { card: id, name, role, validUntil, trainings, sealed }
}

function toVerifier(text: string | undefined): PinVerifier | undefined {
  try {
    return pinVerifierSchema.safeParse(JSON.parse(text ?? '')).data
  } catch {
    // Not JSON: sealed to this station by nobody who knows what belongs there.
    return undefined
  }
}
