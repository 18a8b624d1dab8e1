import { billingRouter } from './billing/router'
import { checkInHandler } from './check-in/router'
import { customersRouter } from './customers/router'
import { catalogueRouter, devicesRouter } from './devices/router'
import { draftsRouter } from './drafts/router'
import { handoverRouter } from './handover/router'
import { os } from './kernel/procedures'
import { liveRouter } from './live/router'
import { papersRouter } from './papers/router'
import { repairsRouter } from './repairs/router'
import { searchRouter } from './search/router'
import { settingsRouter } from './settings/router'
import { setUpHandler } from './setup/router'
import { sessionRouter, staffRouter } from './staff/router'

export const router = os.router({
  session: { ...sessionRouter, setUp: setUpHandler },
  staff: staffRouter,
  settings: settingsRouter,
  customers: customersRouter,
  devices: devicesRouter,
  catalogue: catalogueRouter,
  repairs: { ...repairsRouter, checkIn: checkInHandler },
  billing: billingRouter,
  handover: handoverRouter,
  papers: papersRouter,
  search: searchRouter,
  drafts: draftsRouter,
  live: liveRouter,
})
