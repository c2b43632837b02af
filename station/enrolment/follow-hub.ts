import { readEnrolment, saveHubUrl } from '../../db/enrolment.ts'
import type { WriteHandle } from '../../db/handles.ts'
import { hubUrl } from './look.ts'

/**
 * The hub has moved: the address given at the start replaces the one enrolled with. An address is only a road. Whoever answers
 * there still has to sign with the key that was pinned, so a wrong one delivers nothing and changes nothing.
 */
export function followHub(db: WriteHandle, address: string | undefined): void {
  const enrolment = readEnrolment(db)
  const url = address === undefined ? undefined : hubUrl(address)
  if (!enrolment || url === undefined || url === enrolment.hubUrl) return
  saveHubUrl(db, url)
}
