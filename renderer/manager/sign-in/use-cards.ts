import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { StationClient } from '../../../station/contract/client.ts'
import type { Trouble } from '../ask/use-asked.ts'
import type { StaffCard } from './signed-in.ts'

type Cards = { is: 'asking' } | { is: 'known'; cards: StaffCard[] } | { is: 'trouble'; trouble: Trouble }

/** Whom the county has given a card here; asked again whenever its documents have changed. */
export function useCards(client: StationClient): Cards & { again: () => void } {
  const { data, refetch } = useQuery({
    queryKey: ['cards'],
    staleTime: 0,
    queryFn: async (): Promise<Cards> => {
      try {
        const answer = await client.call('staff.cards', {})
        return answer.ok
          ? { is: 'known', cards: answer.value.cards }
          : { is: 'trouble', trouble: answer.problem }
      } catch {
        return { is: 'trouble', trouble: 'unreachable' }
      }
    },
  })
  useEffect(() => client.on('documents', () => void refetch()), [client, refetch])
  return { ...(data ?? { is: 'asking' }), again: () => void refetch() }
}
