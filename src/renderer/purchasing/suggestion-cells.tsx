import { Anchor, Badge, Group, Popover, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '#shared/purchasing/plan-model'
import { stepsPerUnit } from '#shared/stock/units'
import { NumberLink } from '../claims/number-link'
import { useFormat } from '../i18n/use-format'
import { partName } from '../stock/part-name'
import { partPath } from '../stock/stock-places'
import { Clipped } from '../ui/clipped'
import { ltrText } from '../ui/ltr-text'
import { NumberField } from '../ui/number-field'
import { PlanFacts } from './plan-facts'
import { type Choice, type Choices, canOrder } from './suggestion-choice'
import { SupplierSelect } from './supplier-select'
import { usePlanAmounts } from './use-plan-amounts'
import { usePlanReason } from './use-plan-reason'

/** Rows are of one line each but for what has to be read whole. */
const wrapped = { whiteSpace: 'normal' } as const

type RowProps = { readonly row: Suggestion }
type EditProps = RowProps & { readonly choice: Choice; readonly change: Choices['change'] }

/** What the part is called and why it is suggested, with all figures behind it one press away. */
export function SuggestedPart({ row }: RowProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const reason = usePlanReason()
  const { part } = row
  return (
    <Stack gap={2}>
      <Group gap="xs" wrap="nowrap">
        <Text span inherit fw={600} style={{ flexShrink: 0 }}>
          <NumberLink place={partPath(part.id)} isCode>
            {part.number}
          </NumberLink>
        </Text>
        <Clipped lines={2}>{partName(part, locale)}</Clipped>
        <CoveredBadge row={row} />
      </Group>
      <Text size="xs" c="dimmed" style={wrapped}>
        {reason(row)}{' '}
        <Popover width={380} position="bottom-end" shadow="md" withArrow trapFocus>
          <Popover.Target>
            <Anchor
              component="button"
              type="button"
              inherit
              aria-label={t('plan.suggestions.whyOf', { part: ltrText(part.number) })}
            >
              {t('plan.suggestions.why')}
            </Anchor>
          </Popover.Target>
          <Popover.Dropdown>
            <PlanFacts planned={row} />
          </Popover.Dropdown>
        </Popover>
      </Text>
    </Stack>
  )
}

/** Why a row of the list needs no order any more (rule J2). */
function CoveredBadge({ row }: RowProps) {
  const { t } = useTranslation()
  if (canOrder(row)) return null
  const { advice, drafted } = row
  if (advice.reason !== 'on_order_covers') {
    return (
      <Badge variant="light" color="gray" style={{ flexShrink: 0 }}>
        {t('plan.suggestions.enough')}
      </Badge>
    )
  }
  const isDraft = drafted > 0 && drafted === advice.onOrder
  return (
    <Badge variant="light" color="blue" style={{ flexShrink: 0 }}>
      {t(isDraft ? 'plan.suggestions.inDraft' : 'plan.suggestions.alreadyOrdered')}
    </Badge>
  )
}

/** How many packs to order; where a pack is more than one unit, what that comes to. */
export function PackField({ row, choice, change }: EditProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { quantity } = usePlanAmounts()
  const { part, advice } = row
  if (!canOrder(row)) return '–'
  const isOfPacks = advice.packSize !== stepsPerUnit(part.unit)
  const isNumber = choice.packs > 0
  return (
    <Stack gap={2}>
      <NumberField
        size="xs"
        aria-label={t('plan.suggestions.quantity')}
        value={choice.packs}
        error={!isNumber}
        onChange={packs => change(row, { packs, isChosen: true })}
        {...(!isOfPacks && {
          rightSection: (
            <Text size="xs" c="dimmed" px={4}>
              {t(`stock.units.${part.unit}`)}
            </Text>
          ),
          rightSectionWidth: 52,
          rightSectionPointerEvents: 'none',
        })}
      />
      {isOfPacks && isNumber && (
        <Text size="xs" c="dimmed" style={wrapped}>
          {t('plan.suggestions.packs', {
            packs: number(choice.packs),
            pack: quantity(advice.packSize, part.unit),
            quantity: quantity(choice.packs * advice.packSize, part.unit),
          })}
        </Text>
      )}
    </Stack>
  )
}

/** Whom it is ordered from, and at which price. */
export function SupplierCell({ row, choice, change }: EditProps) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const { supplier, price } = row
  return (
    <Stack gap={2}>
      {supplier || !canOrder(row) ? (
        <Clipped>{supplier?.name ?? '–'}</Clipped>
      ) : (
        <SupplierSelect
          size="xs"
          aria-label={t('plan.suggestions.supplier')}
          placeholder={t('plan.suggestions.chooseSupplier')}
          value={choice.supplierId}
          onChange={supplierId => change(row, { supplierId })}
        />
      )}
      {price !== null && (
        <Text size="xs" c="dimmed">
          {t('plan.suggestions.unitPrice', { price: money(price) })}
        </Text>
      )}
    </Stack>
  )
}
