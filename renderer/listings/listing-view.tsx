import './listing-view.css'
import type { Listing } from '../../station/contract/listings.ts'
import { Said } from '../ui/said.tsx'
import { DriveView } from './drive-view.tsx'
import { EventView } from './event-view.tsx'
import { HotlineView } from './hotline-view.tsx'
import { JobView } from './job-view.tsx'
import { LawView } from './law-view.tsx'
import { ParagraphsView } from './paragraphs-view.tsx'
import { ProgrammeView } from './programme-view.tsx'
import type { ListingWords } from './use-listing-words.ts'

type Props = { listing: Pick<Listing, 'checkedBy' | 'body'>; say: ListingWords }

/** All of a listing but its title and picture, which stand above: the same at the kiosk and where it is looked at beforehand. */
export function ListingView({ listing: { body, checkedBy }, say }: Props) {
  if (body.kind === 'job')
    return <JobView job={body.job} until={body.until} checkedBy={checkedBy} say={say} />
  return (
    <div className="listing-view">
      {body.summary === undefined ? null : (
        <p className="listing-summary">
          <Said words={say.name(body.summary)} />
        </p>
      )}
      <Body body={body} say={say} />
      {body.until === null ? null : (
        <p className="listing-window">
          <Said
            words={
              body.from === undefined
                ? say.withDays('until', { day: body.until })
                : say.withDays('fromUntil', { from: body.from, until: body.until })
            }
          />
        </p>
      )}
    </div>
  )
}

function Body({ body, say }: { body: Exclude<Listing['body'], { kind: 'job' }>; say: ListingWords }) {
  switch (body.kind) {
    case 'programme':
    case 'course':
      return <ProgrammeView body={body} say={say} />
    case 'event':
      return <EventView body={body} say={say} />
    case 'notice':
    case 'story':
      return <ParagraphsView body={body} say={say} />
    case 'law-card':
      return <LawView body={body} say={say} />
    case 'drive':
      return <DriveView body={body} say={say} />
    case 'hotline':
      return <HotlineView body={body} say={say} />
  }
}
