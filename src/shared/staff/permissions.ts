/** Everything that a role may be allowed to do; each procedure of the contract names one. */
export const permissions = [
  'customers.view',
  'customers.edit',
  'devices.view',
  'devices.edit',
  'catalogue.edit',
  'repairs.view',
  'repairs.check_in',
  'repairs.work',
  'repairs.assign',
  'repairs.comment',
  'repairs.cancel',
  'repairs.dispose',
  'billing.view',
  'billing.charge',
  'billing.discount',
  'billing.pay',
  'billing.refund',
  'handover.deliver',
  'handover.credit',
  'handover.reverse',
  'warranty.view',
  'warranty.activate',
  'warranty.manage',
  'warranty.judge',
  'warranty.override',
  'claims.view',
  'claims.make',
  'claims.approve',
  'claims.manage',
  'papers.print',
  'settings.edit',
  'staff.manage',
] as const
export type Permission = (typeof permissions)[number]

export const roleKeys = ['counter', 'technician', 'storekeeper', 'manager', 'administrator'] as const
export type RoleKey = (typeof roleKeys)[number]

const view: readonly Permission[] = ['customers.view', 'devices.view', 'repairs.view', 'repairs.comment']

/** What each role may do in a new shop; a manager can change it, except the administrator's, which is always everything. */
export const defaultRolePermissions = {
  counter: [
    ...view,
    'customers.edit',
    'devices.edit',
    'repairs.check_in',
    'repairs.cancel',
    'billing.view',
    'billing.charge',
    'billing.pay',
    'handover.deliver',
    'warranty.view',
    'warranty.activate',
    'papers.print',
  ],
  technician: [...view, 'repairs.work', 'billing.view', 'billing.charge', 'warranty.view', 'papers.print'],
  storekeeper: ['devices.view', 'repairs.view', 'repairs.comment', 'warranty.view'],
  manager: permissions,
  administrator: permissions,
} as const satisfies Record<RoleKey, readonly Permission[]>
