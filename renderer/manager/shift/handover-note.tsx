import { PressButton } from '../../ui/press-button.tsx'
import { NoteField } from '../page/note-field.tsx'
import type { DayKey } from '../words/use-day-words.ts'
import { useDayWords } from '../words/use-day-words.ts'
import { hasPhrase, togglePhrase } from './phrases.ts'

/** What is said most often at the end of a shift. */
const phrases = [
  'water',
  'first-aid',
  'left-things',
  'goods',
  'session',
  'repair',
  'visitors',
  'keys',
] as const

/** As the host takes it. */
const mostLetters = 500

/** Words for the next keeper: chosen, or one's own. */
export function HandoverNote({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const { t, say } = useDayWords()
  /** The next keeper may read another language: the Chinese goes with it. */
  const written = (key: DayKey) => {
    const { text, chinese } = say(key)
    return text === chinese ? text : `${text} (${chinese})`
  }
  return (
    <section className="panel" aria-label={t('shift.note')}>
      <NoteField
        label={t('shift.note')}
        hint={t('shift.noteHint')}
        value={note}
        most={mostLetters}
        onChange={onChange}
      />
      <div className="phrases">
        {phrases.map((phrase) => {
          const words = written(`phrase.${phrase}`)
          return (
            <PressButton
              key={phrase}
              className="key small"
              aria-pressed={hasPhrase(note, words)}
              onPress={() => onChange(togglePhrase(note, words).slice(0, mostLetters))}
            >
              <span>{t(`phrase.${phrase}`)}</span>
            </PressButton>
          )
        })}
      </div>
    </section>
  )
}
