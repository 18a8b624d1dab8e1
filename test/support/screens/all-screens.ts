import { type StatusKind, statusKinds } from '../../../src/shared/repairs/status'
import type { Journey } from '../journey/people'
import { dialogs } from './dialogs'
import {
  openEvidence,
  openPaymentForm,
  openPrepareForm,
  openRefundForm,
  openRepairWithClaim,
  openReplaceForm,
  openStatement,
} from './open-claims'
import { openApprovedCount, openCounting, openCountSheet, openReview } from './open-counts'
import {
  openAccountMenu,
  openBox,
  openBoxOnNothing,
  openCalendar,
  openChargeForm,
  openCheckedIn,
  openCheckInKnown,
  openCheckInLookup,
  openCheckInMistakes,
  openCustomerForm,
  openFinder,
  openModelSearch,
  openMove,
  openOtherSteps,
  openPaper,
  openShortcuts,
  openStaffForm,
} from './open-layers'
import {
  openPartImport,
  openPartImportChecked,
  openPartLabels,
  openPlaceLabels,
  openReceiptLabels,
} from './open-part-files'
import {
  openAsking,
  openCoreForm,
  openFitting,
  openGivingBack,
  openNotices,
  openParts,
  openPicking,
} from './open-requests'
import { openBoxOfParts, openPart, openPlace, openReceive, openStockDocument } from './open-stock'
import {
  openActivateForm,
  openBlockedCard,
  openCard,
  openCardActs,
  openIssueForm,
  openManufacturerForm,
  openPolicy,
} from './open-warranty'
import { goToPlace } from './places'
import { idOf, one, type ShownRepairs } from './shown-repairs'

export type Screen = {
  readonly name: string
  readonly open: (journey: Journey, repairs: ShownRepairs) => Promise<void>
}

