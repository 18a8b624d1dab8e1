/** Everybody who can stand before the program, in the order of the letters below. */
export const callers = [
  'signed out',
  'counter',
  'technician',
  'storekeeper',
  'manager',
  'administrator',
] as const

/**
 * Who may call what in a new shop, written by hand: what the owner of a shop was promised. It is deliberately not
 * derived from the contract or the roles, so that a slip in either of them shows.
 *
 * One letter a caller: o signed out, c counter, t technician, s storekeeper, m manager, a administrator; - may not.
 */
export const permissionMatrix: Readonly<Record<string, string>> = {
  'session.current': 'octsma',
  'session.setUp': 'octsma',
  'session.signIn': 'octsma',
  'session.signOut': 'octsma',
  'session.changePassword': '-ctsma',

  'staff.list': '----ma',
  'staff.technicians': '-ctsma',
  'staff.add': '----ma',
  'staff.edit': '----ma',
  'staff.resetPassword': '----ma',
  'staff.roles': '----ma',
  'staff.saveRole': '----ma',

  'settings.profile': 'octsma',
  'settings.shop': '----ma',
  'settings.saveShop': '----ma',
  'settings.terms': '-ctsma',
  'settings.saveTerms': '----ma',

  'customers.find': '-ct-ma',
  'customers.list': '-ct-ma',
  'customers.byId': '-ct-ma',
  'customers.add': '-c--ma',
  'customers.edit': '-c--ma',

  'devices.byId': '-ctsma',
  'devices.byIdentity': '-ctsma',
  'devices.ofCustomer': '-ct-ma',
  'devices.edit': '-c--ma',

  'catalogue.types': '-ctsma',
  'catalogue.saveType': '----ma',
  'catalogue.findModels': '-ctsma',
  'catalogue.findBrands': '-ctsma',
  'catalogue.ownModels': '----ma',
  'catalogue.saveModel': '----ma',

  'warranty.manufacturers': '-ctsma',
  'warranty.saveManufacturer': '----ma',
  'warranty.policies': '-ctsma',
  'warranty.policyVersions': '-ctsma',
  'warranty.savePolicy': '----ma',
  'warranty.issue': '----ma',
  'warranty.batches': '-ctsma',
  'warranty.cards': '-ctsma',
  'warranty.byId': '-ctsma',
  'warranty.find': '-ctsma',
  'warranty.history': '-ctsma',
  'warranty.activate': '-c--ma',
  'warranty.correct': '----ma',
  'warranty.extend': '----ma',
  'warranty.transfer': '-c--ma',
  'warranty.changeStatus': '----ma',

  'coverage.check': '-ctsma',
  'coverage.ofRepair': '-ctsma',
  'coverage.exclude': '--t-ma',
  'coverage.withdrawExclusion': '--t-ma',
  'coverage.judgeAgain': '----ma',
  'coverage.decide': '----ma',

  'imports.begin': '----ma',
  'imports.append': '----ma',
  'imports.preview': '----ma',
  'imports.progress': '----ma',
  'imports.cancel': '----ma',
  'imports.saveRejects': '----ma',
  'imports.checkCards': '----ma',
  'imports.commitCards': '----ma',
  'imports.saveCardTemplate': '----ma',

  'repairs.checkIn': '-c--ma',
  'repairs.byId': '-ctsma',
  'repairs.byNumber': '-ctsma',
  'repairs.queue': '-ctsma',
  'repairs.board': '-ctsma',
  'repairs.list': '-ctsma',
  'repairs.history': '-ctsma',
  'repairs.take': '--t-ma',
  'repairs.assign': '----ma',
  'repairs.passOn': '--t-ma',
  'repairs.move': '--t-ma',
  'repairs.cancel': '-c--ma',
  'repairs.dispose': '----ma',
  'repairs.comment': '-ctsma',
  'repairs.saveFindings': '--t-ma',
  'repairs.recordChecks': '--t-ma',
  'repairs.changePromise': '-c--ma',
  'repairs.reworkProposals': '-ctsma',
  'repairs.rework': '-ctsma',
  'repairs.nameReworkCause': '--t-ma',
  'repairs.statuses': '-ctsma',
  'repairs.saveStatus': '----ma',
  'repairs.deleteStatus': '----ma',

  'billing.account': '-ct-ma',
  'billing.addCharge': '-ct-ma',
  'billing.reverseCharge': '-ct-ma',
  'billing.discount': '----ma',
  'billing.deposit': '-c--ma',
  'billing.pay': '-c--ma',
  'billing.refund': '----ma',

  'handover.open': '-c--ma',
  'handover.deliver': '-c--ma',
  'handover.reverse': '----ma',

  'papers.preview': '-ct-ma',
  'papers.printers': '-ct-ma',
  'papers.print': '-ct-ma',
  'papers.savePdf': '-ct-ma',

  'search.box': '-ctsma',
  'search.scan': '-ctsma',

  'drafts.load': '-ctsma',
  'drafts.save': '-ctsma',
  'drafts.discard': '-ctsma',

  // Names of topics alone; they carry no data.
  'live.changes': 'octsma',
}
