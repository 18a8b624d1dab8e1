import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RepairPage } from '../../../src/renderer/repairs/repair-page'
import { en } from '../../../src/shared/i18n/en/index'
import { fa } from '../../../src/shared/i18n/fa/index'
import { again, change, handOver } from '../../support/factories'
import { field, fieldSoon, focused, isOffered, pressable, renderPage } from '../../support/render-page'
import { filled, openWorkshop, words } from './bench'

const kinds = fa.repairs.kinds

test('a repair that is nobody’s is taken by the technician who opens it', async () => {
  const { technician, repair, now } = await openWorkshop()
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
  await user.click(await pressable(words.take))
  await waitFor(() => expect(isOffered(words.take)).toBe(false))
  expect((await now()).technician?.name).toBe('Parisa')
})

test('B3 the next step asks nothing where nothing is required', async () => {
  const { technician, repair, now } = await openWorkshop()
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
  await user.click(await pressable(filled(words.nextStep, { status: kinds.diagnosing })))
  await user.click(await pressable(filled(words.moveTo, { status: kinds.diagnosing })))
  await pressable(filled(words.nextStep, { status: kinds.repairing }))
  expect((await now()).kind).toBe('diagnosing')
})

test('B3 a step that needs a comment says so, and keeps what was chosen', async () => {
  const { technician, to, now } = await openWorkshop()
  const repair = await to('diagnosing')
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
  await user.click(await pressable(words.otherSteps))
  await user.click(await pressable(filled(words.moveTo, { status: kinds.awaiting_parts })))
  const dialog = within(await screen.findByRole('dialog'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect((await dialog.findByRole('alert')).textContent).toBe(fa.errors.COMMENT_REQUIRED)
  await user.type(await focused(words.comment), 'قطعه در راه است')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect((await now()).kind).toBe('awaiting_parts')
})

test('B1 B3 ready straight from diagnosing asks for the outcome and why', async () => {
  const { technician, to, now } = await openWorkshop()
  const repair = await to('diagnosing')
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
  await user.click(await pressable(words.otherSteps))
  await user.click(await pressable(filled(words.moveTo, { status: kinds.ready })))
  await user.click(await fieldSoon(words.outcome))
  await user.click(await pressable(fa.repairs.outcomes.unrepairable))
  await user.type(field(words.comment), 'برد سوخته است')
  await user.click(await pressable(filled(words.moveTo, { status: kinds.ready })))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await now()).toMatchObject({ kind: 'ready', outcome: 'unrepairable' })
})

test('findings are saved by Ctrl+Enter, and taken back by one press', async () => {
  const { technician, repair, now } = await openWorkshop()
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
  await screen.findByLabelText(words.foundFault)
  await user.type(field(words.foundFault), 'فلت شکسته')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(words.findingsSaved)
  expect((await now()).foundFault).toBe('فلت شکسته')
  await user.click(await pressable(fa.common.undo))
  await screen.findByText(fa.common.undone)
  expect((await now()).foundFault).toBe('')
  await waitFor(() => expect(field(words.foundFault).value).toBe(''))
})

test('what a technician types outlives a colleague’s comment and move', async () => {
  const { technician, colleague, repair, now } = await openWorkshop()
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
  await screen.findByLabelText(words.foundFault)
  await user.type(field(words.foundFault), 'فلت')
  await colleague.repairs.comment({ commandId: crypto.randomUUID(), repairId: repair.id, text: 'دیدمش' })
  await colleague.repairs.move({ ...change(await now()), to: 'diagnosing', comment: '' })
  await pressable(filled(words.nextStep, { status: kinds.repairing }))
  await screen.findByText('دیدمش')
  expect(field(words.foundFault).value).toBe('فلت')
  await user.click(field(words.foundFault))
  await user.keyboard(' شکسته{Control>}{Enter}{/Control}')
  await screen.findByText(words.findingsSaved)
  expect((await now()).foundFault).toBe('فلت شکسته')
})

test('a finding that a colleague stored meanwhile is shown beside what is typed, the other field follows', async () => {
  const { technician, colleague, repair } = await openWorkshop()
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
  await screen.findByLabelText(words.foundFault)
  await user.type(field(words.foundFault), 'باتری')
  await colleague.repairs.saveFindings({ ...change(repair), foundFault: 'برد', workDone: 'تمیز شد' })
  await screen.findByText(filled(fa.common.storedMeanwhile, { text: 'برد' }))
  expect(field(words.foundFault).value).toBe('باتری')
  expect(field(words.workDone).value).toBe('تمیز شد')
})

test('B6 everything works: the checklist is answered and ready is the next step', async () => {
  const { technician, to, now } = await openWorkshop()
  const repair = await to('testing')
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
  await user.click(await pressable(words.allPass))
  await waitFor(async () => expect((await now()).checks.every(({ result }) => result === 'pass')).toBe(true))
  await user.click(await pressable(filled(words.nextStep, { status: kinds.ready })))
  await user.click(await pressable(filled(words.moveTo, { status: kinds.ready })))
  await screen.findByText(fa.repairs.outcomes.repaired)
})

test('B6 a failed check sends the repair back to repairing, and the page shows it', async () => {
  const { technician, to, now } = await openWorkshop()
  const repair = await to('testing')
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
  const [first] = await screen.findAllByRole('radio', { name: words.checkFail })
  if (!first) throw new Error('no check to fail')
  await user.click(first)
  await user.click(await pressable(fa.common.save))
  await pressable(filled(words.nextStep, { status: kinds.testing }))
  expect((await now()).kind).toBe('repairing')
})

test('whoever distributes the work gives a repair to a technician, and back to nobody by undo', async () => {
  const { manager, repair, now } = await openWorkshop()
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: manager })
  await user.click(await pressable(words.otherSteps))
  await user.click(await pressable(words.assign))
  await user.click(await fieldSoon(words.assignTo))
  await user.click(await pressable('Kamran'))
  await user.click(field(words.whyPassOn))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(filled(words.assignedTo, { name: 'Kamran' }))
  expect((await now()).technician?.name).toBe('Kamran')
  await user.click(await pressable(fa.common.undo))
  await screen.findByText(fa.common.undone)
  expect((await now()).technician).toBeNull()
})

