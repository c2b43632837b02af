import manifest from '../../assets/audio/manifest.json'
import { useLanguage } from '../i18n/use-language.ts'
import { useSay } from '../i18n/use-say.ts'
import { Pictogram } from './pictogram.tsx'
import { PressButton } from './press-button.tsx'
import './speaker.css'

const files = import.meta.glob<string>('../../assets/audio/*/*.opus', {
  query: '?url',
  import: 'default',
  eager: true,
})

type Clips = Record<string, Record<string, unknown>>

/** Reads a text aloud, where somebody has recorded it in this language; nothing where nobody has: a silent key is worse than none. */
export function Speaker({ clip }: { clip: string }) {
  const { language } = useLanguage()
  const { say } = useSay()
  const url = files[`../../assets/audio/${language.code}/${clip}.opus`]
  if ((manifest.clips as Clips)[language.code]?.[clip] === undefined || url === undefined) return null
  return (
    <PressButton
      className="key speaker"
      aria-label={say('keys.speak').text}
      onPress={() => void new Audio(url).play()}
    >
      <Pictogram name="speak" />
    </PressButton>
  )
}
