import './help-sheet.css'
import type { Description } from '../../host/use-description.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { Said } from '../../ui/said.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { HelpCard } from './help-card.tsx'

type Props = { station: Description['station']; onClose: () => void; onManager: () => void }

const unionHotline = '12351'
const ambulance = '120'

/** Whom to call, as large as it goes; it needs neither network nor host. The phone is the worker's own. */
export function HelpSheet({ station, onClose, onManager }: Props) {
  const { say } = useSay()
  const { name } = useLanguage()
  const address = station?.address ?? station?.name
  return (
    <Sheet labelledBy="help-title" onClose={onClose} className="help-sheet">
      <div className="help-body">
        <h2 id="help-title" className="sheet-title">
          <Said words={say('help.title')} />
        </h2>
        <HelpCard look="end" pictogram="ambulance" title={say('help.emergency')} number={ambulance}>
          <p>
            <Said words={say('help.emergencyWords')} />
          </p>
          {address === undefined ? null : (
            <p className="help-address">
              <TwoLines {...name(address)} />
            </p>
          )}
        </HelpCard>
        <HelpCard look="act" pictogram="hotline" title={say('help.hotline')} number={unionHotline}>
          <p>
            <Said words={say('help.hotlineWords')} />
          </p>
        </HelpCard>
        <HelpCard pictogram="manager" title={say('help.manager')} number={station?.phone}>
          <p>
            <Said words={say(station?.phone === undefined ? 'help.managerDesk' : 'help.managerPhone')} />
          </p>
          {station?.hostOrganisation === undefined ? null : <p>{name(station.hostOrganisation).text}</p>}
        </HelpCard>
      </div>
      <div className="sheet-keys">
        <Key pictogram="manager" words={say('help.staff')} onPress={onManager} />
        <Key pictogram="back" words={say('keys.back')} onPress={onClose} look="act" />
      </div>
    </Sheet>
  )
}
