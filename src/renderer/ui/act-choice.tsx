import { Button, Group } from '@mantine/core'

type Props<Act extends string> = {
  readonly acts: readonly Act[]
  readonly labelOf: (act: Act) => string
  readonly chosen: Act | undefined
  readonly onChoose: (act: Act | undefined) => void
}

/** What can be done at the end of a panel: one opens its form below, pressed again it closes it. */
export function ActChoice<Act extends string>({ acts, labelOf, chosen, onChoose }: Props<Act>) {
  return (
    <Group gap="xs">
      {acts.map(act => (
        <Button
          key={act}
          size="xs"
          variant={act === chosen ? 'light' : 'default'}
          aria-pressed={act === chosen}
          onClick={() => onChoose(act === chosen ? undefined : act)}
        >
          {labelOf(act)}
        </Button>
      ))}
    </Group>
  )
}
