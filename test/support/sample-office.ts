import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { makePrivateKey, publicPartOf, toSigner } from '../../protocol/keys.ts'
import { signRecipient } from '../../protocol/recipient-signature.ts'

export const sampleOffice = '652328-legal'

/** For as long as the tests will run. */
const valid = { validFrom: '2020-01-01', validUntil: '2099-12-31' }

/**
 * An office that takes every form, with a deputy: the documents that make a station seal to both, and the identities that open what was
 * sealed. `again`: the same office under a new signing key, as a station must not simply believe it.
 */
export async function makeSampleOffice() {
  const identities = await Promise.all([generateX25519Identity(), generateX25519Identity()])
  const age = await Promise.all(identities.map(identityToRecipient))
  const desks = [
    'legal',
    'jobs',
    'programmes',
    'membership',
    'hardship',
    'demands',
    'counselling',
    'mutual-aid',
  ]
  const office = {
    type: 'office',
    id: sampleOffice,
    body: {
      name: {
        'zh-CN': '木垒县总工会法律援助工作站',
        en: 'Mulei legal-aid office',
        ug: 'مورى ناھىيەلىك قانۇن ياردەم پونكىتى',
      },
      unit: '652328',
      desks,
      phone: '0994-4820000',
    },
  }
  const recipient = async () => {
    const key = await makePrivateKey()
    const of = { office: sampleOffice, ...valid, age }
    const sig = await signRecipient(of, await toSigner(key))
    return { type: 'recipient', id: `${sampleOffice}-sample`, body: { ...of, key: publicPartOf(key), sig } }
  }
  return { identities, documents: [office, await recipient()], again: recipient }
}
