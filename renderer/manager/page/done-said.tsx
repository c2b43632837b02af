import { Pictogram } from '../../ui/pictogram.tsx'
import { useAfter } from '../../ui/use-after.ts'

/** Long enough to be read twice (milliseconds). */
const lookMs = 8_000

/** What has been saved: said only after the commit, gone by itself. */
export function DoneSaid({ words, onOver }: { words: string; onOver: () => void }) {
  useAfter(lookMs, onOver)
  return (
    <p className="done-said" role="status">
      <Pictogram name="done" />
      <span>{words}</span>
    </p>
  )
}
