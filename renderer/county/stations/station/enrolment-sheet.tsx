import { useId, useState } from 'react'
import type { CodeMade, StationPage } from '../../../../federation/contract/stations.ts'
import { formatEnrolmentLink } from '../../../../protocol/enrolment.ts'
import { Qr } from '../../../ui/qr.tsx'
import { useUnits } from '../../hub/queries.ts'
import { useMoments } from '../../words/use-moments.ts'
import { useWords } from '../../words/use-words.ts'
import { isAddress, onlyHere } from './hub-address.ts'

/** What a person compares when the code is typed. */
const fingerprintLength = 12

type EnrolmentSheetProps = { page: StationPage; made: CodeMade; onDone: () => void }

/** One sheet of A4 that a fitter takes along: the code, the same as a picture, and what to do with it. The code is shown this once. */
export function EnrolmentSheet({ page, made, onDone }: EnrolmentSheetProps) {
  const { t, text } = useWords()
  const say = useMoments()
  const id = useId()
  const [address, setAddress] = useState(window.location.origin)
  const own = useUnits().data?.units.find((each) => each.unit === page.unit)
  const hub = address.trim().replace(/\/+$/, '')
  const good = isAddress(hub)
  const fingerprint = made.key.slice(0, fingerprintLength)
  return (
    <article className="sheet" aria-labelledby={id}>
      <div className="sheet-tools no-print">
        <p className="notice-line">{t('sheet.once')}</p>
        <label htmlFor={`${id}-hub`}>
          {t('sheet.hub')}
          <input
            id={`${id}-hub`}
            className="field"
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        </label>
        <p className="fault" role="alert">
          {good ? (onlyHere(hub) ? t('sheet.onlyHere') : '') : t('sheet.badHub')}
        </p>
        <div className="buttons">
          <button type="button" className="button primary" disabled={!good} onClick={() => window.print()}>
            {t('sheet.print')}
          </button>
          <button type="button" className="button" onClick={onDone}>
            {t('sheet.done')}
          </button>
        </div>
      </div>
      <section className="card sheet-paper">
        <p className="soft">
          {t('sheet.title')} · {own ? text(own.name) : page.unit}
        </p>
        <h1 id={id}>{page.name}</h1>
        <p className="code">{page.station}</p>
        <div className="sheet-code">
          {good ? (
            <Qr text={formatEnrolmentLink({ hub, code: made.code, key: made.key })} label={t('sheet.qr')} />
          ) : null}
          <dl>
            <dt>{t('sheet.code')}</dt>
            <dd className="big-code">
              <span>{made.code.slice(0, 5)}</span>
              <span>{made.code.slice(5)}</span>
            </dd>
            <dt>{t('sheet.hubAt')}</dt>
            <dd className="hub-address">{hub}</dd>
            <dt>{t('sheet.fingerprint')}</dt>
            <dd className="fingerprint">{fingerprint}</dd>
            <dt>{t('sheet.until')}</dt>
            <dd>{say.instant(made.expiresAt)}</dd>
          </dl>
        </div>
        <h2>{t('sheet.stepsTitle')}</h2>
        <ol className="steps">
          {(['1', '2', '3', '4', '5'] as const).map((step) => (
            <li key={step}>{t(`sheet.step.${step}`, { fingerprint })}</li>
          ))}
        </ol>
        <p className="soft">{t('sheet.secret')}</p>
      </section>
    </article>
  )
}