/** Every screen of a signed-in manager, in an order in which each leaves the next one undisturbed. */
export const screens: readonly Screen[] = [
  place('board', '/board'),
  place('queue', '/queue?scope=all'),
  place('repairs', '/repairs'),
  place('repairs-filtered', '/repairs?isLate=true&kinds=repairing&kinds=ready'),
  ...statusKinds.filter(isSeeded).map(kind => ({
    name: `repair-${kind}`,
    open: (journey: Journey, repairs: ShownRepairs) => goToPlace(journey, `/repairs/${idOf(repairs, kind)}`),
  })),
  { name: 'repair-move', open: (journey, repairs) => openMove(journey, repairs) },
  { name: 'repair-other-steps', open: openOtherSteps },
  { name: 'repair-paper', open: openPaper },
  { name: 'repair-account-form', open: openChargeForm },
  {
    name: 'hand-over',
    open: (journey, repairs) => goToPlace(journey, `/repairs/${idOf(repairs, 'ready')}/hand-over`),
  },
  {
    name: 'handed-over',
    open: (journey, repairs) => goToPlace(journey, `/repairs/${idOf(repairs, 'delivered')}/hand-over`),
  },
  { name: 'hand-over-finder', open: openFinder },
  place('customers', '/customers'),
  place('customers-nothing', '/customers?find=zzzz'),
  {
    name: 'customer',
    open: (journey, repairs) => goToPlace(journey, `/customers/${one(repairs).customerId}`),
  },
  { name: 'customer-form', open: openCustomerForm },
  { name: 'device', open: (journey, repairs) => goToPlace(journey, `/devices/${one(repairs).deviceId}`) },
  place('warranty-cards', '/warranty'),
  place('warranty-nothing', '/warranty?text=zzzz'),
  { name: 'warranty-card', open: openCard },
  { name: 'warranty-card-acts', open: openCardActs },
  { name: 'warranty-card-blocked', open: openBlockedCard },
  { name: 'warranty-activate', open: openActivateForm },
  { name: 'warranty-issue', open: openIssueForm },
  place('warranty-batches', '/warranty?tab=batches'),
  place('warranty-policies', '/warranty?tab=policies'),
  { name: 'warranty-policy', open: openPolicy },
  place('warranty-policy-new', '/warranty/policies/new'),
  place('warranty-manufacturers', '/warranty?tab=manufacturers'),
  { name: 'warranty-manufacturer-form', open: openManufacturerForm },
  place('claims-owed', '/warranty/claims'),
  { name: 'claims-prepare', open: openPrepareForm },
  place('claims-statements', '/warranty/claims?tab=statements'),
  { name: 'claims-statement', open: openStatement },
  { name: 'claims-evidence', open: openEvidence },
  { name: 'claims-payment', open: openPaymentForm },
  place('claims-list', '/warranty/claims?tab=claims'),
  place('claims-nothing', '/warranty/claims?tab=claims&state=withdrawn'),
  place('claims-costs', '/warranty/claims?tab=costs'),
  { name: 'claims-repair', open: openRepairWithClaim },
  { name: 'claims-replace', open: openReplaceForm },
  { name: 'claims-refund', open: openRefundForm },
  place('stock-parts', '/stock'),
  place('stock-nothing', '/stock?text=zzzz'),
  { name: 'stock-part', open: openPart },
  place('stock-part-new', '/stock/parts/new'),
  place('stock-places', '/stock?tab=places'),
  { name: 'stock-place', open: openPlace },
  place('stock-documents', '/stock?tab=documents'),
  { name: 'stock-document', open: openStockDocument },
  place('stock-counts', '/stock?tab=counts'),
  place('stock-count-new', '/stock/counts/new'),
  { name: 'stock-count', open: openCounting },
  { name: 'stock-count-review', open: openReview },
  { name: 'stock-count-done', open: openApprovedCount },
  { name: 'stock-count-sheet', open: openCountSheet },
  { name: 'stock-receive', open: openReceive },
  place('stock-transfer', '/stock/transfer'),
  place('stock-suggestions', '/stock?tab=buying&view=suggestions'),
  place('stock-suggestions-ordered', '/stock?tab=buying&view=suggestions&kind=ordered'),
  place('stock-idle', '/stock?tab=buying&view=idle'),
  place('stock-import', '/stock/parts/import'),
  { name: 'stock-import-setup', open: openPartImport },
  { name: 'stock-import-checked', open: openPartImportChecked },
  { name: 'stock-part-labels', open: openPartLabels },
  { name: 'stock-place-labels', open: openPlaceLabels },
  { name: 'stock-receipt-labels', open: openReceiptLabels },
  { name: 'stock-box', open: openBoxOfParts },
  { name: 'repair-parts', open: openParts },
  { name: 'repair-parts-ask', open: openAsking },
  { name: 'repair-parts-fit', open: openFitting },
  { name: 'repair-parts-back', open: openGivingBack },
  { name: 'requests-pick', open: openPicking },
  place('requests-waiting', '/stock?tab=requests&view=waiting'),
  place('requests-issued', '/stock?tab=requests&view=issued'),
  place('requests-cores', '/stock?tab=requests&view=cores'),
  place('requests-cores-closed', '/stock?tab=requests&view=cores&state=closed'),
  { name: 'requests-core-close', open: openCoreForm },
  { name: 'notices', open: openNotices },
  place('catalogue-types', '/catalogue'),
  place('catalogue-models', '/catalogue?tab=models'),
  { name: 'catalogue-found', open: openModelSearch },
  place('staff', '/staff'),
  { name: 'staff-form', open: openStaffForm },
  place('roles', '/staff?tab=roles'),
  place('settings-shop', '/settings'),
  place('settings-money', '/settings?tab=money'),
  place('settings-terms', '/settings?tab=terms'),
  place('settings-statuses', '/settings?tab=statuses'),
  place('no-page', '/nowhere'),
  { name: 'calendar', open: openCalendar },
  ...dialogs,
  { name: 'account-menu', open: openAccountMenu },
  { name: 'shortcuts', open: openShortcuts },
  { name: 'box', open: openBox },
  { name: 'box-nothing', open: openBoxOnNothing },
  place('check-in', '/check-in'),
  { name: 'check-in-mistakes', open: openCheckInMistakes },
  { name: 'check-in-lookup', open: openCheckInLookup },
  { name: 'check-in-known', open: openCheckInKnown },
  { name: 'checked-in', open: openCheckedIn },
]

/** A seeded shop disposes of nothing. */
function isSeeded(kind: StatusKind): boolean {
  return kind !== 'disposed'
}

function place(name: string, path: string): Screen {
  return { name, open: journey => goToPlace(journey, path) }
}
