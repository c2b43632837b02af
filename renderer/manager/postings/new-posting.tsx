import { useEffect, useState } from 'react'
import type { JobFault } from '../../../station/contract/listings.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { EmployerFields } from './employer-fields.tsx'
import { knownEmployers } from './known-employers.ts'
import type { OwnPosting } from './own-posting.ts'
import type { PostingDraft } from './posting-draft.ts'
import { emptyDraft, lackingIn, toPosting } from './posting-draft.ts'
import { WorkFields } from './posting-form.tsx'
import { PreviewPage } from './preview-page.tsx'
import { usePostingWords } from './use-posting-words.ts'

type Props = {
  desk: Desk
  timeZone: string
  /** The station's day. */
  today: string
  before: readonly OwnPosting[]
  onBack: () => void
  onPosted: () => void
}

/** A posting of the station's own: filled in, looked at as the kiosk will show it, and only then posted. */
export function NewPosting({ desk, timeZone, today, before, onBack, onPosted }: Props) {
  const { t } = usePostingWords()
  const { run, busy, trouble } = useAct(desk, 'listings.propose')
  const [draft, setDraft] = useState<PostingDraft>(emptyDraft)
  const [faults, setFaults] = useState<readonly JobFault[]>([])
  const [looking, setLooking] = useState(false)
  const posting = toPosting(draft, today)
  const lacking = lackingIn(draft)
  useEffect(() => {
    // The form is longer than the glass: what has to be mended is brought into sight.
    if (faults.length > 0)
      document.querySelector('.posting-field.unlawful')?.scrollIntoView({ block: 'start' })
  }, [faults])
  const change = (part: Partial<PostingDraft>) => setDraft((known) => ({ ...known, ...part }))

  const post = async () => {
    if (posting === null) return
    const answer = await run(posting)
    if (answer === null) return
    if (answer.is === 'posted') return onPosted()
    setFaults(answer.faults)
    setLooking(false)
  }

  if (looking && posting !== null)
    return (
      <>
        <PreviewPage
          {...posting}
          checkedBy="nobody"
          timeZone={timeZone}
          onBack={() => setLooking(false)}
          post={{ busy, run: () => void post() }}
        />
        <TroubleSaid trouble={trouble} />
      </>
    )
  const fields = { draft, faults, lacking, onChange: change }
  return (
    <DayPage
      title={t('new')}
      onBack={onBack}
      foot={
        <>
          <p className="soft">
            {lacking.length === 0
              ? t('whole')
              : t('lackingList', { list: lacking.map((each) => t(`lack.${each}`)).join('、') })}
          </p>
          <ActKey
            words={t('look')}
            pictogram="next"
            disabled={posting === null}
            onPress={() => setLooking(true)}
          />
        </>
      }
    >
      {faults.length === 0 ? null : (
        <p className="trouble" role="alert">
          <Pictogram name="warning" />
          <span>{t('unlawful', { number: faults.length })}</span>
        </p>
      )}
      <TroubleSaid trouble={trouble} />
      <WorkFields {...fields} />
      <EmployerFields {...fields} known={knownEmployers(before)} />
    </DayPage>
  )
}
