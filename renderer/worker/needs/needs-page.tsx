import './needs-page.css'
import type { Described } from '../../host/use-description.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay } from '../../i18n/use-say.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { Said } from '../../ui/said.tsx'
import { Tile } from '../../ui/tile.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import type { PressedBy } from '../../ui/use-press.ts'

type Description = Described['description']
type Props = {
  category: Description['categories'][number] | undefined
  services: Description['services']
  chosen: readonly string[]
  onToggle: (code: string, by: PressedBy) => void
}

/** The second tap: what they came for, several things if they like. */
export function NeedsPage({ category, services, chosen, onToggle }: Props) {
  const { say } = useSay()
  const { name } = useLanguage()
  return (
    <>
      <div className="page-head">
        {category === undefined ? null : (
          <div className="needs-who">
            <Pictogram name={category.pictogram ?? category.code} />
            <TwoLines {...name(category.name, category.code)} />
          </div>
        )}
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={say('needs.title')} />
          </h1>
          <p>
            <Said words={say('needs.hint')} />
          </p>
        </div>
      </div>
      <fieldset className="tiles" aria-label={say('needs.services').text}>
        {services.map((service) => (
          <Tile
            key={service.code}
            pictogram={service.pictogram ?? service.code}
            words={name(service.name, service.code)}
            chosen={chosen.includes(service.code)}
            onPress={(by) => onToggle(service.code, by)}
          />
        ))}
      </fieldset>
    </>
  )
}
