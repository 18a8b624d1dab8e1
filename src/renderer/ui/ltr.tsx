import type { ReactNode } from 'react'

type Props = { readonly children: ReactNode }

/** A number, phone or serial: it runs left to right inside any sentence (rule N1). */
export function Ltr({ children }: Props) {
  return <bdi dir="ltr">{children}</bdi>
}
