import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/warranty/card'
import { ActivateForm } from './activate-form'
import type { CardChange } from './card-acts'
import { CorrectForm } from './correct-form'
import { ExtendForm } from './extend-form'
import { StatusChangeForm } from './status-change-form'
import { TransferForm } from './transfer-form'

export type CardDialogName = CardChange | 'activate' | 'unblock'

type Props = {
  readonly card: Card
  readonly name: CardDialogName | undefined
  readonly onClose: () => void
}

/** The acts on a card that ask for something. */
export function CardDialog({ card, name, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={name !== undefined}
      onClose={onClose}
      title={name && t(`warranty.acts.${name}`)}
      size={name === 'activate' || name === 'correct' ? 'lg' : 'md'}
    >
      {name && <DialogForm card={card} name={name} onDone={onClose} />}
    </Modal>
  )
}

type FormProps = { readonly card: Card; readonly name: CardDialogName; readonly onDone: () => void }

function DialogForm({ card, name, onDone }: FormProps) {
  switch (name) {
    case 'activate':
      return <ActivateForm card={card} onDone={onDone} />
    case 'correct':
      return <CorrectForm card={card} onDone={onDone} />
    case 'extend':
      return <ExtendForm card={card} onDone={onDone} />
    case 'transfer':
      return <TransferForm card={card} onDone={onDone} />
    case 'block':
    case 'unblock':
    case 'stolen':
    case 'void':
      return <StatusChangeForm card={card} act={name} onDone={onDone} />
  }
}