test('a technician passes on own work alone', async () => {
  const { technician, colleague, repair } = await openWorkshop()
  await colleague.repairs.take(change(repair))
  const others = renderPage(<RepairPage id={repair.id} />, { client: technician })
  await screen.findByLabelText(words.foundFault)
  expect(isOffered(words.take)).toBe(false)
  expect(isOffered(words.otherSteps)).toBe(false)
  others.unmount()
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: colleague })
  await user.click(await pressable(words.otherSteps))
  await pressable(words.passOn)
})

test('the promised day is changed with a reason, and taken back by one press', async () => {
  const { counter, repair, now } = await openWorkshop()
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: counter })
  await user.click(await pressable(words.otherSteps))
  await user.click(await pressable(words.changePromise))
  await user.clear(await focused(words.promised))
  await user.keyboard('۱۴۰۵/۹/۲۰')
  await user.click(await pressable(words.changePromise))
  await screen.findByText(fa.issues.required)
  await user.type(field(words.promiseReason), 'قطعه نرسیده{Enter}')
  await screen.findByText(filled(words.promiseChanged, { date: '۱۴۰۵/۰۹/۲۰' }))
  expect((await now()).promisedOn).toBe('2026-12-11')
  await user.click(await pressable(fa.common.undo))
  await screen.findByText(fa.common.undone)
  expect((await now()).promisedOn).toBe(repair.promisedOn)
})

test('Escape in the calendar of a dialog closes the calendar alone', async () => {
  const { counter, repair } = await openWorkshop()
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: counter })
  await user.click(await pressable(words.otherSteps))
  await user.click(await pressable(words.changePromise))
  await focused(words.promised)
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await focused('آذر ۱۴۰۵')
  await user.keyboard('{Escape}')
  await focused(words.promised)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('B9 a customer who takes the device back unrepaired ends the repair as cancelled', async () => {
  const { counter, repair, now } = await openWorkshop()
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: counter })
  await user.click(await pressable(words.otherSteps))
  await user.click(await pressable(words.cancelRepair))
  await user.type(await focused(words.cancelReason), 'گوشی تازه خرید')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(fa.repairs.outcomes.cancelled)
  expect(await now()).toMatchObject({ kind: 'ready', outcome: 'cancelled' })
})

