import { Alert, Button, Stack, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { checkImei } from '#shared/kernel/imei'
import { useFormat } from '../i18n/use-format'
import { Ltr } from '../ui/ltr'

type Props = {
  readonly imei: string
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly error: string | undefined
  readonly onAccept: (imei: string) => void
}

/** What is odd about a typed IMEI: a wrong check digit asks for a reason, 14 digits are offered the 15th (rule A5). */
export function ImeiAdvice({ imei, reason, onReason, error, onAccept }: Props) {
  const check = checkImei(imei)
  if (check.ok) return null
  if (check.reason === 'missing_check_digit')
    return <MissingDigit suggestion={check.suggestion} onAccept={onAccept} />
  if (check.reason !== 'check_digit') return null
  return (
    <WrongDigit
      given={check.given}
      expected={check.expected}
      reason={reason}
      onReason={onReason}
      error={error}
    />
  )
}

type MissingProps = { readonly suggestion: string } & Pick<Props, 'onAccept'>

function MissingDigit({ suggestion, onAccept }: MissingProps) {
  const { t } = useTranslation()
  return (
    <Alert color="orange" variant="light" p="xs" icon={<IconAlertTriangle aria-hidden />} data-advice>
      <Stack gap={6} align="flex-start">
        {t('devices.imeiMissingDigit')}
        <Button
          variant="default"
          size="compact-md"
          data-stop
          data-field="imei-advice"
          onClick={() => onAccept(suggestion)}
        >
          {t('devices.imeiAcceptDigit')}&nbsp;
          <Ltr>{suggestion}</Ltr>
        </Button>
      </Stack>
    </Alert>
  )
}

type WrongProps = { readonly given: number; readonly expected: number } & Pick<
  Props,
  'reason' | 'onReason' | 'error'
>

function WrongDigit({ given, expected, reason, onReason, error }: WrongProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <Alert color="orange" variant="light" p="xs" icon={<IconAlertTriangle aria-hidden />} data-advice>
      {t('devices.imeiCheckDigit', { expected: number(expected), given: number(given) })}
      <TextInput
        mt={6}
        label={t('devices.imeiReason')}
        data-field="imei-advice"
        maxLength={400}
        value={reason}
        error={error}
        onChange={event => onReason(event.currentTarget.value)}
      />
    </Alert>
  )
}
