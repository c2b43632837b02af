import './doors.css'
import { useSay } from '../i18n/use-say.ts'
import { Key } from '../ui/key.tsx'
import type { FeatureAbout, FeatureName } from './feature-names.ts'
import { doors } from './features.ts'

type Props = { onOpen: (feature: FeatureName, about?: FeatureAbout) => void; wordless?: boolean }

/** The ways from the check-in to everything else that is here. */
export function Doors({ onOpen, wordless = false }: Props) {
  const { say } = useSay()
  return (
    <nav className={wordless ? 'worker-doors small' : 'worker-doors'} aria-label={say('doors.title').text}>
      {doors.map(({ feature, about, pictogram, key, alsoInside = false }) => (
        <Key
          key={feature}
          className={`worker-door ${feature}${alsoInside ? ' also-inside' : ''}`}
          pictogram={pictogram}
          words={say(key)}
          wordless={wordless}
          onPress={() => onOpen(feature, about)}
        />
      ))}
    </nav>
  )
}
