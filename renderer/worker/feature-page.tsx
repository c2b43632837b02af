import { useEffect, useState } from 'react'
import { useSay } from '../i18n/use-say.ts'
import { Said } from '../ui/said.tsx'
import type { FeatureProps, Features } from './features.ts'

type Props = FeatureProps & { features: Features }

/** A feature's page; words in its place for the moment in which it has not been fetched yet. */
export function FeaturePage({ features, ...props }: Props) {
  const { say } = useSay()
  const [View, setView] = useState(() => features.ready(props.name))

  useEffect(() => {
    if (View !== undefined) return
    // Asked again whenever the host comes back: without it there is nothing to fetch from.
    return props.client.onReachable((reachable) => {
      if (reachable)
        features.fetch(props.name).then(
          (view) => setView(() => view),
          () => undefined,
        )
    })
  }, [View, features, props.name, props.client])

  if (View !== undefined) return <View {...props} />
  return (
    <p className="plain-page">
      <Said words={say('starting')} />
    </p>
  )
}
