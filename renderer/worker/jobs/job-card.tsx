import { ListingPicture } from '../../listings/listing-picture.tsx'
import { Pay } from '../../listings/pay.tsx'
import { Unchecked } from '../../listings/unchecked.tsx'
import type { ListingWords } from '../../listings/use-listing-words.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { useFit } from '../../ui/use-fit.ts'
import type { JobListing } from './jobs-flow.ts'

type Props = { job: JobListing; say: ListingWords; near: boolean; onPress: () => void }

/** One job of the list. */
export function JobCard({ job, say, near, onPress }: Props) {
  const { body, checkedBy } = job
  const { trade, pay, settlement, place } = body.job
  const title = say.name(body.title)
  const fitted = useFit<HTMLButtonElement>(title.text + title.chinese + place.address)
  return (
    <PressButton ref={fitted} className="tile card job-card" onPress={onPress}>
      <ListingPicture body={body} pictogram={say.tradePictogram(trade)} />
      <span className="card-name">
        <TwoLines {...title} />
      </span>
      <span className="card-lead">
        <Pay pay={pay} />
        <span className="card-chip">
          <Said words={say.words(`settlement.${settlement}`)} />
        </span>
        {checkedBy === 'nobody' ? <Unchecked short /> : null}
      </span>
      <span className="card-more">
        <FeaturePictogram name="place" />
        {near ? (
          <strong>
            <Said words={say.words('jobs.near2')} />
          </strong>
        ) : null}
        <span className="card-line" lang="zh-CN">
          <bdi>{place.landmark ?? place.address}</bdi>
        </span>
      </span>
    </PressButton>
  )
}
