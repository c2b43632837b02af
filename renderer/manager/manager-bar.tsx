import { Pictogram } from '../ui/pictogram.tsx'
import { PressButton } from '../ui/press-button.tsx'

type Props = { title: string; back: string; onBack: () => void }

/** Title and the way out, at the head of every page of the manager's. */
export function ManagerBar({ title, back, onBack }: Props) {
  return (
    <header className="manager-bar">
      <PressButton className="key" onPress={onBack}>
        <Pictogram name="back" />
        <span className="words">{back}</span>
      </PressButton>
      <h1>{title}</h1>
    </header>
  )
}
