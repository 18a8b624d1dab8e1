import { randomBytes } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import type { RoleKey } from '#shared/staff/permissions'
import type { App } from '../../app'
import type { Session } from '../../kernel/context'

export type DemoLogin = { readonly login: string; readonly password: string }

const staff: readonly { readonly name: string; readonly login: string; readonly role: RoleKey }[] = [
  { name: 'نرگس پذیرش', login: 'counter', role: 'counter' },
  { name: 'آرش تعمیرکار', login: 'arash', role: 'technician' },
  { name: 'پریسا نیک‌خواه', login: 'parisa', role: 'technician' },
  { name: 'کیوان ژیان', login: 'keyvan', role: 'technician' },
]

const terms = `۱. رسید پذیرش را هنگام تحویل همراه داشته باشید.
۲. مسئولیت اطلاعات داخل دستگاه با مشتری است؛ پیش از پذیرش از آن پشتیبان بگیرید.
۳. دستگاهی که تا ۳۰ روز پس از اعلام آماده بودن تحویل گرفته نشود، مشمول هزینهٔ انبارداری است.`

/** Starts a shop to try the program with: a manager «demo» and a small team, all with the one password. */
export async function makeFirstShop(
  app: App,
  password = randomBytes(9).toString('base64url'),
): Promise<DemoLogin> {
  const session: Session = { staffId: null }
  const client = createRouterClient(app.router, { context: () => app.connect(session) })
  await client.session.setUp({ shopName: 'تعمیرگاه نمونه', name: 'مدیر نمونه', login: 'demo', password })
  const shop = await client.settings.shop({})
  await client.settings.saveShop({
    ...shop,
    phones: ['021 8888 1234'],
    address: 'تهران، خیابان جمهوری، پاساژ نمونه، طبقهٔ اول، پلاک ۱۲',
    taxRateBp: 1000,
  })
  await client.settings.saveTerms({ body: terms })
  const roles = await client.staff.roles({})
  for (const { role: key, ...person } of staff) {
    const role = roles.find(found => found.key === key)
    if (role) await client.staff.add({ ...person, password, roleId: role.id })
  }
  return { login: 'demo', password }
}
