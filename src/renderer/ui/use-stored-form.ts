import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useState } from 'react'

type Form<Values> = Pick<
  UseFormReturnType<Values>,
  'values' | 'setValues' | 'setInitialValues' | 'initialize'
>

/**
 * Lets a form follow what is stored while somebody types: untouched fields take the new value, touched ones keep what
 * was typed. Gives the names of touched fields that were stored otherwise meanwhile; saving overwrites those.
 */
export function useStoredForm<Values extends Record<string, unknown>>(
  form: Form<Values>,
  stored: Values,
): readonly (keyof Values & string)[] {
  const [base, setBase] = useState(stored)
  const [disputed, setDisputed] = useState<readonly (keyof Values & string)[]>([])
  const { values, setValues, setInitialValues } = form
  // What is stored comes from outside, the form's values are kept by its library.
  useEffect(() => {
    if (stored === base) return
    const untouched: Partial<Values> = {}
    const fields = Object.keys(stored) as (keyof Values & string)[]
    for (const field of fields) if (isSame(values[field], base[field])) untouched[field] = stored[field]
    setDisputed(known =>
      fields.filter(
        field =>
          !(field in untouched) &&
          !isSame(values[field], stored[field]) &&
          (known.includes(field) || !isSame(base[field], stored[field])),
      ),
    )
    setBase(stored)
    setInitialValues(stored)
    setValues(untouched)
  }, [stored, base, values, setValues, setInitialValues])
  return disputed
}

/** Compares values as they are sent. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
