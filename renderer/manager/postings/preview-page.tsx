import type { Job } from '../../../protocol/jobs/job.ts'
import { JobView } from '../../listings/job-view.tsx'
import { ListingPicture } from '../../listings/listing-picture.tsx'
import { useListingWords } from '../../listings/use-listing-words.ts'
import { TwoLines } from '../../ui/two-lines.tsx'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { usePostingWords } from './use-posting-words.ts'

type Props = {
  title: string
  until: string
  job: Job
  checkedBy: 'county' | 'nobody'
  timeZone: string
  onBack: () => void
  /** Where it has not been posted yet. */
  post?: { busy: boolean; run: () => void }
}

/** A posting as a worker sees it: drawn by the very parts that the kiosk draws it by. */
export function PreviewPage({ title, until, job, checkedBy, timeZone, onBack, post }: Props) {
  const { t } = usePostingWords()
  const say = useListingWords(timeZone)
  const texts = { 'zh-CN': title }
  return (
    <DayPage
      title={t('preview')}
      onBack={onBack}
      foot={
        post === undefined ? undefined : (
          <ActKey words={t('post')} pictogram="postings" busy={post.busy} onPress={post.run} />
        )
      }
    >
      <article className="kiosk-preview">
        <div className="kiosk-preview-head">
          <ListingPicture body={{}} pictogram={say.tradePictogram(job.trade)} />
          <h2>
            <TwoLines {...say.name(texts)} />
          </h2>
        </div>
        <JobView job={job} until={until} checkedBy={checkedBy} say={say} />
      </article>
    </DayPage>
  )
}
