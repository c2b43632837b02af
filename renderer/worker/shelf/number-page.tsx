import './number-page.css'
import type { OutputOf } from '../../../station/contract/calls.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import { PageKeys } from '../page-keys.tsx'
import { Pad } from './pad.tsx'
import type { ShelfEvent, ShelfStage } from './shelf-flow.ts'

type Props = {
  stage: ShelfStage & { at: 'number' }
  item: OutputOf<'loans.shelf'>['items'][number]['item']
  /** Numbers lent here before, and those of them that are out. */
  known: readonly string[]
  out: readonly string[]
  dispatch: (event: ShelfEvent) => void
  onBack: () => void
  onLend: () => void
}

/** As many as fit beside the pad on every glass. */
const mostPicks = 6

/** The number on the thing: picked from those of before, or typed. */
export function NumberPage({ stage, item, known, out, dispatch, onBack, onLend }: Props) {
  const { say } = useSay()
  const words = useWords('shelf')
  const { name } = useLanguage()
  const { typed } = stage
  const isOut = out.includes(typed)
  const picks = known.filter((code) => !out.includes(code) && code.startsWith(typed)).slice(0, mostPicks)
  return (
    <>
      <div className="lend-head">
        <FeaturePictogram name={item.pictogram ?? 'share'} />
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={words('number.title')} />
          </h1>
          <p>
            <Said words={name(item.name)} />
          </p>
        </div>
        <output className="lend-typed" aria-label={words('number.typed').text}>
          <bdi dir="ltr" className="digits">
            {typed}
          </bdi>
        </output>
        {isOut ? (
          <p className="lend-out" role="status">
            <Said words={words('number.out', { code: typed })} />
            <span>
              <Said words={words('number.outMore')} />
            </span>
          </p>
        ) : null}
      </div>
      <div className="lend-body" dir="ltr">
        {picks.length === 0 ? null : (
          <fieldset className="lend-picks" aria-label={words('number.known').text}>
            {picks.map((code) => (
              <PressButton
                key={code}
                className="key lend-pick"
                onPress={() => dispatch({ type: 'picked', code })}
              >
                <bdi dir="ltr" className="digits">
                  {code}
                </bdi>
              </PressButton>
            ))}
          </fieldset>
        )}
        <Pad
          known={known}
          letters={stage.letters}
          empty={typed === ''}
          onType={(letter) => dispatch({ type: 'typed', letter })}
          onErase={() => dispatch({ type: 'erased' })}
          onChange={() => dispatch({ type: 'changed-keys' })}
        />
      </div>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        {isOut ? (
          <Key
            className="done give-back"
            pictogram="undo"
            words={words('giveBack')}
            look="act"
            onPress={() => dispatch({ type: 'brings-back' })}
          />
        ) : (
          <Key
            className="done lend"
            pictogram="done"
            words={words('number.lend')}
            look="act"
            disabled={typed === ''}
            onPress={onLend}
          />
        )}
      </PageKeys>
    </>
  )
}
