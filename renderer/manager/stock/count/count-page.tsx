import './count.css'
import { useState } from 'react'
import * as z from 'zod'
import { Nothing } from '../../page/nothing.tsx'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockPage } from '../shell/stock-page.tsx'
import { useAsked } from '../shell/use-asked.ts'
import { useDraft } from '../shell/use-draft.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import { ChooseWhat } from './choose-what.tsx'
import { CompareCounts } from './compare-counts.tsx'
import { lotsToCount } from './count-lines.ts'
import { TypeCounts } from './type-counts.tsx'

/** What is being counted and what has been typed so far, by lot. */
const countDraftSchema = z.object({
  of: z.union([
    z.object({ group: z.string() }),
    z.object({ medicine: z.literal(true) }),
    z.object({ item: z.string() }),
  ]),
  typed: z.record(z.string(), z.string()),
})

/** A count: what of, then every lot without knowing what the books say, then the two side by side, and only then it is recorded. */
export function CountPage({ item }: { item: string | null }) {
  const { t } = useStockWords()
  const { back } = useStockDesk()
  const [begun, setDraft] = useDraft(`count ${item ?? ''}`, countDraftSchema)
  const draft = begun ?? (item === null ? null : { of: { item }, typed: {} })
  const [comparing, setComparing] = useState(false)
  const asked = useAsked('stock.overview', {})

  if (asked.value === null) {
    return (
      <StockPage title={t('go.count')} onBack={back}>
        <TroubleSaid trouble={asked.trouble} again={asked.again} />
      </StockPage>
    )
  }
  const { items, now } = asked.value
  if (draft === null) {
    return (
      <StockPage title={t('go.count')} onBack={back} now={now}>
        <ChooseWhat items={items} onChoose={(of) => setDraft({ of, typed: {} })} />
      </StockPage>
    )
  }
  const lots = lotsToCount(items, draft.of)
  const leave = () => {
    setDraft(null)
    setComparing(false)
    if (item !== null) back()
  }
  if (lots.length === 0) {
    return (
      <StockPage title={t('go.count')} onBack={leave}>
        <Nothing pictogram="count">{t('empty.count')}</Nothing>
      </StockPage>
    )
  }
  if (comparing) {
    return (
      <CompareCounts
        lots={lots}
        typed={draft.typed}
        onBack={() => setComparing(false)}
        onCounted={() => {
          leave()
          if (item === null) back()
        }}
      />
    )
  }
  return (
    <TypeCounts
      lots={lots}
      typed={draft.typed}
      onTyped={(typed) => setDraft({ ...draft, typed })}
      onLeave={leave}
      onCompare={() => setComparing(true)}
    />
  )
}
