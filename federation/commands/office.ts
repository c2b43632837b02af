import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { officeDocument } from '../../protocol/documents/office.ts'
import { recipientDocument } from '../../protocol/documents/recipient.ts'
import { officeIdSchema } from '../../protocol/ids.ts'
import { checkRecipients } from '../offices/check-recipients.ts'
import { publishMonths } from '../offices/publish-months.ts'
import { publish } from '../publishing/publish.ts'
import { makeDayClock } from '../timelines/day-clock.ts'
import type { Command, Given } from './command.ts'
import { configError, reasonOf } from './config-error.ts'
import { withHub } from './with-hub.ts'

const fileSchema = z.object({
  office: officeIdSchema,
  body: officeDocument.body,
  recipients: z.array(recipientDocument.body).min(1).max(14),
})

export const office: Command = {
  help: `office --data DIR --file FILE

Publishes an office that handles requests, and the months it signed, from a file {"office","body","recipients"}: for keys that were
made elsewhere than on the county's page. The file holds no secret. Works while the hub is serving.

Prints {"office","unit","months"}.
`,
  options: { data: { type: 'string' }, file: { type: 'string' } },
  run: (given) =>
    withHub(given, async ({ store, identity }, clock) => {
      const { office: id, body, recipients } = readOffice(given)
      const { day } = makeDayClock(identity.timeZone).placeOf(clock())
      const checked = await checkRecipients(recipients, { office: id, today: day })
      if (!checked.ok) throw configError('bad-office', checked.detail)
      await store.write(async (writes) => {
        if ((await writes.documents.ancestors(body.unit)).length === 0)
          throw configError('unknown-unit', body.unit)
        await publish(writes, { type: 'office', id, audience: `unit:${body.unit}`, body })
        const months = { office: id, recipients, kid: checked.kid, isNewKey: false, today: day }
        const refusal = await publishMonths(writes, months)
        if (refusal) throw configError('bad-office', refusal.detail ?? refusal.problem)
      })
      return { office: id, unit: body.unit, months: recipients.length }
    }),
}

function readOffice(given: Given): z.infer<typeof fileSchema> {
  const file = given.text('file')
  if (!file) throw configError('no-file', 'file')
  let text: unknown
  try {
    text = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw configError('cannot-read', file, reasonOf(error))
  }
  const read = fileSchema.safeParse(text)
  if (!read.success) throw configError('bad-office', read.error.issues[0]?.message ?? file)
  return read.data
}
