import { os } from '../kernel/procedures'

export const sessionRouter = {
  current: os.session.current.handler(() => {
    throw new Error('unwritten')
  }),
  setUp: os.session.setUp.handler(() => {
    throw new Error('unwritten')
  }),
  signIn: os.session.signIn.handler(() => {
    throw new Error('unwritten')
  }),
  signOut: os.session.signOut.handler(() => {
    throw new Error('unwritten')
  }),
  changePassword: os.session.changePassword.handler(() => {
    throw new Error('unwritten')
  }),
}

export const staffRouter = {
  list: os.staff.list.handler(() => {
    throw new Error('unwritten')
  }),
  technicians: os.staff.technicians.handler(() => {
    throw new Error('unwritten')
  }),
  add: os.staff.add.handler(() => {
    throw new Error('unwritten')
  }),
  edit: os.staff.edit.handler(() => {
    throw new Error('unwritten')
  }),
  resetPassword: os.staff.resetPassword.handler(() => {
    throw new Error('unwritten')
  }),
  roles: os.staff.roles.handler(() => {
    throw new Error('unwritten')
  }),
  saveRole: os.staff.saveRole.handler(() => {
    throw new Error('unwritten')
  }),
}
