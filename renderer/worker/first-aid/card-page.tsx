import './card-page.css'
import { useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { Said } from '../../ui/said.tsx'
import { Speaker } from '../../ui/speaker.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import type { Card } from './cards.ts'
import { stepsOf } from './cards.ts'
import { StepCard } from './step-card.tsx'

/** One card: what to do, step by step, each with its picture; in red, when to call the ambulance. */
export function CardPage({ card }: { card: Card }) {
  const say = useWords('first-aid')
  return (
    <>
      <div className="card-head">
        <h1 tabIndex={-1} className="card-title">
          <FeaturePictogram name={card.id} />
          <TwoLines {...say(`${card.id}.name`)} />
        </h1>
        <section className="card-call">
          <Pictogram name="ambulance" />
          <div className="card-call-words">
            <h2>
              <Said words={say('call.when')} />
            </h2>
            <p>
              <Said words={say(`${card.id}.call`)} />
            </p>
          </div>
          <Speaker clip={`first-aid.${card.id}.call`} />
        </section>
      </div>
      <ol className="steps" data-steps={card.steps}>
        {stepsOf(card).map((step, index) => (
          <StepCard
            key={step}
            number={index + 1}
            picture={`${card.id}-${index + 1}`}
            // A step that a card does not have has no words; stepsOf gives only those it has.
            words={say(`${card.id}.${step}` as 'burn.s1')}
            clip={`first-aid.${card.id}.${step}`}
          />
        ))}
      </ol>
    </>
  )
}
