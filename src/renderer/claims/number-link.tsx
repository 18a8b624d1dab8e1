import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import { Ltr } from '../ui/ltr'

type Props = { readonly place: string; readonly children: string }

/** A number that leads to what it is the number of. */
export function NumberLink({ place, children }: Props) {
  return (
    <Anchor component={Link} href={place} inherit>
      <Ltr>{children}</Ltr>
    </Anchor>
  )
}
