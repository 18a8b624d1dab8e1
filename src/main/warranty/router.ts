import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { activateCard } from './activate-card'
import { cardHistory } from './card-history'
import { transferCard } from './card-owner'
import { changeCardStatus } from './card-status'
import { correctCard } from './correct-card'
import { extendCard } from './extend-card'
import { issueCards } from './issue-cards'
import { listBatches, listCards } from './list-cards'
import { findManufacturers } from './manufacturer-repository'
import { findPolicies, findPolicyVersions } from './policy-repository'
import { findCardByText, readCard } from './read-card'
import { saveManufacturer } from './save-manufacturer'
import { savePolicy } from './save-policy'

export const warrantyRouter = {
  manufacturers: os.warranty.manufacturers.handler(({ context }) => findManufacturers(context.db.reader)),
  saveManufacturer: os.warranty.saveManufacturer.handler(({ context, input: { commandId, ...edit } }) =>
    once(context, { id: commandId, name: 'warranty.saveManufacturer', input: edit }, work =>
      saveManufacturer(work, edit),
    ),
  ),
  policies: os.warranty.policies.handler(({ context }) => findPolicies(context.db.reader)),
  policyVersions: os.warranty.policyVersions.handler(({ context, input }) =>
    findPolicyVersions(context.db.reader, input.id),
  ),
  savePolicy: os.warranty.savePolicy.handler(({ context, input: { commandId, ...edit } }) =>
    once(context, { id: commandId, name: 'warranty.savePolicy', input: edit }, work =>
      savePolicy(work, edit),
    ),
  ),
  issue: os.warranty.issue.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'warranty.issue', input }, work => issueCards(work, input)),
  ),
  batches: os.warranty.batches.handler(({ context, input }) => listBatches(context, input)),
  cards: os.warranty.cards.handler(({ context, input }) => listCards(context, input)),
  byId: os.warranty.byId.handler(({ context, input }) =>
    readCard(context.db.reader, input.id, context.shop.timeZone),
  ),
  find: os.warranty.find.handler(({ context, input }) => findCardByText(context, input.text)),
  history: os.warranty.history.handler(({ context, input }) => cardHistory(context, input)),
  activate: os.warranty.activate.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'warranty.activate', input }, work =>
      activateCard(work, input),
    ),
  ),
  correct: os.warranty.correct.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'warranty.correct', input }, work => correctCard(work, input)),
  ),
  extend: os.warranty.extend.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'warranty.extend', input }, work => extendCard(work, input)),
  ),
  transfer: os.warranty.transfer.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'warranty.transfer', input }, work =>
      transferCard(work, input),
    ),
  ),
  changeStatus: os.warranty.changeStatus.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'warranty.changeStatus', input }, work =>
      changeCardStatus(work, input),
    ),
  ),
}
