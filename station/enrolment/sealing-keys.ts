// What the county seals to this station is opened with these: age X25519 identities in a file that only this user may read.
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import * as z from 'zod'
import { readIfThere, writePrivateFile } from '../private-file.ts'

const fileSchema = z.object({
  identities: z.array(z.object({ kid: z.string(), identity: z.string().startsWith('AGE-SECRET-KEY-1') })),
})
type Held = z.infer<typeof fileSchema>['identities'][number]

export type SealingKeys = {
  /**
   * The age recipient that goes to the county with the signing key `kid`: made at the first asking, and on the disk before it is
   * returned. A kiosk enrolled anew gets another one, as it gets another signing key.
   */
  recipientFor: (kid: string) => Promise<string>
  /** What an age file (base64) sealed to this station holds; undefined when it is sealed to another, or is no age file. */
  unseal: (sealed: string) => Promise<string | undefined>
}

export function openSealingKeys(dataDir: string): SealingKeys {
  const path = join(dataDir, 'station-sealing.json')
  /** Undefined when the file is damaged: cards are unreadable then, and the station can still be enrolled anew. */
  function read(): Held[] | undefined {
    try {
      const text = readIfThere(path)
      return text === undefined ? [] : fileSchema.parse(JSON.parse(text)).identities
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
      throw error
    }
  }
  return {
    recipientFor: async (kid) => {
      const intact = read()
      if (!intact) renameSync(path, `${path}.damaged`)
      const held = intact ?? []
      const known = held.find((each) => each.kid === kid)
      if (known) return identityToRecipient(known.identity)
      const identity = await generateX25519Identity()
      writePrivateFile(path, JSON.stringify({ identities: [...held, { kid, identity }] }))
      return identityToRecipient(identity)
    },
    unseal: async (sealed) => {
      const held = read() ?? []
      if (held.length === 0) return undefined
      const decrypter = new Decrypter()
      for (const { identity } of held) decrypter.addIdentity(identity)
      try {
        return await decrypter.decrypt(Buffer.from(sealed, 'base64'), 'text')
      } catch {
        // Sealed to another machine's key, cut short, or not an age file: nobody here can tell, and nothing here can mend it.
        return undefined
      }
    },
  }
}
