import './job-view.css'
import type { Job } from '../../protocol/jobs/job.ts'
import { FeaturePictogram } from '../ui/feature-pictogram.tsx'
import { Said } from '../ui/said.tsx'
import { TwoLines } from '../ui/two-lines.tsx'
import { Fact } from './fact.tsx'
import { Pay } from './pay.tsx'
import { Unchecked } from './unchecked.tsx'
import type { ListingWords } from './use-listing-words.ts'

type Props = { job: Job; until: string | null; checkedBy: 'county' | 'nobody'; say: ListingWords }

const benefits = ['meals', 'lodging', 'insurance'] as const
const benefitPictograms = { meals: 'meal-heating', lodging: 'lodging', insurance: 'insurance' } as const

/** All that is known of a job, in the order in which it is asked for: pay, where, when, for whom, what, what for, whom to call. */
export function JobView({ job, until, checkedBy, say }: Props) {
  const { words, day, withDays } = say
  const given = benefits.filter((each) => job[each] === true)
  return (
    <div className="job-view">
      {checkedBy === 'nobody' ? <Unchecked /> : null}
      <section className="job-pay">
        <Pay pay={job.pay} />
        <span className="job-settlement">
          <TwoLines {...words(`settlement.${job.settlement}`)} />
        </span>
      </section>
      <dl className="job-facts">
        <Fact pictogram="place" label={words('job.place')} wide>
          <bdi>{job.place.address}</bdi>
          {job.place.landmark === undefined ? null : (
            <span className="soft">
              <Said words={words('job.landmark')} /> <bdi>{job.place.landmark}</bdi>
            </span>
          )}
        </Fact>
        <Fact pictogram="clock" label={words('job.hours')}>
          <bdi>{job.workHours}</bdi>
        </Fact>
        <Fact pictogram="people" label={words('job.openings')}>
          <Said words={words('job.openingsNumber', { number: job.openings })} />
        </Fact>
        <Fact pictogram="calendar" label={words('job.type')}>
          <TwoLines {...words(`employment.${job.employmentType}`)} />
        </Fact>
        {job.startsOn === undefined ? null : (
          <Fact pictogram="today" label={words('job.starts')}>
            <Said words={day(job.startsOn)} />
          </Fact>
        )}
        {job.endsOn === undefined ? null : (
          <Fact pictogram="today" label={words('job.ends')}>
            <Said words={day(job.endsOn)} />
          </Fact>
        )}
        <Fact pictogram="list" label={words('job.work')} wide>
          <bdi>{job.description}</bdi>
        </Fact>
        {job.requirements.length === 0 ? null : (
          <Fact pictogram="done" label={words('job.requirements')} wide>
            <span className="job-requirements">
              {job.requirements.map((each) => (
                <bdi key={each}>{each}</bdi>
              ))}
            </span>
          </Fact>
        )}
        {given.length === 0 ? null : (
          <Fact pictogram="gift" label={words('job.benefits')} wide>
            <span className="job-benefits">
              {given.map((each) => (
                <span key={each} className="job-benefit">
                  <FeaturePictogram name={benefitPictograms[each]} />
                  <Said words={words(`job.${each}`)} />
                </span>
              ))}
            </span>
          </Fact>
        )}
        {job.hazards === undefined ? null : (
          <Fact pictogram="warning" label={words('job.hazards')} wide look="hazard">
            <bdi>{job.hazards}</bdi>
          </Fact>
        )}
        <Fact pictogram="jobs" label={words('job.employer')} wide>
          <bdi>{job.employer.name}</bdi>
          <span className="soft">
            <Said words={words(`employerKind.${job.employer.kind}`)} />
            {job.employer.verified ? (
              <>
                {' · '}
                <Said words={words('job.verified')} />
              </>
            ) : null}
          </span>
          {job.employer.introduction === undefined ? null : <bdi>{job.employer.introduction}</bdi>}
          {job.employer.uscc === undefined ? null : (
            <span className="soft">
              <Said words={words('job.licence')} />{' '}
              <bdi dir="ltr" className="digits">
                {job.employer.uscc}
              </bdi>
            </span>
          )}
        </Fact>
        <Fact pictogram="hotline" label={words('job.contact')} wide look="call">
          {job.contact.name === undefined ? null : <bdi>{job.contact.name}</bdi>}
          <bdi dir="ltr" className="digits job-phone">
            {job.contact.phone}
          </bdi>
        </Fact>
      </dl>
      <p className="job-foot">
        {until === null ? null : <Said words={withDays('until', { day: until })} />}
        <span>
          <Said words={words('job.source')} />{' '}
          {sourceWords(job.source) === undefined ? (
            <bdi>{job.source}</bdi>
          ) : (
            <Said words={words(`source.${sourceWords(job.source) ?? 'hr'}`)} />
          )}
        </span>
        {job.reference === undefined ? null : (
          <span>
            <Said words={words('job.reference')} />{' '}
            <bdi dir="ltr" className="digits">
              {job.reference}
            </bdi>
          </span>
        )}
      </p>
    </div>
  )
}

const sources = ['hr', 'union', 'job-cloud', 'employer', 'station'] as const

function sourceWords(source: string): (typeof sources)[number] | undefined {
  return sources.find((each) => each === source)
}
