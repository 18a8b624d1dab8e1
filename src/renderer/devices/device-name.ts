import type { DeviceType } from '#shared/devices/model'
import type { Locale } from '#shared/kernel/locale'

/** «Samsung Galaxy A54»: brand and model, without the brand twice where the model's name begins with it. */
export function deviceName({ brand, model }: { readonly brand: string; readonly model: string }): string {
  return model.toLowerCase().startsWith(`${brand.toLowerCase()} `)
    ? model
    : [brand, model].filter(Boolean).join(' ')
}

/** The name of a type in the person's language, or the first that the shop has given it. */
export function typeName({ names }: Pick<DeviceType, 'names'>, locale: Locale): string {
  return names[locale] || names.fa || names.ar || names.en
}
