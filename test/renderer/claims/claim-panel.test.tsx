import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ClaimPanel } from '../../../src/renderer/claims/claim-panel'
import { fa } from '../../../src/shared/i18n/fa/index'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import type { Repair } from '../../../src/shared/repairs/model'
import { aClaim, aWarrantedRepair } from '../../support/claims'
import { again, aRepair, moveTo } from '../../support/factories'
import { field, focused, isOffered, pressable, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'

const words = fa.claims.panel

function show(client: Client, repair: Repair) {
  return renderPage(<ClaimPanel repair={repair} />, { client })
}

test('D8 a covered device is replaced by one that is typed or scanned, and its new card is shown', async () => {
  const { manager } = await openTestApp()
  const { repair } = await aWarrantedRepair(manager)
  const { user } = show(manager, repair)
  await user.click(await pressable(words.replace))
  await user.type(await focused(words.identity), 'NEW-77')
  await user.type(field(words.value), '۱۲۰۰۰۰۰۰')
  const submit = (await screen.findAllByRole('button', { name: words.replace })).at(-1)
  if (!submit) throw new Error('the form has no button')
  await user.click(submit)
  expect(await manager.claims.ofRepair({ repairId: repair.id })).toEqual([])
  await user.type(field(words.replaceReason), 'برد سوخته، قطعه نیست')
  await user.click(submit)
  await waitFor(async () => {
    expect(await manager.claims.ofRepair({ repairId: repair.id })).toMatchObject([
      { kind: 'replace', amounts: { unit: 120_000_000 }, replacement: { serialNo: 'NEW-77' } },
    ])
  })
  const [claim] = await manager.claims.ofRepair({ repairId: repair.id })
  const link = await pressable(claim?.replacement?.card.number ?? '')
  expect(link.getAttribute('href')).toBe(`/warranty/cards/${claim?.replacement?.card.id}`)
  expect(await again(manager, repair)).toMatchObject({ kind: 'ready', outcome: 'replaced' })
})

test('the money of a covered device is given back with how and why', async () => {
  const { manager } = await openTestApp()
  const { repair } = await aWarrantedRepair(manager)
  const { user } = show(manager, repair)
  await user.click(await pressable(words.refund))
  await user.type(await focused(words.refundAmount), '۵۰۰۰۰۰۰')
  await user.type(field(words.refundReference), '88-1')
  await user.type(field(words.refundReason), 'سه بار تعمیر شد')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => {
    expect(await manager.claims.ofRepair({ repairId: repair.id })).toMatchObject([
      { kind: 'refund', amount: 50_000_000, reason: 'سه بار تعمیر شد' },
    ])
  })
  await waitFor(() => expect(isOffered(words.refund)).toBe(false))
})

test('a refusal stands in the form, and what was typed stays', async () => {
  const { manager } = await openTestApp()
  const { repair, serialNo } = await aWarrantedRepair(manager)
  const { user } = show(manager, repair)
  await user.click(await pressable(words.replace))
  await user.type(await focused(words.identity), serialNo)
  await user.type(field(words.value), '۱۰۰۰')
  await user.type(field(words.replaceReason), 'خراب')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('alert')
  expect(field(words.identity).value).toBe(serialNo)
})

test('nothing is offered where no card covers, where the device is ready, or to who may not', async () => {
  const { manager, as } = await openTestApp()
  const plain = await aRepair(manager)
  const { repair } = await aWarrantedRepair(manager)
  const counter = await as('counter')
  const page = show(counter, repair)
  await expect(counter.claims.ofRepair({ repairId: repair.id })).rejects.toMatchObject({
    code: 'NOT_PERMITTED',
  })
  expect(screen.queryByRole('region')).toBeNull()
  page.unmount()
  const other = show(manager, plain)
  expect(await manager.claims.ofRepair({ repairId: plain.id })).toEqual([])
  expect(screen.queryByRole('region')).toBeNull()
  other.unmount()
  const claim = await aClaim(manager)
  show(manager, await again(manager, claim.warranted.repair))
  await screen.findByText(localizeDigits(claim.number, 'fa'))
  expect([words.replace, words.refund].some(isOffered)).toBe(false)
  expect((await moveTo(manager, repair, 'ready')).kind).toBe('ready')
})
