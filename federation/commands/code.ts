import { randomBytes } from 'node:crypto'
import { formatEnrolmentLink } from '../../protocol/enrolment.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { CodeAsked } from '../enrolment/make-code.ts'
import { makeCode } from '../enrolment/make-code.ts'
import { makeDayClock } from '../timelines/day-clock.ts'
import type { Command, Given } from './command.ts'
import { configError } from './config-error.ts'
import { urlOf } from './hub-url.ts'
import { withHub } from './with-hub.ts'

/** What a person compares when the code is typed. */
const fingerprintLength = 12

export const code: Command = {
  help: `code --data DIR --unit UNIT --name NAME [--host-organisation NAME] [--url URL]
code --data DIR --station STATION [--url URL]

Makes a station and a code that enrols its kiosk: once, within 72 hours. With --station: another code for a station that is
there already, whose kiosk was replaced or whose code ran out. --url (WAYSTATION_HUB_URL) is where stations reach the hub;
with it the output has the link for the QR code of the enrolment sheet. Works while the hub is serving.

Prints {"code","station","expiresAt","fingerprint"} and, with --url, "link".
`,
  options: {
    data: { type: 'string' },
    unit: { type: 'string' },
    name: { type: 'string' },
    'host-organisation': { type: 'string' },
    station: { type: 'string' },
    url: { type: 'string' },
  },
  run: (given) =>
    withHub(given, async ({ store, identity }, clock) => {
      const asked = askedOf(given)
      const url = urlOf(given)
      const days = makeDayClock(identity.timeZone)
      const made = await makeCode({ store, clock, randomBytes, days }, asked)
      if (!made.ok)
        throw 'unit' in asked
          ? configError('unknown-unit', asked.unit)
          : configError('unknown-station', asked.station)
      const key = identity.signer.kid
      return {
        code: made.code,
        station: made.station,
        expiresAt: toInstant(made.expiresMs),
        fingerprint: key.slice(0, fingerprintLength),
        ...(url ? { link: formatEnrolmentLink({ hub: url, code: made.code, key }) } : {}),
      }
    }),
}

function askedOf(given: Given): CodeAsked {
  const station = given.text('station')
  if (station) return { station }
  const unit = given.text('unit')
  if (!unit) throw configError('no-unit')
  const name = given.text('name')?.trim()
  if (!name) throw configError('no-name')
  return { unit, name, hostOrganisation: given.text('host-organisation') }
}
