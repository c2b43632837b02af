import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { v7 } from 'uuid'
import { applyPage } from '../../../db/feed.ts'
import { openForWriting } from '../../../db/open.ts'
import { makePinVerifier } from '../../../protocol/pin-hash.ts'
import type { Role } from '../../../station/contract/staff.ts'
import { openSealingKeys } from '../../../station/enrolment/sealing-keys.ts'
import { makePrivateFolder } from '../../../station/private-file.ts'
import type { Host } from '../../../station/start-host.ts'

/** The PIN of every card made here. */
export const testPin = '493817'
/** As cheap as the wire allows: most tests are not about PINs. */
const costs = { n: 16_384, r: 1, p: 1 }

/** Puts staff cards, sealed to the station, into its folder as if the hub had sent them; before the host is started there. */
export async function putStaffCards(
  dataDir: string,
  cards: readonly { card: string; role: Role; name?: string }[],
): Promise<void> {
  makePrivateFolder(dataDir)
  const sealTo = await openSealingKeys(dataDir).recipientFor('test')
  const lines: string[] = []
  for (const [index, { card, role, name = card }] of cards.entries()) {
    const encrypter = new Encrypter()
    encrypter.addRecipient(sealTo)
    const sealed = await encrypter.encrypt(JSON.stringify(await makePinVerifier(testPin, costs)))
    const file = Buffer.from(sealed).toString('base64')
    const body = { role, name, sealed: file, validUntil: '2099-12-31', trainings: [] }
    lines.push(JSON.stringify({ n: index + 1, type: 'staff-card', id: card, rev: 1, gone: false, body }))
  }
  const opened = openForWriting(join(dataDir, 'station.db'), {
    onFatal: (error) => {
      throw error
    },
    relieve: () => false,
  })
  if (!opened.ok) throw new Error(opened.say)
  applyPage(opened.db, { after: 0, to: cards.length, more: false, lines })
  opened.db.sqlite.close()
}

/** Signs a card of `putStaffCards` in; its session. */
export async function sessionAt(host: Host, card: string): Promise<string> {
  const answer = await host.inProcessClient.call('staff.signIn', { act: v7(), card, pin: testPin })
  if (!answer.ok || answer.value.is !== 'signed-in') throw new Error(JSON.stringify(answer))
  return answer.value.session
}
