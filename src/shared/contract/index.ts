import { billingContract } from '../billing/contract'
import { claimsContract } from '../claims/contract'
import { countingContract } from '../counting/contract'
import { coverageContract } from '../coverage/contract'
import { customersContract } from '../customers/contract'
import { catalogueContract, devicesContract } from '../devices/contract'
import { draftsContract } from '../drafts/contract'
import { handoverContract } from '../handover/contract'
import { importsContract } from '../imports/contract'
import { liveContract } from '../live/contract'
import { noticesContract } from '../notices/contract'
import { papersContract } from '../papers/contract'
import { labelContract } from '../papers/label-contract'
import { warehousePapersContract } from '../papers/warehouse-contract'
import { coresContract, partRequestsContract } from '../part-requests/contract'
import { purchasingContract } from '../purchasing/contract'
import { planContract } from '../purchasing/plan-contract'
import { repairsContract } from '../repairs/contract'
import { searchContract } from '../search/contract'
import { settingsContract } from '../settings/contract'
import { sessionContract, staffContract } from '../staff/contract'
import { stockContract } from '../stock/contract'
import { partExportContract, partImportContract } from '../stock/import-contract'
import { photoContract } from '../stock/photo-contract'
import { warrantyContract } from '../warranty/contract'
import { cardImportContract } from '../warranty/import-contract'

/** Everything that the program answers to: the window, the tests and the command line have this one list. */
export const contract = {
  session: sessionContract,
  staff: staffContract,
  settings: settingsContract,
  customers: customersContract,
  devices: devicesContract,
  catalogue: catalogueContract,
  warranty: warrantyContract,
  imports: { ...importsContract, ...cardImportContract, ...partImportContract },
  repairs: repairsContract,
  coverage: coverageContract,
  billing: billingContract,
  claims: claimsContract,
  stock: { ...stockContract, ...partExportContract, ...photoContract },
  purchasing: purchasingContract,
  planning: planContract,
  partRequests: partRequestsContract,
  cores: coresContract,
  notices: noticesContract,
  counting: countingContract,
  handover: handoverContract,
  papers: { ...papersContract, ...labelContract, ...warehousePapersContract },
  search: searchContract,
  drafts: draftsContract,
  live: liveContract,
}
