import type { en } from '#shared/i18n/en/index'

declare module 'i18next' {
  // Only an interface can be merged with the library's own.
  interface CustomTypeOptions {
    defaultNS: 'translation'
    contextSeparator: '::'
    pluralSeparator: '::'
    resources: { translation: typeof en }
  }
}
