import { Anchor } from '@mantine/core'
import type { MouseEvent } from 'react'
import { Link } from 'wouter'
import type { Supplier } from '#shared/purchasing/supplier'
import { supplierPath } from './places'

type Props = { readonly supplier: Pick<Supplier, 'id' | 'name'> }

/** The name of a supplier, leading to its page. */
export function SupplierLink({ supplier: { id, name } }: Props) {
  return (
    <Anchor
      component={Link}
      href={supplierPath(id)}
      inherit
      truncate
      onClick={(event: MouseEvent) => event.stopPropagation()}
    >
      <bdi>{name}</bdi>
    </Anchor>
  )
}
