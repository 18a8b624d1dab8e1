import { Button, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CardChange } from './card-acts'

type Props = { readonly acts: readonly CardChange[]; readonly onAct: (act: CardChange) => void }

/** The other acts on a card; nothing where there is none. */
export function CardMenu({ acts, onAct }: Props) {
  const { t } = useTranslation()
  if (acts.length === 0) return null
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" px="xs" aria-label={t('warranty.acts.more')}>
          <IconDotsVertical size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(act => (
          <Menu.Item
            key={act}
            {...(act === 'void' && { color: 'var(--mantine-color-error)' })}
            onClick={() => onAct(act)}
          >
            {t(`warranty.acts.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
