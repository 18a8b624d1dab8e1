import { billingRouter } from './billing/router'
import { checkInHandler } from './check-in/router'
import { claimsRouter } from './claims/router'
import { countingRouter } from './counting/router'
import { coverageRouter } from './coverage/router'
import { customersRouter } from './customers/router'
import { catalogueRouter, devicesRouter } from './devices/router'
import { draftsRouter } from './drafts/router'
import { handoverRouter } from './handover/router'
import { importsRouter } from './imports/router'
import { os } from './kernel/procedures'
import { liveRouter } from './live/router'
import { noticesRouter } from './notices/router'
import { papersRouter } from './papers/router'
import { coresRouter, partRequestsRouter } from './part-requests/router'
import { planRouter } from './purchasing/plan-router'
import { purchasingRouter } from './purchasing/router'
import { repairsRouter } from './repairs/router'
import { searchRouter } from './search/router'
import { settingsRouter } from './settings/router'
import { setUpHandler } from './setup/router'
import { sessionRouter, staffRouter } from './staff/router'
import { partImportHandlers } from './stock/import/router'
import { stockRouter } from './stock/router'
import { cardImportHandlers } from './warranty/import/router'
import { warrantyRouter } from './warranty/router'

export const router = os.router({
  session: { ...sessionRouter, setUp: setUpHandler },
  staff: staffRouter,
  settings: settingsRouter,
  customers: customersRouter,
  devices: devicesRouter,
  catalogue: catalogueRouter,
  warranty: warrantyRouter,
  imports: { ...importsRouter, ...cardImportHandlers, ...partImportHandlers },
  repairs: { ...repairsRouter, checkIn: checkInHandler },
  coverage: coverageRouter,
  billing: billingRouter,
  claims: claimsRouter,
  stock: stockRouter,
  purchasing: purchasingRouter,
  planning: planRouter,
  partRequests: partRequestsRouter,
  cores: coresRouter,
  notices: noticesRouter,
  counting: countingRouter,
  handover: handoverRouter,
  papers: papersRouter,
  search: searchRouter,
  drafts: draftsRouter,
  live: liveRouter,
})
