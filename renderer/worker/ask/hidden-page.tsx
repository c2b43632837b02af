import { useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { PageKeys } from '../page-keys.tsx'

/** In the place of everything that was to be seen: it is not under this page, it is not drawn at all. */
export function HiddenPage({ onShow }: { onShow: () => void }) {
  const words = useWords('ask')
  return (
    <div className="notice ask-hidden" role="status">
      <FeaturePictogram name="hide" />
      <h1 tabIndex={-1} className="notice-title">
        <TwoLines {...words('hidden.title')} />
      </h1>
      <p>
        <TwoLines {...words('hidden.more')} />
      </p>
      <PageKeys>
        <PressButton className="key done act show-key" onPress={onShow}>
          <FeaturePictogram name="show" />
          <Said words={words('hidden.show')} />
        </PressButton>
      </PageKeys>
    </div>
  )
}
