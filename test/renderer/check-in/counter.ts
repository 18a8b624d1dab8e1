import { screen } from '@testing-library/react'
import { type CheckInForm, emptyForm, writeDraft } from '../../../src/renderer/check-in/check-in-draft'
import { addDays } from '../../../src/shared/kernel/day'
import { dayOf } from '../../../src/shared/kernel/day-zone'
import { typeIdOf } from '../../support/factories'
import { type Client, openTestApp } from '../../support/test-app'

/** A shop on the machine's own day, as the page sees it, with two people at its counter. */
export async function openShop() {
  const app = await openTestApp({ now: new Date().toISOString() })
  const counter = await app.as('counter')
  const other = await app.as('counter', 'other')
  return { counter, other, manager: app.manager, typeId: await typeIdOf(app.manager) }
}

export function blank(): CheckInForm {
  const today = dayOf(new Date().toISOString(), 'Asia/Tehran')
  return emptyForm({ commandId: crypto.randomUUID(), promisedOn: addDays(today, 3) })
}

/** Everything that a check-in needs. */
export function complete(typeId: string): Partial<CheckInForm> {
  return {
    newCustomer: { name: 'مریم کریمی', phone: '09129998877', samePhone: 'ask' },
    identityText: 'SN-774411',
    typeId,
    brand: 'Samsung',
    model: 'Galaxy A54',
    fault: 'روشن نمی‌شود',
    condition: ['no_damage'],
    nothingCame: true,
  }
}

export async function keepDraft(client: Client, form: Partial<CheckInForm>): Promise<void> {
  await client.drafts.save({ form: 'check_in', body: writeDraft({ ...blank(), ...form }) })
}

export function valueAt(label: string): string {
  const field = screen.getByLabelText(label)
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : ''
}
