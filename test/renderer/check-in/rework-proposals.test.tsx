import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { emptyForm, writeDraft } from '../../../src/renderer/check-in/check-in-draft'
import { CheckInPage } from '../../../src/renderer/check-in/check-in-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { addDays } from '../../../src/shared/kernel/day'
import { dayOf } from '../../../src/shared/kernel/day-zone'
import { aRepair, handOver, moveTo, newDevice, typeIdOf } from '../../support/factories'
import { field, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

test('E5 the counter is warned as soon as the fault told is that of a delivered repair', async () => {
  const { manager, as } = await openTestApp({ now: new Date().toISOString() })
  const counter = await as('counter')
  const today = dayOf(new Date().toISOString(), 'Asia/Tehran')
  const promisedOn = addDays(today, 3)
  const device = newDevice(await typeIdOf(manager), { serialNo: 'R5CW3099XXA' })
  const taken = await aRepair(manager, { device, fault: 'باتری زود خالی می‌شود', promisedOn })
  await handOver(manager, await moveTo(manager, taken, 'ready'))
  const form = emptyForm({ commandId: crypto.randomUUID(), promisedOn })
  await counter.drafts.save({ form: 'check_in', body: writeDraft({ ...form, identityText: 'R5CW3099XXA' }) })
  const { user } = renderPage(<CheckInPage />, { client: counter })

  const offered = await screen.findByRole('checkbox', { name: /^ثبت به‌عنوان برگشتی/ })
  expect(offered).toHaveProperty('checked', false)
  expect(screen.queryByText(fa.rework.sameFault)).toBeNull()
  await user.type(field(fa.checkIn.fault), 'باتريش زود تمام ميشه')
  await screen.findByText(fa.rework.sameFault)
})
