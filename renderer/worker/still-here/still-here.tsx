import './still-here.css'
import { useSay } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { Ring } from '../../ui/ring.tsx'
import { Said } from '../../ui/said.tsx'
import { Sheet } from '../../ui/sheet.tsx'

type Props = { ms: number; onYes: () => void; onGone: () => void }

/** Asks over everything else, and takes silence for an answer. */
export function StillHere({ ms, onYes, onGone }: Props) {
  const { say } = useSay()
  return (
    <Sheet labelledBy="still-here-title" onClose={onYes} className="still-here">
      <Pictogram name="wave" />
      <h2 id="still-here-title" className="sheet-title">
        <Said words={say('stillHere.title')} />
      </h2>
      <Ring ms={ms} onEnd={onGone} large />
      <p>
        <Said words={say('stillHere.words')} />
      </p>
      <Key pictogram="done" words={say('stillHere.yes')} onPress={onYes} look="act" />
    </Sheet>
  )
}
