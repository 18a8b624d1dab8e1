import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PlanPanel } from '../../../src/renderer/purchasing/plan-panel'
import { SlowStockPanel } from '../../../src/renderer/purchasing/slow-stock-panel'
import { fa } from '../../../src/shared/i18n/fa/index'
import { addDays } from '../../../src/shared/kernel/day'
import { pressable, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'
import { layUsedParts, usedPart } from '../../support/used-parts'

const words = fa.plan
const today = '2026-11-22'
const weekly = Array.from({ length: 40 }, (_, week) => ({ on: addDays(today, -7 * week - 3), quantity: 2 }))

test('a part shows its use by week, the forecast and everything that follows from it', async () => {
  const t = await openTestApp()
  const part = usedPart({ onHand: 3, uses: weekly, keptFrom: addDays(today, -280) })
  await layUsedParts(t, [part])
  renderPage(<PlanPanel partId={part.id} />, { client: t.manager })
  const chart = await screen.findByRole('img')
  expect(chart.getAttribute('aria-label')).toContain('۴۰ هفته')
  expect(chart.getAttribute('aria-label')).toContain('۲ عدد')
  expect(chart.querySelectorAll('title')).toHaveLength(41)
  const page = document.body.textContent ?? ''
  expect(page).toContain(words.pattern.smooth)
  expect(page).toContain(words.method.own_past)
  expect(page).toContain('۹۵٪')
  expect(page).toContain(words.reason.left.replace('{{available}}', '۳ عدد'))
  expect(page).toContain(words.reason.leadTime.usual.replace('{{lead}}', '۷'))
  expect(page).toContain('در هفته ۲ عدد مصرف می‌شود')
})

test('a part that was never used says so, without a chart of nothing', async () => {
  const t = await openTestApp()
  const part = usedPart({ keptFrom: today })
  await layUsedParts(t, [part])
  renderPage(<PlanPanel partId={part.id} />, { client: t.manager })
  await screen.findByText(words.part.noPast)
  expect(screen.queryByRole('img')).toBeNull()
  await screen.findByText(words.part.nothingToOrder)
})

test('idle stock is listed with what it is worth, and narrowed to one kind', async () => {
  const t = await openTestApp()
  const dead = usedPart({ onHand: 2, value: 50_000, keptFrom: addDays(today, -500) })
  const slow = usedPart({
    onHand: 90,
    value: 70_000,
    uses: weekly.slice(0, 2),
    keptFrom: addDays(today, -400),
  })
  await layUsedParts(t, [dead, slow])
  await t.manager.planning.start({})
  await t.app.services.planning.settled()
  const { user, history } = renderPage(<SlowStockPanel />, {
    client: t.manager,
    path: '/stock?tab=buying&view=idle',
  })
  const rows = () => [...document.querySelectorAll('tbody tr')].map(row => row.textContent ?? '')
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect(rows()[0]).toContain(words.idle.movements.slow)
  expect(rows()[1]).toContain(words.idle.noUse)
  await screen.findByText('راکد: ۱ قطعه، ۵٬۰۰۰ تومان')
  await user.click(screen.getByLabelText(words.idle.kinds.dead))
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(history.at(-1)).toContain('kind=dead')
  expect(history.at(-1)).toContain('view=idle')
  await user.click(
    await waitFor(() => document.querySelector('tbody tr') ?? Promise.reject(new Error('no row'))),
  )
  expect(history.at(-1)).toBe(`/stock/parts/${dead.id}`)
  expect(await pressable(words.run.start)).toBeDefined()
})
