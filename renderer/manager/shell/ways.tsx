import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import type { Desk } from '../desk.ts'
import { useDayWords } from '../words/use-day-words.ts'
import type { Place } from './places.ts'
import { waysFor } from './places.ts'

type Props = { desk: Desk; place: Place; onGo: (place: Place) => void; onLock: () => void }

/** Where to go, and the lock at the end: below the page on a column, beside it on a wide screen. */
export function Ways({ desk, place, onGo, onLock }: Props) {
  const { say } = useDayWords()
  return (
    <nav className="ways" aria-label={say('shell.ways').text}>
      {waysFor(desk.rights).map(({ at, pictogram }) => (
        <PressButton
          key={at}
          className="way"
          aria-current={at === place ? 'page' : undefined}
          onPress={() => onGo(at)}
        >
          <Pictogram name={pictogram} />
          <Said words={say(`ways.${at}`)} />
        </PressButton>
      ))}
      <PressButton className="way lock" onPress={onLock}>
        <Pictogram name="lock" />
        <Said words={say('shell.lock')} />
      </PressButton>
    </nav>
  )
}
