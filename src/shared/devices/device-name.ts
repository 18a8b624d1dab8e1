/** «Samsung Galaxy A54»: brand and model, without the brand twice where the model's name begins with it. */
export function deviceName({ brand, model }: { readonly brand: string; readonly model: string }): string {
  if (model.toLowerCase().startsWith(`${brand.toLowerCase()} `)) return model
  return [brand, model].filter(Boolean).join(' ')
}
