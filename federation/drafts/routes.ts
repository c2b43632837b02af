import type { Endpoint } from '../http/endpoint.ts'
import { deleteDocument } from './delete-document.ts'
import { getDocuments } from './get-documents.ts'
import { getDraft } from './get-draft.ts'
import { getDrafts } from './get-drafts.ts'
import { getHistory } from './get-history.ts'
import { getWithdrawals } from './get-withdrawals.ts'
import { postBatchApproval } from './post-batch-approval.ts'
import { putDraft } from './put-draft.ts'
import { postApproval, postReturn, postSubmission, putDiscarding } from './steps.ts'

export const draftEndpoints: readonly Endpoint[] = [
  getDrafts,
  getDraft,
  putDraft,
  postSubmission,
  postApproval,
  postReturn,
  putDiscarding,
  postBatchApproval,
  getDocuments,
  getWithdrawals,
  getHistory,
  deleteDocument,
]
