import './review.css'
import { useUnits } from '../../hub/queries.ts'
import { useWords } from '../../words/use-words.ts'
import { PublishTabs } from '../publish-tabs.tsx'
import { DraftPage } from './draft-page.tsx'
import { EditListing } from './edit-listing.tsx'
import { HistoryPage } from './history-page.tsx'
import { ReviewPage } from './review-page.tsx'
import { WithdrawnList } from './withdrawn-list.tsx'

type ReviewProps = {
  unit: string
  draft?: string | undefined
  isEdited?: boolean
  of?: { type: string; document: string } | undefined
}

/** Drafts and what became of them: all of them, one of them, or everything that was published under one name. */
export function Review({ unit, draft, isEdited = false, of }: ReviewProps) {
  const { t } = useWords()
  const mayPublish = useUnits().data?.may.includes('publish') ?? false
  return (
    <>
      <h1>{t('publish.title')}</h1>
      <PublishTabs unit={unit} here="review" />
      {of ? (
        <HistoryPage unit={unit} {...of} />
      ) : !mayPublish ? (
        <ReadersPage unit={unit} />
      ) : draft === undefined ? (
        <ReviewPage unit={unit} />
      ) : isEdited ? (
        <EditListing {...{ unit, draft }} />
      ) : (
        <DraftPage {...{ unit, draft }} />
      )}
    </>
  )
}

/** Drafts are between those who publish; what was withdrawn is anybody's to know. */
function ReadersPage({ unit }: { unit: string }) {
  const { t } = useWords()
  return (
    <>
      <section className="card summary">
        <p className="notice-line">{t('act.readOnly')}</p>
      </section>
      <WithdrawnList unit={unit} />
    </>
  )
}
