import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../station/contract/calls.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'

type Props = {
  looked: OutputOf<'enrolment.look'>
  busy: boolean
  onAgree: () => void
  onDisagree: () => void
  children: ReactNode
}

/** Twelve characters of the server's key, in threes as people compare them. */
export function Compare({ looked, busy, onAgree, onDisagree, children }: Props) {
  const { t } = useTranslation('manager')
  const differs = looked.matchesSheet === false
  const verdict = looked.matchesSheet === null ? 'enrol.typed' : differs ? 'enrol.differs' : 'enrol.matches'
  return (
    <section className="panel compare" aria-labelledby="compare-title">
      <h2 id="compare-title">{t('enrol.compare')}</h2>
      <p className="fingerprint">
        <bdi dir="ltr" className="digits">
          {(looked.fingerprint.match(/.{3}/g) ?? []).map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the fingerprint.
            <span key={at}>{group}</span>
          ))}
        </bdi>
      </p>
      <p>
        <bdi dir="ltr">{looked.hub}</bdi>
      </p>
      <p className={differs ? 'trouble' : 'verdict'} role="status">
        <Pictogram name={differs ? 'warning' : looked.matchesSheet === true ? 'done' : 'manager'} />
        <span>{t(verdict)}</span>
      </p>
      {children}
      <div className="panel-keys">
        <PressButton className="key" onPress={onDisagree}>
          <Pictogram name="close" />
          <span>{t('enrol.disagree')}</span>
        </PressButton>
        {differs ? null : (
          <PressButton className="key act" disabled={busy} onPress={onAgree}>
            <Pictogram name="done" />
            <span>{busy ? t('enrol.enrolling') : t('enrol.agree')}</span>
          </PressButton>
        )}
      </div>
    </section>
  )
}
