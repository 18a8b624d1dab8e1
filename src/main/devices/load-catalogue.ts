import type { Services } from '../kernel/context'

export async function loadCatalogue(_services: Services): Promise<void> {}
