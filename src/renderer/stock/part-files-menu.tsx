import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconFileExport, IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type ExportFormat, exportFormats } from '#shared/stock/import-contract'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { usePartFilter } from './use-part-filter'

/** Parts from a file, and those that the list shows into one. */
export function PartFilesMenu() {
  const { t } = useTranslation()
  const { client } = useApi()
  const { locale, number } = useFormat()
  const [, navigate] = useLocation()
  const canImport = useMay()('stock.editParts')
  const { filter } = usePartFilter()
  const save = useCommand(
    (format: ExportFormat) => client.stock.exportParts({ ...filter, locale, format }),
    saved =>
      saved &&
      notifications.show({
        message: t('imports.export.saved', { count: number(saved.parts), path: ltrText(saved.path) }),
      }),
  )
  return (
    <>
      <ErrorNote error={save.error} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            loading={save.isRunning}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {t('imports.export.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {canImport && (
            <Menu.Item
              leftSection={<IconFileImport size={18} aria-hidden />}
              onClick={() => navigate('/stock/parts/import')}
            >
              {t('imports.export.importIt')}
            </Menu.Item>
          )}
          {exportFormats.map(format => (
            <Menu.Item
              key={format}
              leftSection={<IconFileExport size={18} aria-hidden />}
              onClick={() => save.run(format)}
            >
              {t(`imports.export.formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
