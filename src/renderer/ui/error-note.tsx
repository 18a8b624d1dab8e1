import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useErrorSentence } from './use-sentence'

type Props = { readonly error: unknown; readonly children?: ReactNode }

/** Why an act did not happen, beside the act; nothing while there is no error. Children offer what to do. */
export function ErrorNote({ error, children }: Props) {
  const sentence = useErrorSentence()
  if (!error) return null
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle aria-hidden />}>
      {sentence(error)}
      {children}
    </Alert>
  )
}
