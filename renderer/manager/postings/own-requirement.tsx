import { useState } from 'react'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { NoteField } from '../page/note-field.tsx'
import { usePostingWords } from './use-posting-words.ts'

const longest = 100

/** One more requirement, in words of one's own. */
export function OwnRequirement({ onAdd }: { onAdd: (text: string) => void }) {
  const { t } = usePostingWords()
  const [typed, setTyped] = useState('')
  return (
    <div className="own-requirement">
      <NoteField label={t('field.ownRequirement')} value={typed} most={longest} onChange={setTyped} />
      <PressButton
        className="key small"
        disabled={typed.trim() === ''}
        onPress={() => {
          onAdd(typed.trim())
          setTyped('')
        }}
      >
        <Pictogram name="plus" />
        <span>{t('add')}</span>
      </PressButton>
    </div>
  )
}
