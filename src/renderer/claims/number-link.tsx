import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import { DocumentNumber } from '../ui/document-number'
import { Ltr } from '../ui/ltr'

type Props = {
  readonly place: string
  readonly children: string
  /** A card's code is compared with what is printed on the card, so its digits stay as they are. */
  readonly isCode?: boolean
}

/** A number that leads to what it is the number of. */
export function NumberLink({ place, children, isCode = false }: Props) {
  return (
    <Anchor component={Link} href={place} inherit>
      {isCode ? <Ltr>{children}</Ltr> : <DocumentNumber>{children}</DocumentNumber>}
    </Anchor>
  )
}
