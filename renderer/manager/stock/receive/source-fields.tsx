import { ReasonKeys } from '../fields/reason-keys.tsx'
import { TypedField } from '../fields/typed-field.tsx'
import { StationField } from '../issue/station-field.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { Delivery } from './delivery.ts'
import type { SourceFaults } from './receive-delivery.tsx'
import { sources } from './sources.ts'

type Props = { delivery: Delivery; faults: SourceFaults; onChange: (delivery: Delivery) => void }

/** Where it comes from; an organisation that gave it, or the station it left. */
export function SourceFields({ delivery, faults, onChange }: Props) {
  const { t } = useStockWords()
  return (
    <div className="source-fields">
      <ReasonKeys
        label={t('receive.source')}
        reasons={sources}
        sayReason={(source) => t(`source.${source}`)}
        chosen={delivery.source}
        onChoose={(source) => onChange({ ...delivery, source })}
      />
      {delivery.source === 'donation' ? (
        <TypedField
          label={t('receive.donor')}
          name="donor"
          keys="code"
          words
          value={delivery.donor}
          fault={faults.donor === null ? null : t('faults.bad-donor')}
          hint={t('receive.donorHint')}
          onChange={(donor) => onChange({ ...delivery, donor })}
        />
      ) : null}
      {delivery.source === 'transfer' ? (
        <StationField
          label={t('receive.from')}
          value={delivery.from}
          fault={delivery.from.trim() === '' || faults.from === null ? null : t(`faults.${faults.from}`)}
          onChange={(from) => onChange({ ...delivery, from })}
        />
      ) : null}
    </div>
  )
}
