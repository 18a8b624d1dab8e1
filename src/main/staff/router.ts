import { os } from '../kernel/procedures'
import { addStaff, editStaff, listStaff, listTechnicians, resetPassword } from './members'
import { deleteRole, listRoles, saveRole } from './roles'
import { changePassword, currentSession, signIn } from './session'

// session.setUp starts the whole shop, so it stands in src/main/setup.
export const sessionRouter = {
  current: os.session.current.handler(({ context }) => currentSession(context)),
  signIn: os.session.signIn.handler(({ context, input }) => signIn(context, input)),
  signOut: os.session.signOut.handler(({ context }) => {
    context.session.staffId = null
    return {}
  }),
  changePassword: os.session.changePassword.handler(async ({ context, input }) => {
    await changePassword(context, input)
    return {}
  }),
}

export const staffRouter = {
  list: os.staff.list.handler(({ context }) => listStaff(context)),
  technicians: os.staff.technicians.handler(({ context }) => listTechnicians(context)),
  add: os.staff.add.handler(({ context, input }) => addStaff(context, input)),
  edit: os.staff.edit.handler(({ context, input }) => editStaff(context, input)),
  resetPassword: os.staff.resetPassword.handler(async ({ context, input }) => {
    await resetPassword(context, input)
    return {}
  }),
  roles: os.staff.roles.handler(({ context }) => listRoles(context)),
  deleteRole: os.staff.deleteRole.handler(({ context, input }) => deleteRole(context, input)),
  saveRole: os.staff.saveRole.handler(({ context, input }) => saveRole(context, input)),
}