test('B10 a delivered repair offers its hand-over and a rework, and no change', async () => {
  const { manager, to, now } = await openWorkshop()
  await handOver(manager, await to('ready'))
  const { user, history } = renderPage(<RepairPage id={(await now()).id} />, { client: manager })
  await pressable(words.seeHandOver)
  expect(screen.queryByLabelText(words.foundFault)).toBeNull()
  expect(isOffered(words.take)).toBe(false)
  await user.click(await pressable(words.otherSteps))
  const rework = await pressable(words.rework)
  expect(document.querySelectorAll('[role="menuitem"]')).toHaveLength(1)
  await user.click(rework)
  expect(history.at(-1)).toBe(`/check-in?reworkOf=${(await now()).id}`)
})

test('L3 a disposed repair offers nothing', async () => {
  const { manager, to } = await openWorkshop()
  const ready = await to('ready')
  await manager.repairs.dispose({ ...change(ready), reason: 'سه ماه مراجعه نشد' })
  renderPage(<RepairPage id={ready.id} />, { client: manager })
  await screen.findAllByText(kinds.disposed)
  expect(isOffered(words.take)).toBe(false)
  expect(isOffered(words.otherSteps)).toBe(false)
  expect(screen.queryByLabelText(words.foundFault)).toBeNull()
})

test('a comment is written and stands in the history with its writer', async () => {
  const { technician, repair } = await openWorkshop()
  const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
  await user.type(await screen.findByLabelText(words.addComment), 'با مشتری حرف زدم')
  await user.click(await pressable(words.send))
  await waitFor(() => expect(field(words.addComment).value).toBe(''))
  await screen.findByText('با مشتری حرف زدم')
  expect(screen.getByText(/^Parisa/)).toBeTruthy()
})

test.each([
  ['fa', fa],
  ['en', en],
] as const)('B4 the history tells in %s what happened, newest first', async (locale, texts) => {
  const { technician, counter, manager, to } = await openWorkshop()
  const tested = await to('testing')
  await technician.repairs.recordChecks({
    ...change(tested),
    checks: [{ item: tested.checks[0]?.item ?? '', result: 'fail' }],
  })
  await counter.billing.deposit({
    commandId: crypto.randomUUID(),
    repairId: tested.id,
    amount: 1_250_000,
    method: 'card',
  })
  await manager.repairs.assign({ ...change(await again(manager, tested)), technicianId: null })
  renderPage(<RepairPage id={tested.id} />, { client: manager, locale })
  const history = await screen.findByRole('region', { name: texts.workshop.history })
  const { kinds: names, history: sentences } = texts.repairs
  const amount = locale === 'fa' ? '۱۲۵٬۰۰۰ تومان' : '125,000 toman'
  const deposit = filled(sentences.deposited, { amount, method: texts.billing.methods.card })
  await within(history).findByText(deposit)
  const told = [...history.querySelectorAll('[class*="itemTitle"]')].map(({ textContent }) =>
    (textContent ?? '').replaceAll('\u00a0', ' '),
  )
  expect(told.indexOf(deposit)).toBeGreaterThanOrEqual(0)
  expect(told.indexOf(deposit)).toBeLessThan(told.indexOf(sentences.checked_in))
  expect(told).toContain(filled(sentences.moved, { from: names.repairing, to: names.testing }))
  expect(told.find(line => line.startsWith(sentences.test_failed.split('{{to}}')[0] ?? '?'))).toContain(
    names.repairing,
  )
  expect(told.at(-1)).toBe(sentences.checked_in)
})

test('B6 a type without a checklist is told in testing, with the way to one for whoever may', async () => {
  const { technician, manager, to, repair } = await openWorkshop()
  const { typeId } = repair.device
  const type = (await manager.catalogue.types({})).find(({ id }) => id === typeId)
  if (!type) throw new Error('the type of the device is gone')
  await manager.catalogue.saveType({ ...type, checklist: [], commandId: crypto.randomUUID() })
  await to('testing')
  const none = filled(words.checklistNone, { status: kinds.ready })
  const { unmount } = renderPage(<RepairPage id={repair.id} />, { client: technician })
  await screen.findByText(none)
  expect(isOffered(words.addChecklist)).toBe(false)
  unmount()
  renderPage(<RepairPage id={repair.id} />, { client: manager })
  const way = await pressable(words.addChecklist)
  expect(way.getAttribute('href')).toBe(`/catalogue?type=${typeId}`)
})
