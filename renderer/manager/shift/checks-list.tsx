import './checks.css'
import { useState } from 'react'
import { dailyChecks } from '../../../station/contract/shifts.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { NumberSheet } from '../page/number-sheet.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { checkPictograms } from './check-pictograms.ts'
import type { Found } from './checks-made.ts'
import { checksLeft, hasCelsius, markCelsius, markCheck } from './checks-made.ts'

/** What the host takes (degrees Celsius). */
const mostCelsius = 120
const leastCelsius = -60

/** The round: each thing in order or not, and its temperature where a thermometer is read. */
export function ChecksList({ found, onChange }: { found: Found; onChange: (found: Found) => void }) {
  const { t } = useDayWords()
  const [reading, setReading] = useState<string | null>(null)
  const all = dailyChecks.length
  return (
    <section className="checks" aria-labelledby="checks-made">
      <p id="checks-made" className="soft" role="status">
        {t('checks.made', { done: all - checksLeft(found), all })}
      </p>
      <ul className="check-rows">
        {dailyChecks.map((check) => (
          <li key={check} className="check-row">
            <Pictogram name={checkPictograms[check] ?? 'plain'} />
            <span className="check-name">{t(`check.${check}`)}</span>
            {hasCelsius(check) ? (
              <PressButton
                className="key small celsius"
                aria-label={`${t(`check.${check}`)}: ${t('checks.celsius')}`}
                onPress={() => setReading(check)}
              >
                <bdi dir="ltr" className="digits">
                  {found[check]?.celsius ?? '–'} ℃
                </bdi>
              </PressButton>
            ) : null}
            <PressButton
              className="key verdict-key ok"
              aria-label={`${t(`check.${check}`)}: ${t('checks.ok')}`}
              aria-pressed={found[check]?.ok === true}
              onPress={() => onChange(markCheck(found, check, true))}
            >
              <Pictogram name="done" />
              <span>{t('checks.ok')}</span>
            </PressButton>
            <PressButton
              className="key verdict-key bad"
              aria-label={`${t(`check.${check}`)}: ${t('checks.bad')}`}
              aria-pressed={found[check]?.ok === false}
              onPress={() => onChange(markCheck(found, check, false))}
            >
              <Pictogram name="warning" />
              <span>{t('checks.bad')}</span>
            </PressButton>
          </li>
        ))}
      </ul>
      {reading === null ? null : (
        <NumberSheet
          title={`${t(`check.${reading}` as 'check.water')} · ${t('checks.celsius')}`}
          value={found[reading]?.celsius ?? null}
          unit="℃"
          most={mostCelsius}
          least={leastCelsius}
          onCancel={() => setReading(null)}
          onDone={(celsius) => {
            onChange(markCelsius(found, reading, celsius))
            setReading(null)
          }}
        />
      )}
    </section>
  )
}
