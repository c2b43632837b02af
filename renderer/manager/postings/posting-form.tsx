import { tradeOf, trades } from '../../../protocol/jobs/trades.ts'
import type { JobFault } from '../../../station/contract/listings.ts'
import { useWords } from '../../i18n/use-say.ts'
import { settlementNames } from '../../listings/settlement-names.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { NoteField } from '../page/note-field.tsx'
import { ChipRow } from './chip-row.tsx'
import { FormField } from './form-field.tsx'
import { NumberKey } from './number-key.tsx'
import { OwnRequirement } from './own-requirement.tsx'
import { hazardPicks, hoursPicks, requirementPicks, workPicks } from './pick-lists.ts'
import type { Lacking, PostingDraft } from './posting-draft.ts'
import { usePostingWords } from './use-posting-words.ts'

export type FormProps = {
  draft: PostingDraft
  faults: readonly JobFault[]
  lacking: readonly Lacking[]
  onChange: (change: Partial<PostingDraft>) => void
}

const units = ['day', 'hour', 'week', 'month', 'piece'] as const
const types = ['per-day', 'temporary', 'full-time', 'part-time', 'seasonal', 'contractor'] as const
const benefits = ['meals', 'lodging', 'insurance'] as const
/** A year's pay of a good trade; what is more was typed wrong. */
const mostYuan = 500_000
const mostOpenings = 9_999
const longestWords = { title: 60, hours: 120, description: 300, hazards: 200, piece: 40 } as const

const same = <T extends string>(values: readonly T[]) => values.map((value) => ({ value, words: value }))

/** What the work is and what it pays: picked where it can be picked. */
export function WorkFields({ draft, faults, lacking, onChange }: FormProps) {
  const { t, name } = usePostingWords()
  const words = useWords('listings')
  const toggle = <T extends string>(list: readonly T[], value: T): T[] =>
    list.includes(value) ? list.filter((each) => each !== value) : [...list, value]
  return (
    <>
      <FormField
        label={t('field.trade')}
        fields={['title', 'trade']}
        faults={faults}
        lacks={lacking.includes('trade')}
      >
        <div className="picks trades">
          {trades.map(({ trade, pictogram, words: said }) => (
            <PressButton
              key={trade}
              className={`pick trade-${trade}`}
              aria-pressed={draft.trade === trade}
              onPress={() =>
                onChange({
                  trade,
                  // A title of one's own stays; that of the trade before goes with it.
                  ...(draft.title === '' || draft.title === titleOf(draft.trade)
                    ? { title: said['zh-CN'] }
                    : {}),
                })
              }
            >
              <FeaturePictogram name={pictogram ?? trade} />
              <span>{name(said).text}</span>
            </PressButton>
          ))}
        </div>
        <NoteField
          label={t('field.title')}
          value={draft.title}
          most={longestWords.title}
          onChange={(title) => onChange({ title })}
        />
      </FormField>
      <FormField label={t('field.pay')} fields={['pay']} faults={faults} lacks={lacking.includes('pay')}>
        <div className="number-keys">
          <NumberKey
            label={t('field.payFrom')}
            value={draft.payFrom}
            unit={t('yuan')}
            most={mostYuan}
            onChange={(payFrom) => onChange({ payFrom })}
          />
          <NumberKey
            label={t('field.payTo')}
            value={draft.payTo}
            unit={t('yuan')}
            most={mostYuan}
            onChange={(payTo) => onChange({ payTo })}
          />
        </div>
        <ChipRow
          label={t('field.unit')}
          options={units.map((value) => ({ value, words: words(`payUnit.${value}`).text }))}
          chosen={[draft.unit]}
          onPress={(unit) => onChange({ unit })}
        />
        {draft.unit === 'piece' ? (
          <NoteField
            label={t('field.piece')}
            value={draft.piece}
            most={longestWords.piece}
            onChange={(piece) => onChange({ piece })}
          />
        ) : null}
      </FormField>
      <FormField
        label={t('field.settlement')}
        fields={['settlement']}
        faults={faults}
        lacks={lacking.includes('settlement')}
      >
        <ChipRow
          label={t('field.settlement')}
          options={settlementNames.map((value) => ({ value, words: words(`settlement.${value}`).text }))}
          chosen={draft.settlement === null ? [] : [draft.settlement]}
          onPress={(settlement) => onChange({ settlement })}
        />
      </FormField>
      <FormField
        label={t('field.hours')}
        fields={['workHours', 'openings', 'employmentType']}
        faults={faults}
        lacks={lacking.includes('workHours') || lacking.includes('openings')}
      >
        <ChipRow
          label={t('field.type')}
          options={types.map((value) => ({ value, words: words(`employment.${value}`).text }))}
          chosen={[draft.employmentType]}
          onPress={(employmentType) => onChange({ employmentType })}
        />
        <NumberKey
          label={t('field.openings')}
          value={draft.openings}
          most={mostOpenings}
          onChange={(openings) => onChange({ openings })}
        />
        <ChipRow
          label={t('field.hours')}
          options={same(hoursPicks)}
          chosen={hoursPicks.filter((each) => each === draft.workHours)}
          onPress={(workHours) => onChange({ workHours })}
        />
        <NoteField
          label={t('field.hours')}
          value={draft.workHours}
          most={longestWords.hours}
          onChange={(workHours) => onChange({ workHours })}
        />
      </FormField>
      <FormField
        label={t('field.description')}
        fields={['description']}
        faults={faults}
        lacks={lacking.includes('description')}
      >
        <ChipRow
          label={t('field.description')}
          options={same(workPicks[draft.trade ?? ''] ?? [])}
          chosen={[draft.description]}
          onPress={(description) => onChange({ description })}
        />
        <NoteField
          label={t('field.description')}
          value={draft.description}
          most={longestWords.description}
          onChange={(description) => onChange({ description })}
        />
      </FormField>
      <FormField label={t('field.requirements')} fields={['requirements']} faults={faults} lacks={false}>
        <ChipRow
          label={t('field.requirements')}
          options={same([...requirementPicks, ...draft.requirements.filter((each) => !isPick(each))])}
          chosen={draft.requirements}
          onPress={(each) => onChange({ requirements: toggle(draft.requirements, each) })}
        />
        <OwnRequirement onAdd={(each) => onChange({ requirements: [...draft.requirements, each] })} />
      </FormField>
      <FormField label={t('field.benefits')} fields={['benefits']} faults={faults} lacks={false}>
        <ChipRow
          label={t('field.benefits')}
          options={benefits.map((value) => ({ value, words: words(`job.${value}`).text }))}
          chosen={draft.benefits}
          onPress={(each) => onChange({ benefits: toggle(draft.benefits, each) })}
        />
      </FormField>
      <FormField label={t('field.hazards')} fields={['hazards']} faults={faults} lacks={false}>
        <ChipRow
          label={t('field.hazards')}
          options={same(hazardPicks)}
          chosen={hazardPicks.filter((each) => each === draft.hazards)}
          onPress={(hazards) => onChange({ hazards })}
        />
        <NoteField
          label={t('field.hazards')}
          value={draft.hazards}
          most={longestWords.hazards}
          onChange={(hazards) => onChange({ hazards })}
        />
      </FormField>
    </>
  )
}

const titleOf = (trade: string | null) => (trade === null ? '' : (tradeOf(trade)?.words['zh-CN'] ?? ''))
const isPick = (text: string) => (requirementPicks as readonly string[]).includes(text)
