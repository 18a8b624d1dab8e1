import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { test } from 'vitest'
import { useApi } from '../../../src/renderer/api/api-context'
import { renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'

test('a change that is announced while a page is read for the first time is not missed', async () => {
  const { manager } = await openTestApp()
  const customer = await manager.customers.add({ commandId: crypto.randomUUID(), name: 'مریم', phone: '' })
  const { id } = customer
  const { client, wasRead, letThrough } = holdingFirstAnswer(manager)
  renderPage(<Both id={id} />, { client })
  await wasRead
  await screen.findByText('in the list: مریم')
  await manager.customers.edit({ ...customer, name: 'مریم کریمی', phone: '', secondPhone: '' })
  await screen.findByText('in the list: مریم کریمی')
  letThrough()
  await screen.findByText('alone: مریم کریمی')
})

function Both({ id }: { readonly id: string }) {
  const { queries } = useApi()
  const { data: customer } = useQuery(queries.customers.byId.queryOptions({ input: { id } }))
  const { data: list } = useQuery(queries.customers.list.queryOptions({ input: {} }))
  return (
    <>
      <p>alone: {customer?.name}</p>
      <p>in the list: {list?.rows[0]?.name}</p>
    </>
  )
}

/** A client whose first answer about one customer is read at once and comes only when it is let through. */
function holdingFirstAnswer(client: Client) {
  const read = signal()
  const held = signal()
  const byId: Client['customers']['byId'] = async input => {
    const answer = await client.customers.byId(input)
    read.give()
    await held.given
    return answer
  }
  const customers = new Proxy(client.customers, {
    get: (target, key) => (key === 'byId' ? byId : Reflect.get(target, key)),
  })
  const holding = new Proxy(client, {
    get: (target, key) => (key === 'customers' ? customers : Reflect.get(target, key)),
  })
  return { client: holding, wasRead: read.given, letThrough: held.give }
}

function signal() {
  let give: () => void = () => undefined
  const given = new Promise<void>(resolve => {
    give = resolve
  })
  return { given, give: () => give() }
}
