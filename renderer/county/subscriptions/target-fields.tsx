import { useId } from 'react'
import type { Subscriptions } from '../../../federation/contract/subscriptions.ts'
import { Field } from '../accounts/field.tsx'
import type { SubscriptionDraft } from './subscription-draft.ts'
import { useSubscriptionWords } from './use-subscription-words.ts'

type TargetProps = {
  draft: SubscriptionDraft
  known: Pick<Subscriptions, 'folders' | 'hosts'>
  unit: string
  change: (part: Partial<SubscriptionDraft>) => void
}

/** Where to, out of what the hub's operator allows; what a subscription has already may stay. */
export function TargetFields({ draft, known, unit, change }: TargetProps) {
  const words = useSubscriptionWords()
  const id = useId()
  const { kind, folder, url } = draft
  const { folders, hosts } = known
  const offered = (['folder', 'webhook'] as const).filter(
    (each) => each === kind || (each === 'folder' ? folders : hosts.length > 0),
  )
  return (
    <>
      <fieldset className="choices">
        <legend>{words('target')}</legend>
        {offered.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name={`${id}-target`}
              checked={kind === each}
              onChange={() => change({ kind: each })}
            />
            {words(`targetOf.${each}`)}
          </label>
        ))}
      </fieldset>
      {kind === 'folder' ? (
        <Field
          label={words('folder')}
          hint={words('folderHint', { unit, folder: folder.trim() || 'monday' })}
          autoComplete="off"
          spellCheck={false}
          value={folder}
          onValue={(typed) => change({ folder: typed })}
        />
      ) : (
        <div className="wide-field">
          <Field
            label={words('url')}
            hint={
              hosts.length === 0
                ? words('noHosts')
                : words('urlHint', { count: hosts.length, hosts: hosts.join(' · ') })
            }
            type="url"
            placeholder="https://"
            autoComplete="off"
            spellCheck={false}
            value={url}
            onValue={(typed) => change({ url: typed })}
          />
        </div>
      )}
    </>
  )
}
