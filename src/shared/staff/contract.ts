import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { idSchema } from '../kernel/ids'
import { seenVersionSchema } from '../kernel/seen-version'
import {
  firstManagerSchema,
  memberSchema,
  newRoleSchema,
  newStaffSchema,
  passwordSchema,
  roleEditSchema,
  seenRoleSchema,
  seenStaffSchema,
  sessionStateSchema,
  signedInSchema,
  signInSchema,
  staffEditSchema,
} from './model'

export const sessionContract = {
  current: query('anyone', 'session', 'staff').input(z.object({})).output(sessionStateSchema),
  /** Makes the shop's first manager and signs them in. Refused with ALREADY_SET_UP once anyone exists. */
  setUp: command('anyone', 'session', 'staff', 'settings').input(firstManagerSchema).output(signedInSchema),
  /** Refused with WRONG_CREDENTIALS, or SIGN_IN_LOCKED with the seconds left after repeated wrong tries. */
  signIn: command('anyone', 'session').input(signInSchema).output(signedInSchema),
  signOut: command('anyone', 'session').input(z.object({})).output(z.object({})),
  /** The person's other windows are signed out. */
  changePassword: command('signed_in', 'session')
    .input(z.object({ current: z.string().max(200), next: passwordSchema }))
    .output(z.object({})),
}

export const staffContract = {
  list: query('staff.manage', 'staff', 'stock').input(z.object({})).output(z.array(memberSchema)),
  /** Active staff who can be given a repair. */
  technicians: query('signed_in', 'staff')
    .input(z.object({}))
    .output(z.array(z.object({ id: idSchema, name: z.string() }))),
  add: command('staff.manage', 'staff').input(newStaffSchema).output(seenStaffSchema),
  /** Staff are deactivated, never deleted; the last active manager of staff cannot be taken away (LAST_MANAGER). */
  edit: command('staff.manage', 'staff', 'session').input(staffEditSchema).output(seenStaffSchema),
  /** Every window of the person is signed out, but the one that asks. */
  resetPassword: command('staff.manage', 'staff', 'session')
    .input(z.object({ id: idSchema, password: passwordSchema }))
    .output(z.object({})),
  roles: query('staff.manage', 'staff').input(z.object({})).output(z.array(seenRoleSchema)),
  /**
   * Deletes a role of the shop's own and gives what makes it anew. Refused with ROLE_BUILT_IN for one of the five of every
   * shop, ROLE_IN_USE with the names of its people, who may have left; CHANGED_MEANWHILE, NOT_FOUND.
   */
  deleteRole: command('staff.manage', 'staff')
    .input(z.object({ id: idSchema, version: seenVersionSchema }))
    .output(newRoleSchema),
  saveRole: command('staff.manage', 'staff', 'session').input(roleEditSchema).output(seenRoleSchema),
}
