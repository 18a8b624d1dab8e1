import { billing } from './billing'
import { checkIn } from './check-in'
import { claims } from './claims'
import { common } from './common'
import { cores } from './cores'
import { counting } from './counting'
import { coverage } from './coverage'
import { customers } from './customers'
import { devices } from './devices'
import { errors } from './errors'
import { handover } from './handover'
import { imports } from './imports'
import { issues } from './issues'
import { items } from './items'
import { notices } from './notices'
import { papers } from './papers'
import { partRequests } from './part-requests'
import { plan } from './plan'
import { purchasing } from './purchasing'
import { repairs } from './repairs'
import { rework } from './rework'
import { search } from './search'
import { settings } from './settings'
import { shell } from './shell'
import { staff } from './staff'
import { startup } from './startup'
import { stock } from './stock'
import { stockDocuments } from './stock-documents'
import { verdict } from './verdict'
import { warranty } from './warranty'
import { workshop } from './workshop'

/** Every sentence of the program in this language, by area. */
export const en = {
  common,
  errors,
  issues,
  startup,
  shell,
  staff,
  settings,
  customers,
  devices,
  plan,
  purchasing,
  repairs,
  verdict,
  warranty,
  rework,
  coverage,
  claims,
  imports,
  billing,
  handover,
  papers,
  items,
  search,
  workshop,
  checkIn,
  stock,
  stockDocuments,
  counting,
  partRequests,
  cores,
  notices,
}
