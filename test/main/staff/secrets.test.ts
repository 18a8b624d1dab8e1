import { expect, test } from 'vitest'
import { firstBrokenEntry } from '../../../src/main/kernel/audit'
import { firstManager, openNewShop } from './new-shop'

const secrets = {
  first: firstManager.password,
  changed: 'second horse battery',
  given: 'third horse staple',
  mistyped: 'fourth horse wrong',
  short: 'fifth!',
}

test('passwords stay out of answers, refusals, the audit log and the program’s log; the audit chain holds', async () => {
  const shop = await openNewShop()
  const window = shop.connect()
  const said: unknown[] = []
  const listen = (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      answer => said.push(answer),
      error => said.push({ message: error.message, ...error }),
    )
  await listen(window.session.setUp({ ...firstManager, password: secrets.short }))
  await listen(window.session.setUp(firstManager))
  await listen(window.session.signIn({ login: 'sara', password: secrets.mistyped }))
  await listen(window.session.changePassword({ current: secrets.mistyped, next: secrets.changed }))
  await listen(window.session.changePassword({ current: secrets.first, next: secrets.changed }))
  const [role] = await window.staff.roles({})
  const mina = { name: 'مینا', login: 'mina', roleId: role?.id ?? '' }
  await listen(window.staff.add({ ...mina, password: secrets.given }))
  await listen(window.staff.add({ ...mina, password: secrets.given }))
  const added = (await window.staff.list({})).find(person => person.login === 'mina')
  const id = added?.id ?? ''
  await listen(window.staff.resetPassword({ id, password: secrets.given }))
  await listen(window.staff.edit({ ...mina, id, version: added?.version ?? '', isActive: true }))
  await listen(window.staff.list({}))
  await listen(window.session.current({}))
  await listen(shop.connect().session.signIn({ login: 'mina', password: secrets.given }))

  const { db } = shop.app().services
  const audit = await db.reader('audit_log')
  const everything = JSON.stringify({
    said,
    audit,
    logged: shop.logged,
    commands: await db.reader('command_log'),
  })
  for (const secret of Object.values(secrets)) expect(everything).not.toContain(secret)
  expect(everything).not.toContain('argon2')
  expect(said).toHaveLength(12)
  expect(await firstBrokenEntry(db.reader)).toEqual({ checked: audit.length, broken: null })
  expect(audit.length).toBeGreaterThan(10)
})

test('passwords are stored as Argon2id with 64 MiB, three passes, one lane, each with its own salt', async () => {
  const shop = await openNewShop()
  const window = shop.connect()
  await window.session.setUp(firstManager)
  const [role] = await window.staff.roles({})
  const second = { name: 'مینا', login: 'mina', password: firstManager.password, roleId: role?.id ?? '' }
  await window.staff.add(second)
  const hashes = (await shop.app().services.db.reader('staff').select('password_hash')).map(
    row => row.password_hash,
  )
  for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  expect(new Set(hashes).size).toBe(2)
})
