import type { z } from 'zod'
import type { DraftKind } from './use-draft'

type Shape<Form> = Pick<DraftKind<Form>, 'name' | 'isUntouched'> & { readonly schema: z.ZodType<Form> }

/** Drafts of a form that are kept as they stand on the screen; what does not fit the form any more is none. */
export function draftOf<Form>({ schema, ...kind }: Shape<Form>): DraftKind<Form> {
  return {
    ...kind,
    write: JSON.stringify,
    read: body => {
      try {
        return schema.safeParse(JSON.parse(body)).data
      } catch {
        return undefined
      }
    },
  }
}
