import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { JobImport } from '../../../federation/contract/job-imports.ts'
import { jobImportSchema } from '../../../federation/contract/job-imports.ts'
import type { Trouble } from '../hub/ask-hub.ts'
import { askHub, HubTrouble } from '../hub/ask-hub.ts'
import { troubleOf } from '../hub/trouble-of.ts'

/** As much as the hub takes at once. */
const maxBytes = 8 * 1024 * 1024

/**
 * A file of jobs on its way: looked at, then published, the same bytes both times. `unreadable`: the hub could make nothing of it, or it
 * is too large.
 */
export function useJobImport(unit: string) {
  const queries = useQueryClient()
  const [held, setHeld] = useState<{ name: string; bytes: Uint8Array<ArrayBuffer> }>()
  const [result, setResult] = useState<JobImport>()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const [unreadable, setUnreadable] = useState<'no-jobs' | 'too-large'>()

  async function send(bytes: Uint8Array<ArrayBuffer>, commit: boolean): Promise<void> {
    setBusy(true)
    setTrouble(undefined)
    try {
      const query = new URLSearchParams({ unit, commit: String(commit) })
      const answer = await askHub(`/v1/job-imports?${query}`, { method: 'POST', bytes })
      const made = jobImportSchema.safeParse(await answer.json())
      if (!made.success) throw new HubTrouble('unreachable')
      setResult(made.data)
      if (commit) await queries.invalidateQueries({ queryKey: ['listings'] })
    } catch (error) {
      const why = troubleOf(error as Error)
      // The page never asks for a unit it was not given: what is not found in the file is what it means.
      if (!commit && why === 'not-found') setUnreadable('no-jobs')
      else if (!commit && why === 'internal') setUnreadable('too-large')
      else setTrouble(why)
    } finally {
      setBusy(false)
    }
  }

  return {
    file: held?.name ?? '',
    result,
    busy,
    trouble,
    unreadable,
    look: async (file: File) => {
      setResult(undefined)
      setUnreadable(file.size > maxBytes ? 'too-large' : undefined)
      if (file.size > maxBytes) return
      const bytes = new Uint8Array(await file.arrayBuffer())
      setHeld({ name: file.name, bytes })
      await send(bytes, false)
    },
    publish: async () => {
      if (held && !busy) await send(held.bytes, true)
    },
  }
}
