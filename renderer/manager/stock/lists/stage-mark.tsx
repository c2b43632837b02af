import type { LotStage } from '../../../../station/contract/stock.ts'
import { useStockWords } from '../shell/use-stock-words.ts'

/** One outline each, so that the stage can be told without its colour: round is well, pointed is soon, barred is no more. */
const outlines: Record<LotStage, string> = {
  green: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM7 12l4 4 6-8',
  amber: 'M12 2 23 21H1zM12 9v6M12 18v.5',
  red: 'M12 1 23 12 12 23 1 12zM12 6v7M12 17v.5',
  expired: 'M8 1h8l7 7v8l-7 7H8l-7-7V8zM8 8l8 8M16 8l-8 8',
  recalled: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM5 19 19 5',
  quarantined: 'M3 3h18v18H3zM9 8v8M15 8v8',
}

/** How far a lot may be used: outline, colour and word. */
export function StageMark({ stage, wordless = false }: { stage: LotStage; wordless?: boolean }) {
  const { t } = useStockWords()
  return (
    <span className={`stage-mark ${stage}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={outlines[stage]} />
      </svg>
      <span className={wordless ? 'unseen' : ''}>{t(`stage.${stage}`)}</span>
    </span>
  )
}
