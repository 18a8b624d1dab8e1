import type { Migration } from '../migrate'
import { people } from './0001-people'
import { customersAndDevices } from './0002-customers-and-devices'
import { repairs } from './0003-repairs'
import { money } from './0004-money-and-handover'
import { search } from './0005-search'
import { warranty } from './0006-warranty'
import { claims } from './0007-claims'
import { stock } from './0008-stock'
import { partRequests } from './0009-part-requests'
import { purchasing } from './0010-purchasing'
import { counting } from './0011-counting'
import { partPhotos } from './0012-part-photos'
import { stockPlans } from './0013-stock-plans'
import { orderNeeds } from './0014-order-needs'
import { needsOfThePart } from './0015-needs-of-the-part'

/** Forward only, in this order; one that has landed is never changed. */
export const migrations: readonly Migration[] = [
  people,
  customersAndDevices,
  repairs,
  money,
  search,
  warranty,
  claims,
  stock,
  partRequests,
  purchasing,
  counting,
  partPhotos,
  stockPlans,
  orderNeeds,
  needsOfThePart,
]
