import './call-page.css'
import type { Description } from '../../host/use-description.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-say.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { Said } from '../../ui/said.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'

const ambulance = '120'

/** The number, and the words that bring the ambulance here: all red, as large as the glass allows. */
export function CallPage({ station }: { station: Description['station'] }) {
  const say = useWords('first-aid')
  const { name } = useLanguage()
  return (
    <div className="call-page">
      <h1 tabIndex={-1} className="call-title">
        <Pictogram name="ambulance" />
        <Said words={say('call.title')} />
      </h1>
      <bdi dir="ltr" className="call-number">
        {ambulance}
      </bdi>
      <section className="call-place">
        <h2>
          <Said words={say(station === null ? 'call.noAddress' : 'call.here')} />
        </h2>
        {station === null ? null : (
          <>
            <p className="call-station">
              <TwoLines {...name(station.name)} />
            </p>
            {station.address === undefined ? null : (
              <p className="call-address">
                <TwoLines {...name(station.address)} />
              </p>
            )}
          </>
        )}
      </section>
      <p className="call-tell">
        <TwoLines {...say('call.tell')} />
      </p>
    </div>
  )
}
