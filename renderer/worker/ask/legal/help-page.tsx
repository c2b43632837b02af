import { useLanguage } from '../../../i18n/use-language.ts'
import { useSay, useWords } from '../../../i18n/use-say.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { Key } from '../../../ui/key.tsx'
import { Said } from '../../../ui/said.tsx'
import { Tile } from '../../../ui/tile.tsx'
import { PageKeys } from '../../page-keys.tsx'
import { AskHead } from '../ask-head.tsx'
import type { RequestForm } from '../questions.ts'

type Props = { forms: readonly RequestForm[]; onChoose: (form: string) => void; onBack: () => void }

/** Ask a lawyer, or have one act; for unpaid wages, two more. What each is stands on its tile. */
export function HelpPage({ forms, onChoose, onBack }: Props) {
  const { say } = useSay()
  const words = useWords('ask')
  const { name } = useLanguage()
  return (
    <>
      <AskHead title={words('legal.how')} help={words('legal.howHint')} />
      <fieldset
        className="tiles ask-choices"
        style={{ '--tile-rows': Math.ceil(forms.length / 2), '--tile-columns': 2 }}
        aria-label={words('legal.how').text}
      >
        {forms.map(({ form, body }) => (
          <Tile
            key={form}
            className={`form ${form}`}
            pictogram={body.pictogram ?? 'legal'}
            picture={FeaturePictogram}
            words={name(body.name)}
            onPress={() => onChoose(form)}
          >
            {body.summary === undefined ? null : (
              <span className="form-summary">
                <Said words={name(body.summary)} />
              </span>
            )}
          </Tile>
        ))}
      </fieldset>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
      </PageKeys>
    </>
  )
}
