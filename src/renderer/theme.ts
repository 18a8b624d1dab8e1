import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'
import type { Locale } from '#shared/kernel/locale'

/** The one accent: a calm petrol blue that keeps 4.5:1 on white at shade 7 and on dark at shade 4. */
const petrol: MantineColorsTuple = [
  '#e7f5f8',
  '#d3e8ee',
  '#a6d1dd',
  '#75b8cb',
  '#4fa4bc',
  '#3697b3',
  '#1f7f9b',
  '#12697f',
  '#0c5a6e',
  '#064a5c',
]

const latin = "'Inter Variable'"
const persian = "'Vazirmatn Variable'"

type Spoken = {
  readonly locale: Locale
  /** What the buttons are called that have nothing but a cross. */
  readonly close: string
}

/** The look of the program in a language: Latin letters first for English, so that figures and words are of one typeface. */
export function themeOf({ locale, close }: Spoken): MantineThemeOverride {
  const fontFamily = [
    ...(locale === 'en' ? [latin, persian] : [persian, latin]),
    'system-ui',
    'sans-serif',
  ].join(', ')
  return createTheme({
    primaryColor: 'petrol',
    primaryShade: { light: 7, dark: 6 },
    colors: { petrol },
    fontFamily,
    headings: { fontFamily, fontWeight: '650' },
    fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
    defaultRadius: 'md',
    cursorType: 'pointer',
    autoContrast: true,
    respectReducedMotion: true,
    components: {
      // What explains a field stands below it: fields in a row begin at one height, whether explained or not.
      InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
      Badge: { defaultProps: { tt: 'none' } },
      CloseButton: { defaultProps: { 'aria-label': close } },
      // The place of the scroll bar is always kept: making up for its absence would move the page.
      Modal: {
        defaultProps: { removeScrollProps: { removeScrollBar: false } },
        styles: { title: { fontWeight: 600 } },
      },
      // An empty element with the focus would be the menu's first entry for a screen reader.
      Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    },
  })
}

/** Colours whose darkest shade is still too light for words on their own tint. */
const brightColors: readonly string[] = ['green', 'lime', 'orange', 'teal', 'yellow']

/** Words in colours and in grey keep 4.5:1 on every ground that they stand on, light and dark. */
export const readableColors: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5f666d',
    '--mantine-color-placeholder': '#6b7279',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    ...Object.fromEntries(
      Object.keys(colors).flatMap(name => {
        const share = brightColors.includes(name) ? 70 : 90
        const words = `color-mix(in srgb, var(--mantine-color-${name}-9) ${share}%, black)`
        return [
          [`--mantine-color-${name}-text`, words],
          [`--mantine-color-${name}-light-color`, words],
        ]
      }),
    ),
  },
  dark: {
    '--mantine-color-dimmed': '#b0b0b0',
    '--mantine-color-placeholder': '#9a9a9a',
    '--mantine-color-error': 'var(--mantine-color-red-5)',
  },
})
