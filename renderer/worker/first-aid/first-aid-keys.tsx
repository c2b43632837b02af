import { useSay, useWords } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { PageKeys } from '../page-keys.tsx'

type Props = { calling: boolean; onBack: () => void; onCall: () => void }

/** Back, and on every page but its own the red key to the ambulance. */
export function FirstAidKeys({ calling, onBack, onCall }: Props) {
  const { say } = useSay()
  const words = useWords('first-aid')
  return (
    <PageKeys>
      <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless={!calling} />
      {calling ? null : (
        <Key
          className="call-key"
          pictogram="ambulance"
          words={words('call.key')}
          look="end"
          onPress={onCall}
        />
      )}
    </PageKeys>
  )
}
