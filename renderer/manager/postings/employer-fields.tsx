import { useWords } from '../../i18n/use-say.ts'
import { NoteField } from '../page/note-field.tsx'
import { ChipRow } from './chip-row.tsx'
import { FormField } from './form-field.tsx'
import type { PostingDraft } from './posting-draft.ts'
import type { FormProps } from './posting-form.tsx'
import { usePostingWords } from './use-posting-words.ts'

type Props = FormProps & {
  /** Who has posted here before, the latest first: most postings come from the same few. */
  known: readonly Pick<
    PostingDraft,
    'employer' | 'employerKind' | 'uscc' | 'introduction' | 'address' | 'landmark' | 'contact' | 'phone'
  >[]
}

const kinds = ['company', 'individual', 'agency', 'public'] as const
const windows = ['1', '3', '7', '14'] as const
const longest = {
  name: 120,
  introduction: 300,
  address: 200,
  landmark: 100,
  contact: 40,
  phone: 24,
  uscc: 18,
} as const

/** Whom one would work for, where, whom to call, and until when it is shown. */
export function EmployerFields({ draft, faults, lacking, onChange, known }: Props) {
  const { t } = usePostingWords()
  const words = useWords('listings')
  const isOther = (each: Props['known'][number]) => each.employer !== draft.employer
  return (
    <>
      <FormField
        label={t('field.employer')}
        fields={['employer']}
        faults={faults}
        lacks={lacking.includes('employer') || lacking.includes('uscc')}
      >
        {known.length === 0 ? null : (
          <ChipRow
            label={t('field.knownEmployers')}
            options={known.map(({ employer }) => ({ value: employer, words: employer }))}
            chosen={known.filter((each) => !isOther(each)).map(({ employer }) => employer)}
            onPress={(employer) => onChange(known.find((each) => each.employer === employer) ?? {})}
          />
        )}
        <ChipRow
          label={t('field.employerKind')}
          options={kinds.map((value) => ({ value, words: words(`employerKind.${value}`).text }))}
          chosen={[draft.employerKind]}
          onPress={(employerKind) => onChange({ employerKind })}
        />
        <NoteField
          label={t('field.employerName')}
          value={draft.employer}
          most={longest.name}
          onChange={(employer) => onChange({ employer })}
        />
        {draft.employerKind === 'individual' ? null : (
          <>
            <NoteField
              label={t('field.uscc')}
              hint={t('hint.uscc')}
              value={draft.uscc}
              most={longest.uscc}
              onChange={(uscc) => onChange({ uscc: uscc.toUpperCase().replace(/\s/g, '') })}
            />
            <NoteField
              label={t('field.introduction')}
              value={draft.introduction}
              most={longest.introduction}
              onChange={(introduction) => onChange({ introduction })}
            />
            <ChipRow
              label={t('field.licenceSeen')}
              options={[{ value: 'seen', words: t('field.licenceSeen') }]}
              chosen={draft.licenceSeen ? ['seen'] : []}
              onPress={() => onChange({ licenceSeen: !draft.licenceSeen })}
            />
          </>
        )}
      </FormField>
      <FormField
        label={t('field.place')}
        fields={['place']}
        faults={faults}
        lacks={lacking.includes('address')}
      >
        <NoteField
          label={t('field.address')}
          value={draft.address}
          most={longest.address}
          onChange={(address) => onChange({ address })}
        />
        <NoteField
          label={t('field.landmark')}
          value={draft.landmark}
          most={longest.landmark}
          onChange={(landmark) => onChange({ landmark })}
        />
      </FormField>
      <FormField
        label={t('field.contact')}
        fields={['contact']}
        faults={faults}
        lacks={lacking.includes('phone')}
      >
        <NoteField
          label={t('field.phone')}
          value={draft.phone}
          most={longest.phone}
          onChange={(phone) => onChange({ phone })}
        />
        <NoteField
          label={t('field.contactName')}
          value={draft.contact}
          most={longest.contact}
          onChange={(contact) => onChange({ contact })}
        />
      </FormField>
      <FormField label={t('field.until')} fields={['until']} faults={faults} lacks={false}>
        <ChipRow
          label={t('field.until')}
          options={windows.map((value) => ({ value, words: t('days', { number: value }) }))}
          chosen={windows.filter((each) => Number(each) === draft.days)}
          onPress={(days) => onChange({ days: Number(days) })}
        />
        <p className="soft">{t('hint.until')}</p>
      </FormField>
    </>
  )
}
