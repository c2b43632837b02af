import { enrol } from '../../../federation/enrolment/enrol.ts'
import { makePrivateKey, toSigner } from '../../../protocol/keys.ts'
import { cutFrom } from '../hub/hub-in-process.ts'
import type { JournalWriter } from '../hub/journal-writer.ts'
import type { HubWithClock } from './hub-with-clock.ts'

/** A station with a key of its own that delivers a journal which a test wrote. */
export async function deliverAsStation(
  { hub, makeCode }: HubWithClock,
  { unit, name }: { unit: string; name: string },
  journal: JournalWriter,
): Promise<void> {
  const signer = await toSigner(await makePrivateKey())
  const request = {
    code: await makeCode({ unit, name }),
    key: signer.publicKey,
    epoch: journal.epoch,
    app: '0.1.0',
  }
  const enrolled = await enrol(hub, { request, address: '127.0.0.1', nowMs: hub.clock() })
  if (!enrolled.ok) throw new Error(enrolled.problem)
  const by = { station: enrolled.answer.station.id, signer }
  const batch = await cutFrom(journal, by, { from: 1, to: journal.lines.length })
  const accepted = await hub.intake.accept(batch)
  if (!accepted.ok) throw new Error(accepted.problem)
}
