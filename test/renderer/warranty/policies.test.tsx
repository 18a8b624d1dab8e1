import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { NewPolicyPage, PolicyPage } from '../../../src/renderer/warranty/policy-page'
import { WarrantyPage } from '../../../src/renderer/warranty/warranty-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'
import { aCard, aPolicy } from '../../support/warranty'

const words = fa.warranty.policies

describe('policies', () => {
  test('D7 one is written with months of its own for each kind of line', async () => {
    const { manager } = await openTestApp()
    const { user, history } = renderPage(<NewPolicyPage />, { client: manager })
    await fill(words.name, 'یخچال اسنوا')
    await fill(fa.verdict.lines.part, '۲۴')
    await fill(fa.verdict.lines.labour, '12')
    await fill(fa.verdict.lines.travel, '6')
    await user.click(field(fa.verdict.exclusions.consumable))
    await user.click(await pressable(words.create))
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/warranty\/policies\/[0-9a-f-]{36}$/))
    const [policy] = await manager.warranty.policies({})
    expect(policy).toMatchObject({
      name: 'یخچال اسنوا',
      manufacturer: null,
      current: { version: 1, rules: { months: { part: 24, labour: 12, travel: 6 } } },
    })
    expect(policy?.current.rules.exclusions).not.toContain('consumable')
  })

  test('a name is asked for, and cover of nothing is refused beside the button', async () => {
    const { manager } = await openTestApp()
    const { user } = renderPage(<NewPolicyPage />, { client: manager })
    await user.click(await pressable(words.create))
    await screen.findByText(fa.issues.required)
    await fill(words.name, 'هیچ')
    await fill(fa.verdict.lines.part, '0')
    await fill(fa.verdict.lines.labour, '0')
    await user.click(await pressable(words.create))
    await screen.findByText(fa.errors.POLICY_COVERS_NOTHING)
    expect(await manager.warranty.policies({})).toEqual([])
  })

  test('a changed rule is told to become a new version that cards out there do not follow', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const card = await aCard(manager, { serialNo: 'SN001', policy })
    const { user } = renderPage(<PolicyPage id={policy.id} />, { client: manager })
    await fieldSoon(fa.verdict.lines.part)
    await screen.findByText(words.keepsNew)
    await fill(fa.verdict.lines.part, '24')
    await screen.findByText(words.keeps.replace('{{version}}', '۲').replace('{{count}}', '۱'))
    await user.click(await pressable(fa.common.save))
    await screen.findByText(/قطعه \(ماه\): از .?۱۸.? به .?۲۴/)
    expect((await manager.warranty.policies({}))[0]?.current).toMatchObject({ version: 2 })
    expect((await manager.warranty.byId({ id: card.id })).policy).toMatchObject({
      version: 1,
      rules: { months: { part: 18 } },
    })
  })

  test('a renamed policy has no new version', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager)
    const { user } = renderPage(<PolicyPage id={policy.id} />, { client: manager })
    await fill(words.name, 'نقره‌ای')
    await user.click(await pressable(fa.common.save))
    await screen.findByRole('heading', { name: 'نقره‌ای' })
    expect((await manager.warranty.policyVersions({ id: policy.id })).map(({ version }) => version)).toEqual([
      1,
    ])
  })

  test('whoever may only look reads the rules in words', async () => {
    const { manager, as } = await openTestApp()
    const policy = await aPolicy(manager, { rules: { givesBackHeldDays: false } })
    renderPage(<PolicyPage id={policy.id} />, { client: await as('technician') })
    await screen.findByText('قطعه: ۱۸ ماه')
    await screen.findByText('ایاب‌وذهاب: بدون پوشش')
    await screen.findByText(fa.warranty.rules.heldKept)
    expect(isOffered(fa.common.save)).toBe(false)
  })

  test('the list says what each covers and opens it', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager, { name: 'طلایی', scope: { brand: 'Snowa' } })
    const { user, history } = renderPage(<WarrantyPage />, {
      client: manager,
      path: '/warranty?tab=policies',
    })
    const row = (await screen.findByText('طلایی')).closest('tr')
    expect(row?.textContent).toContain('قطعه و اجرت: ۱۸ ماه')
    expect(row?.textContent).toContain('Snowa')
    await user.click(screen.getByText('طلایی'))
    expect(history.at(-1)).toBe(`/warranty/policies/${policy.id}`)
  })
})

/** At once: a form of this size takes seconds to be typed into letter by letter here. */
async function fill(label: string, text: string): Promise<void> {
  fireEvent.change(await fieldSoon(label), { target: { value: text } })
}
