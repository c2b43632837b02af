import { formDocument } from '../../protocol/documents/form.ts'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { FederationRequest } from '../store/nouns/requests.ts'
import type { StoreReads } from '../store/store.ts'
import { knownForms } from './known-forms.ts'

/**
 * The form as it was when a worker answered it: what was asked then is what the answers mean, whatever is asked today. Where that
 * revision was not kept, the form as it is known now; undefined for one that nobody knows.
 */
export async function formOfRequest(
  reads: Pick<StoreReads, 'documents' | 'revisions'>,
  { form, formRev }: Pick<FederationRequest, 'form' | 'formRev'>,
): Promise<DocumentBody<'form'> | undefined> {
  const kept = (await reads.revisions.of('form', form)).find(({ rev }) => rev === formRev)
  const read = formDocument.body.safeParse(JSON.parse(kept?.body ?? 'null'))
  return read.success ? read.data : (await knownForms(reads)).get(form)
}
