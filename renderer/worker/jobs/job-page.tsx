import { AsOf } from '../../listings/as-of.tsx'
import { JobView } from '../../listings/job-view.tsx'
import { ListingPicture } from '../../listings/listing-picture.tsx'
import type { ListingWords } from '../../listings/use-listing-words.ts'
import { Key } from '../../ui/key.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { ReadingPage } from '../reading-page.tsx'
import type { JobListing } from './jobs-flow.ts'

type Props = {
  job: JobListing
  asOf: string | null
  say: ListingWords
  onBack: () => void
  onSlip: () => void
  onContact: (job: JobListing) => void
}

/** One job, all of it. */
export function JobPage({ job, asOf, say, onBack, onSlip, onContact }: Props) {
  const { body, checkedBy } = job
  return (
    <ReadingPage
      about={job.id}
      label={say.name(body.title).text}
      head={
        <>
          <ListingPicture body={body} pictogram={say.tradePictogram(body.job.trade)} />
          <div className="page-words">
            <h1 tabIndex={-1}>
              <TwoLines {...say.name(body.title)} />
            </h1>
            <AsOf asOf={asOf} say={say} />
          </div>
        </>
      }
      keys={
        <>
          <Key className="slip-key" pictogram="print" words={say.words('jobs.slip')} onPress={onSlip} />
          <Key
            className="done contact-key"
            pictogram="speak"
            words={say.words('jobs.contact')}
            look="act"
            onPress={() => onContact(job)}
          />
        </>
      }
      onBack={onBack}
    >
      <JobView job={body.job} until={body.until} checkedBy={checkedBy} say={say} />
    </ReadingPage>
  )
}
