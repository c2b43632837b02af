// What every store must keep, as tests: run against SQLite here, and against whatever joins it later.
import { afterEach, beforeEach, describe } from 'vitest'
import { claimsOfAccounts } from './claims-of-accounts.ts'
import { claimsOfAlarmNotes } from './claims-of-alarm-notes.ts'
import { claimsOfAudit } from './claims-of-audit.ts'
import { claimsOfCasework } from './claims-of-casework.ts'
import { claimsOfDocuments } from './claims-of-documents.ts'
import { claimsOfDrafts } from './claims-of-drafts.ts'
import { claimsOfFigures } from './claims-of-figures.ts'
import { claimsOfJournals } from './claims-of-journals.ts'
import { claimsOfListings } from './claims-of-listings.ts'
import { claimsOfRecalls } from './claims-of-recalls.ts'
import { claimsOfRequests } from './claims-of-requests.ts'
import { claimsOfRestocks } from './claims-of-restocks.ts'
import { claimsOfStaffCards } from './claims-of-staff-cards.ts'
import { claimsOfStations } from './claims-of-stations.ts'
import { claimsOfStock } from './claims-of-stock.ts'
import { claimsOfSubscriptions } from './claims-of-subscriptions.ts'
import { claimsOfTransactions } from './claims-of-transactions.ts'
import type { OpenStore, StoreOnTrial } from './store-on-trial.ts'

export function storeContract(open: OpenStore): void {
  describe('a store', () => {
    let opened: Awaited<ReturnType<OpenStore>>
    const on: StoreOnTrial = {
      get store() {
        return opened.store
      },
    }
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.close())
    claimsOfTransactions(on)
    claimsOfDocuments(on)
    claimsOfStations(on)
    claimsOfAccounts(on)
    claimsOfAudit(on)
    claimsOfAlarmNotes(on)
    claimsOfStaffCards(on)
    claimsOfJournals(on)
    claimsOfFigures(on)
    claimsOfStock(on)
    claimsOfRecalls(on)
    claimsOfRestocks(on)
    claimsOfRequests(on)
    claimsOfCasework(on)
    claimsOfListings(on)
    claimsOfDrafts(on)
    claimsOfSubscriptions(on)
  })
}
