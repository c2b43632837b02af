import { DigitsPad } from '../../../ui/digits-pad.tsx'
import { PressButton } from '../../../ui/press-button.tsx'
import { Nothing } from '../../page/nothing.tsx'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { Chips } from '../fields/chips.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'

/** Who counted along, and the PIN being typed. Held by this page only. */
export type Second = { card: string | null; pin: string }

/** The longest PIN there is. */
const maxPin = 12

/** The other of two people: picks their own card and types their own PIN. */
export function SecondPerson({ second, onSecond }: { second: Second; onSecond: (second: Second) => void }) {
  const { t } = useStockWords()
  const { desk } = useStockDesk()
  const asked = useAsked('staff.cards', {})
  const others = asked.value?.cards.filter(({ card, state }) => card !== desk.card && state === 'valid') ?? []
  return (
    <section className="second" aria-labelledby="second-title">
      <h2 id="second-title">{t('second.title')}</h2>
      <p>{t('second.words')}</p>
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      {asked.value !== null && others.length === 0 ? (
        <Nothing pictogram="manager">{t('second.nobody')}</Nothing>
      ) : null}
      <Chips label={t('second.who')}>
        {others.map(({ card, name, lockedUntil }) => (
          <PressButton
            key={card}
            className="chip plain"
            aria-pressed={second.card === card}
            disabled={lockedUntil !== null}
            onPress={() => onSecond({ card, pin: '' })}
          >
            {name ?? card}
            {lockedUntil === null ? null : ` (${t('second.locked')})`}
          </PressButton>
        ))}
      </Chips>
      {second.card === null ? null : (
        <div className="second-pin">
          <p
            className="second-dots"
            role="status"
            aria-label={t('second.typed', { count: second.pin.length })}
          >
            {'●'.repeat(second.pin.length)}
            {'○'.repeat(Math.max(0, 6 - second.pin.length))}
          </p>
          <DigitsPad
            labels={{ keys: t('second.pin'), erase: t('keys.erase') }}
            onDigit={(digit) => onSecond({ ...second, pin: (second.pin + digit).slice(0, maxPin) })}
            onErase={() => onSecond({ ...second, pin: second.pin.slice(0, -1) })}
          />
        </div>
      )}
    </section>
  )
}
