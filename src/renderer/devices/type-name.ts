import type { DeviceType } from '#shared/devices/model'
import type { Locale } from '#shared/kernel/locale'

/** The name of a type in the person's language, or the first that the shop has given it. */
export function typeName({ names }: Pick<DeviceType, 'names'>, locale: Locale): string {
  return names[locale] || names.fa || names.ar || names.en
}
