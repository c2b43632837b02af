import './filed-page.css'
import { useState } from 'react'
import type { StationClient } from '../../../station/contract/client.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import type { Act } from '../act-flow.ts'
import { ActSaid } from '../act-said.tsx'
import { PageKeys } from '../page-keys.tsx'
import { HotlineList } from './hotline-list.tsx'
import { PapersPage } from './papers-page.tsx'
import type { RequestForm } from './questions.ts'
import { TicketCode } from './ticket-code.tsx'

type Props = {
  client: StationClient
  form: RequestForm
  code: string
  act: Act
  urgent: boolean
  /** Leads to the ticket's own page, where it can be looked up and taken back. */
  onLook: () => void
  onLeave: () => void
}

/** What became of the request, its ticket, what happens next and by when, what to bring, whom to call. */
export function FiledPage({ client, form, code, act, urgent, onLook, onLeave }: Props) {
  const words = useWords('ask')
  const { name } = useLanguage()
  const { body, office } = form
  // A ticket is shown once the request is safe: in the journal, or at least on this screen's disk.
  const isSafe = act.progress.is === 'recorded' || act.progress.is === 'kept'
  const goes = (of: string) => words('ticket.goes', { office: of })
  const officeName = office && name(office.name)
  const papers = body.papers ?? []
  const [reading, setReading] = useState(false)
  if (reading) return <PapersPage papers={papers} onBack={() => setReading(false)} />
  return (
    <div className="ask-filed">
      <ActSaid act={act} title={words('ticket.filed')} more={words('ticket.where')} />
      {isSafe ? <TicketCode code={code} /> : null}
      {isSafe ? (
        <section className="ask-after">
          <h2>
            <Said words={urgent ? words('ticket.urgent') : words('ticket.next')} />
          </h2>
          <ul>
            {officeName === null ? null : (
              <li>
                <Said words={{ ...goes(officeName.text), chinese: goes(officeName.chinese).chinese }} />
              </li>
            )}
            {body.dueHours === undefined ? null : (
              <li>
                <Said words={words('ticket.dueHours', { hours: body.dueHours })} />
              </li>
            )}
            {body.dueDays === undefined ? null : (
              <li>
                <Said words={words('ticket.dueDays', { days: body.dueDays })} />
              </li>
            )}
            {form.form === 'legal-aid' ? (
              <li>
                <Said words={words('ticket.clock')} />
              </li>
            ) : null}
          </ul>
        </section>
      ) : null}
      <HotlineList client={client} wanted={body.hotlines ?? []} office={office} />
      <PageKeys>
        {isSafe ? <Key pictogram="ticket" words={words('ticket.look')} wordless onPress={onLook} /> : null}
        {isSafe && papers.length > 0 ? (
          <PressButton className="key papers-key" onPress={() => setReading(true)}>
            <FeaturePictogram name="papers" />
            <Said words={words('ticket.papers')} />
          </PressButton>
        ) : null}
        <Key className="done" pictogram="done" words={words('ticket.done')} look="act" onPress={onLeave} />
      </PageKeys>
    </div>
  )
}
