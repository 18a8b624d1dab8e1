import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type SeenShopSettings, seenShopSettingsSchema } from '#shared/settings/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormOf } from '../ui/use-form-of'
import { useStoredForm } from '../ui/use-stored-form'

/**
 * The shop's settings as a form that is saved whole; each tab edits its part, what is not edited follows what others
 * save. `isDisputed`: somebody saved other values for what is being edited.
 */
export function useSettingsForm(settings: SeenShopSettings) {
  const { t } = useTranslation()
  const { client } = useApi()
  const form = useFormOf(seenShopSettingsSchema, { initialValues: settings })
  const isDisputed = useStoredForm(form, settings).length > 0
  const save = useCommand(client.settings.saveShop, saved => {
    form.setValues(saved)
    notifications.show({ message: t('settings.saved') })
  })
  const submit = form.onSubmit(values => save.run(values))
  return { form, save, submit, isDisputed }
}
