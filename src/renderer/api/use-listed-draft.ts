import { z } from 'zod'
import { draftOf } from './draft-kind'
import { type DraftKind, useDraftKeeper } from './use-draft'

/** Unfinished forms of a person, one for each thing that they are about, the last one first. */
export type Listed<Form> = readonly { readonly of: string; readonly form: Form }[]

/** More than these nobody leaves half filled in. */
const mostKept = 8

type Shape<Form> = Pick<DraftKind<Form>, 'name'> & { readonly schema: z.ZodType<Form> }

export function listedDraftOf<Form>({ name, schema }: Shape<Form>): DraftKind<Listed<Form>> {
  return draftOf({
    name,
    schema: z.array(z.object({ of: z.string(), form: schema })).readonly(),
    isUntouched: kept => kept.length === 0,
  })
}

/** Keeps the unfinished form about one thing beside those about others; one that is untouched is not kept. */
export function useListedKeeper<Form>(
  kind: DraftKind<Listed<Form>>,
  {
    of,
    kept,
    isUntouched,
  }: { readonly of: string; readonly kept: Listed<Form>; readonly isUntouched?: (form: Form) => boolean },
): ReturnType<typeof useDraftKeeper<Form>> {
  const keeper = useDraftKeeper(kind)
  const others = kept.filter(other => other.of !== of)
  const withForm = (form: Form) =>
    isUntouched?.(form) ? others : [{ of, form }, ...others].slice(0, mostKept)
  return {
    keep: form => keeper.keep(withForm(form)),
    // What is sent is kept whatever it is.
    keepNow: form => keeper.keepNow([{ of, form }, ...others].slice(0, mostKept)),
    flush: keeper.flush,
    discard: () => {
      if (others.length === 0) keeper.discard()
      else void keeper.keepNow(others)
    },
  }
}
