import { Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { longTextLimit, note } from '#shared/kernel/fields'
import type { Terms } from '#shared/settings/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { MeanwhileNote } from '../ui/meanwhile-note'
import { useFormOf } from '../ui/use-form-of'
import { useStoredForm } from '../ui/use-stored-form'

/** The terms in force and the form of the next version. */
export function TermsForm() {
  const { queries } = useApi()
  const { data: terms } = useQuery(queries.settings.terms.queryOptions({ input: {} }))
  if (terms === undefined) return null
  return <TermsEditor terms={terms} />
}

const schema = z.object({ body: note(longTextLimit) })

function TermsEditor({ terms }: { readonly terms: Terms | null }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { instant, number } = useFormat()
  const form = useFormOf(schema, { initialValues: { body: terms?.body ?? '' } })
  const isDisputed = useStoredForm(form, { body: terms?.body ?? '' }).length > 0
  const save = useCommand(client.settings.saveTerms, ({ body }) => {
    form.setValues({ body })
    notifications.show({ message: t('settings.termsSaved') })
  })
  return (
    <CommandForm
      isPage
      command={save}
      button={t('common.save')}
      onSubmit={form.onSubmit(values => save.run(values))}
    >
      <Text size="sm" c="dimmed">
        {terms
          ? t('settings.termsVersion', { version: number(terms.version), date: instant(terms.createdAt) })
          : t('settings.termsNone')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('settings.termsHint')}
      </Text>
      <Textarea
        label={t('settings.termsBody')}
        autosize
        minRows={10}
        maxRows={24}
        {...form.getInputProps('body')}
      />
      {isDisputed && <MeanwhileNote />}
    </CommandForm>
  )
}
