import './narrow-page.css'
import type { Dispatch } from 'react'
import { useSay } from '../../i18n/use-say.ts'
import { settlementNames } from '../../listings/settlement-names.ts'
import type { ListingWords } from '../../listings/use-listing-words.ts'
import { Key } from '../../ui/key.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import type { Bilingual } from '../../ui/two-lines.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { PageKeys } from '../page-keys.tsx'
import type { JobsAsk, JobsEvent } from './jobs-flow.ts'

type Props = { ask: JobsAsk; say: ListingWords; dispatch: Dispatch<JobsEvent>; onBack: () => void }

const sorts = ['newest', 'pay', 'near', 'ends'] as const

/** How one wants to be paid, and what is to stand first: two lists to choose from, nothing to type. */
export function NarrowPage({ ask, say, dispatch, onBack }: Props) {
  const { say: kiosk } = useSay()
  const { words } = say
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words('jobs.narrowTitle')} />
          </h1>
        </div>
      </div>
      <div className="narrow-page">
        <fieldset className="choices">
          <legend>
            <Said words={words('jobs.settlements')} />
          </legend>
          <Choice
            words={words('jobs.anySettlement')}
            chosen={ask.settlement === null}
            onPress={() => dispatch({ type: 'narrowed', settlement: null })}
          />
          {settlementNames.map((settlement) => (
            <Choice
              key={settlement}
              words={words(`settlement.${settlement}`)}
              chosen={ask.settlement === settlement}
              onPress={() => dispatch({ type: 'narrowed', settlement })}
            />
          ))}
        </fieldset>
        <fieldset className="choices">
          <legend>
            <Said words={words('jobs.sorts')} />
          </legend>
          {sorts.map((sort) => (
            <Choice
              key={sort}
              words={words(`jobs.${sort}`)}
              chosen={ask.sort === sort}
              onPress={() => dispatch({ type: 'narrowed', sort })}
            />
          ))}
        </fieldset>
      </div>
      <PageKeys>
        <Key className="done" pictogram="done" words={kiosk('needs.done')} look="act" onPress={onBack} />
      </PageKeys>
    </>
  )
}

function Choice({ words, chosen, onPress }: { words: Bilingual; chosen: boolean; onPress: () => void }) {
  return (
    <PressButton className="key choice" aria-pressed={chosen} onPress={onPress}>
      <TwoLines {...words} />
    </PressButton>
  )
}
