import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { refusalOf } from '../api/refusal'
import { ltrText } from '../ui/ltr-text'

type Props = { readonly error: unknown; readonly onLeave: () => void }

/** The way to the card that has the serial already (rule D10); nothing where that is not what was refused. */
export function TakenSerial({ error, onLeave }: Props) {
  const { t } = useTranslation()
  if (!error) return null
  const { code, data } = refusalOf(error)
  if (code !== 'CARD_SERIAL_TAKEN' || !data.values?.cardId) return null
  return (
    <Anchor component={Link} href={`/warranty/cards/${data.values.cardId}`} size="sm" onClick={onLeave}>
      {t('warranty.acts.seeTaken', { number: ltrText(String(data.values.number)) })}
    </Anchor>
  )
}
