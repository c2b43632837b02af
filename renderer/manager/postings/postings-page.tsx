import './postings.css'
import { useState } from 'react'
import { useWords } from '../../i18n/use-say.ts'
import { useListingWords } from '../../listings/use-listing-words.ts'
import { payRange } from '../../listings/yuan.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { ListKeys } from '../export/list-keys.tsx'
import type { Table } from '../export/write-csv.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { DoneSaid } from '../page/done-said.tsx'
import { Nothing } from '../page/nothing.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useMoments } from '../words/use-moments.ts'
import { NewPosting } from './new-posting.tsx'
import type { OwnPosting } from './own-posting.ts'
import { PreviewPage } from './preview-page.tsx'
import { usePostingWords } from './use-posting-words.ts'
import { WithdrawPosting } from './withdraw-posting.tsx'

const looks = { shown: 'soon', approved: '', 'taken-down': 'bad', withdrawn: 'calm', over: 'calm' } as const

/** This station's own postings: what each says, how it stands, and the way to a new one. */
export function PostingsPage({ desk, timeZone }: { desk: Desk; timeZone: string }) {
  const { t } = usePostingWords()
  const words = useWords('listings')
  const say = useListingWords(timeZone)
  const { full, moment, today } = useMoments(timeZone)
  const asked = useAsked(desk, 'listings.mine', {})
  const [at, setAt] = useState<'list' | 'new'>('list')
  const [looking, setLooking] = useState<OwnPosting | null>(null)
  const [withdrawing, setWithdrawing] = useState<OwnPosting | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const postings = asked.value?.listings ?? []
  const mayPost = desk.rights.includes('post-jobs') && asked.value?.allowed === true

  const payOf = ({ job: { pay, settlement } }: OwnPosting) =>
    `${payRange(pay)} ${words(`payUnit.${pay.unit}`).text} · ${words(`settlement.${settlement}`).text}`
  const table = (): Table => ({
    headings: ['at', 'title', 'pay', 'employer', 'place', 'openings', 'phone', 'until', 'state'].map((each) =>
      t(`column.${each as 'at'}`),
    ),
    rows: postings.map((each) => [
      full(each.at),
      each.title,
      payOf(each),
      each.job.employer.name,
      each.job.place.address,
      each.job.openings,
      each.job.contact.phone,
      each.until,
      t(`state.${each.state}`),
    ]),
  })

  if (at === 'new')
    return (
      <NewPosting
        desk={desk}
        timeZone={timeZone}
        today={today()}
        before={postings}
        onBack={() => setAt('list')}
        onPosted={() => {
          setAt('list')
          setSaid(t('posted'))
        }}
      />
    )
  if (looking !== null)
    return (
      <PreviewPage
        {...looking}
        checkedBy={looking.state === 'approved' ? 'county' : 'nobody'}
        timeZone={timeZone}
        onBack={() => setLooking(null)}
      />
    )
  return (
    <DayPage
      title={t('title')}
      keys={postings.length === 0 ? null : <ListKeys file={`postings-${today()}`} table={table} />}
      foot={mayPost ? <ActKey words={t('new')} pictogram="plus" onPress={() => setAt('new')} /> : undefined}
    >
      {said === null ? null : <DoneSaid key={said} words={said} onOver={() => setSaid(null)} />}
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      {asked.value?.allowed === false ? (
        <p className="note">
          <Pictogram name="lock" />
          <span>{t('off')}</span>
        </p>
      ) : null}
      {asked.value === null ? null : postings.length === 0 ? (
        <Nothing pictogram="postings">{t('empty')}</Nothing>
      ) : (
        <section className="panel" aria-label={t('title')}>
          <p className="soft">{t('words')}</p>
          <ul className="lines postings">
            {postings.map((each) => (
              <li key={`${each.listing.epoch} ${each.listing.seq}`} data-state={each.state}>
                <FeaturePictogram name={say.tradePictogram(each.job.trade)} />
                <span className="line-words">
                  <strong>
                    <bdi>{each.title}</bdi>
                  </strong>
                  <span>
                    <bdi>{payOf(each)}</bdi>
                  </span>
                  <span className="soft">
                    <bdi>{each.job.employer.name}</bdi> · {t('postedAt', { when: moment(each.at) })} ·{' '}
                    {t('shownUntil', { day: each.until })}
                  </span>
                </span>
                <span className={`mark ${looks[each.state]}`}>{t(`state.${each.state}`)}</span>
                <PressButton className="key small look" onPress={() => setLooking(each)}>
                  <Pictogram name="screen" />
                  <span>{t('see')}</span>
                </PressButton>
                {desk.rights.includes('post-jobs') && ['shown', 'approved', 'over'].includes(each.state) ? (
                  <PressButton className="key small withdraw" onPress={() => setWithdrawing(each)}>
                    <Pictogram name="close" />
                    <span>{t('withdraw')}</span>
                  </PressButton>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      {withdrawing === null ? null : (
        <WithdrawPosting
          desk={desk}
          posting={withdrawing}
          onClose={() => setWithdrawing(null)}
          onDone={() => {
            setSaid(t('withdrawn', { title: withdrawing.title }))
            setWithdrawing(null)
          }}
        />
      )}
    </DayPage>
  )
}
