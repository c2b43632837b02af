// The station's private keys: one file only this user may read. A replaced key stays, since the epochs it opened stay signed by it.
import { join } from 'node:path'
import * as z from 'zod'
import type { PrivateKey, Signer } from '../../protocol/keys.ts'
import { makePrivateKey, privateKeySchema, thumbprintOf, toSigner } from '../../protocol/keys.ts'
import { readIfThere, writePrivateFile } from '../private-file.ts'

const keysFileSchema = z.object({ keys: z.array(privateKeySchema) })

export type StationKeys = {
  /** Throws when the file does not hold that key: database and keys are then of two stations. */
  signer: (kid: string) => Promise<Signer>
  /**
   * The key to enrol with: one made before for a try whose answer never came, or a new one; on the disk before it is returned, so
   * that the same code can be asked again with the same key. `used`: thumbprints the database knows.
   */
  unused: (used: ReadonlySet<string>) => Promise<PrivateKey>
  /** Thumbprints of all keys of the file, the newest first. */
  kids: () => Promise<string[]>
}

export function openKeys(dataDir: string): StationKeys {
  const path = join(dataDir, 'station-keys.json')
  const signers = new Map<string, Signer>()
  const read = (): PrivateKey[] => {
    const text = readIfThere(path)
    return text ? keysFileSchema.parse(JSON.parse(text)).keys : []
  }
  async function find(fits: (kid: string) => boolean): Promise<PrivateKey | undefined> {
    for (const key of read()) if (fits(await thumbprintOf(key))) return key
    return undefined
  }
  return {
    signer: async (kid) => {
      const known = signers.get(kid)
      if (known) return known
      const key = await find((each) => each === kid)
      if (!key) throw new Error(`the station's key ${kid} is not in ${path}`)
      const signer = await toSigner(key)
      signers.set(kid, signer)
      return signer
    },
    kids: async () => (await Promise.all(read().map(thumbprintOf))).reverse(),
    unused: async (used) => {
      const left = await find((kid) => !used.has(kid))
      if (left) return left
      const key = await makePrivateKey()
      writePrivateFile(path, JSON.stringify({ keys: [...read(), key] }))
      return key
    },
  }
}
