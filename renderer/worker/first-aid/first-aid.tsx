import { useLayoutEffect, useReducer } from 'react'
import { featurePictogramsUrl } from '../../ui/feature-pictogram.tsx'
import { useFocusOnNew } from '../../ui/use-focus-on-new.ts'
import type { FeatureProps } from '../features.ts'
import { CallPage } from './call-page.tsx'
import { CardPage } from './card-page.tsx'
import { cards } from './cards.ts'
import { CardsPage } from './cards-page.tsx'
import { firstAidStart, nextFirstAid } from './first-aid-flow.ts'
import { FirstAidKeys } from './first-aid-keys.tsx'
import { illustrationsUrl } from './illustration.tsx'

export const pictures: readonly string[] = [featurePictogramsUrl, illustrationsUrl]

/** What to do until help comes: cards without a network, without a host, without a word about who asked. */
export function FirstAid({ description, onOpen, onBack, onHandsBusy }: FeatureProps) {
  const [stage, dispatch] = useReducer(nextFirstAid, firstAidStart)
  useFocusOnNew(stage.at)

  const busy = stage.at !== 'cards'
  // With the page itself, not after it: no moment in which one page is shown with the other's time.
  useLayoutEffect(() => {
    onHandsBusy(busy)
    return () => onHandsBusy(false)
  }, [busy, onHandsBusy])

  const card = stage.at === 'card' ? cards.find(({ id }) => id === stage.card) : undefined
  return (
    <>
      {stage.at === 'call' ? (
        <CallPage station={description.station} />
      ) : card === undefined ? (
        <CardsPage
          onChoose={(id) => dispatch({ type: 'chose-card', card: id })}
          onBox={() => onOpen('box')}
        />
      ) : (
        <CardPage card={card} />
      )}
      <FirstAidKeys
        calling={stage.at === 'call'}
        onBack={() => (stage.at === 'cards' ? onBack() : dispatch({ type: 'went-back' }))}
        onCall={() => dispatch({ type: 'asked-for-ambulance' })}
      />
    </>
  )
}
