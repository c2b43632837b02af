import './slip-page.css'
import { useState } from 'react'
import type { Description } from '../../host/use-description.ts'
import { useSay } from '../../i18n/use-say.ts'
import { Pay } from '../../listings/pay.tsx'
import { Unchecked } from '../../listings/unchecked.tsx'
import type { ListingWords } from '../../listings/use-listing-words.ts'
import { Key } from '../../ui/key.tsx'
import { Qr } from '../../ui/qr.tsx'
import { Said } from '../../ui/said.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { PageKeys } from '../page-keys.tsx'
import { printPage } from '../print-page.ts'
import type { JobListing } from './jobs-flow.ts'
import { slipText } from './slip-text.ts'

type Props = {
  job: JobListing
  station: Description['station']
  say: ListingWords
  onBack: () => void
}

/** What one takes along: on paper where there is a printer, else with the camera of one's own phone. Nothing of who takes it. */
export function SlipPage({ job, station, say, onBack }: Props) {
  const { say: kiosk } = useSay()
  const { words, name, withDays } = say
  const [noPrinter, setNoPrinter] = useState(false)
  const { body } = job
  const { place, employer, contact, pay, settlement } = body.job
  return (
    <>
      <div className="page-head slip-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words('slip.title')} />
          </h1>
          <p role="status">
            <Said words={words(noPrinter ? 'slip.noPrinter' : 'slip.hint')} />
          </p>
        </div>
      </div>
      <article className="slip">
        <Qr text={slipText(job, say)} label={words('slip.qr').text} />
        <div className="slip-words">
          <h2>
            <TwoLines {...name(body.title)} />
          </h2>
          <p className="slip-pay">
            <Pay pay={pay} /> <Said words={words(`settlement.${settlement}`)} />
          </p>
          <p className="slip-phone">
            {contact.name === undefined ? null : <bdi>{contact.name}</bdi>}{' '}
            <bdi dir="ltr" className="digits">
              {contact.phone}
            </bdi>
          </p>
          <p>
            <bdi>{place.address}</bdi>
          </p>
          <p>
            <bdi>{employer.name}</bdi>
          </p>
          {body.until === null ? null : (
            <p>
              <Said words={withDays('until', { day: body.until })} />
            </p>
          )}
          {job.checkedBy === 'nobody' ? <Unchecked short /> : null}
          <p className="slip-law">
            <Said words={words('slip.law')} />
          </p>
          {station === null ? null : (
            <p className="slip-station">
              <bdi>{name(station.name).text}</bdi>
            </p>
          )}
        </div>
      </article>
      <PageKeys>
        <Key pictogram="back" words={kiosk('keys.back')} onPress={onBack} wordless />
        <Key
          className="print-key"
          pictogram="print"
          words={words('slip.print')}
          onPress={() => void printPage().then((printed) => setNoPrinter(!printed))}
        />
      </PageKeys>
    </>
  )
}
