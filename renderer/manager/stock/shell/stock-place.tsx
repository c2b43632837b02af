import { CountPage } from '../count/count-page.tsx'
import { ExpiryPage } from '../expiry/expiry-page.tsx'
import { IssuePage } from '../issue/issue-page.tsx'
import { ItemPage } from '../item/item-page.tsx'
import { MovementsPage } from '../movements/movements-page.tsx'
import { OverviewPage } from '../overview/overview-page.tsx'
import { ReceivePage } from '../receive/receive-page.tsx'
import { RestockPage } from '../restock/restock-page.tsx'
import { WriteOffPage } from '../write-off/write-off-page.tsx'
import type { Place } from './place.ts'

export function StockPlace({ place }: { place: Place }) {
  switch (place.at) {
    case 'overview':
      return <OverviewPage only={place.only ?? []} />
    case 'item':
      return <ItemPage id={place.item} />
    case 'receive':
      return <ReceivePage restock={place.restock ?? null} />
    case 'issue':
      return <IssuePage item={place.item ?? null} moves="issue" />
    case 'transfer':
      return <IssuePage item={place.item ?? null} moves="transfer" />
    case 'write-off':
      return <WriteOffPage item={place.item ?? null} lot={place.lot} />
    case 'count':
      return <CountPage item={place.item ?? null} />
    case 'expiry':
      return <ExpiryPage />
    case 'movements':
      return <MovementsPage item={place.item ?? null} />
    case 'restock':
      return <RestockPage />
  }
}
