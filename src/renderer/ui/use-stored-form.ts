import { useEffect, useState } from 'react'

type Form<Values> = {
  readonly values: Values
  readonly setValues: (values: Partial<Values>) => void
}

type Field<Values> = keyof Values & string

/**
 * Lets a form follow what is stored while somebody types: an untouched field takes the new value, a touched one keeps
 * what was typed. Gives the touched fields that were stored otherwise meanwhile: saving replaces those.
 */
export function useStoredForm<Values extends Record<string, unknown>>(
  { values, setValues }: Form<Values>,
  stored: Values,
): readonly Field<Values>[] {
  /** What each field was when the person began to change it. */
  const [base, setBase] = useState(stored)
  const renewed = fieldsOf(stored).filter(field => !isSame(stored[field], base[field]))
  const isTouched = (field: Field<Values>) =>
    !isSame(values[field], base[field]) && !isSame(values[field], stored[field])
  // What is stored comes from outside of the form, whose values its library keeps.
  useEffect(() => {
    const followed = renewed.filter(field => !isTouched(field))
    if (followed.length === 0) return
    const taken = Object.fromEntries(followed.map(field => [field, stored[field]])) as Partial<Values>
    setBase({ ...base, ...taken })
    setValues(taken)
  })
  return renewed.filter(isTouched)
}

function fieldsOf<Values extends Record<string, unknown>>(values: Values): readonly Field<Values>[] {
  return Object.keys(values)
}

/** Compares values as they are sent. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
