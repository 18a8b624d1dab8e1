import { liveStatuses } from '#shared/warranty/card'

/** The very words of the index that keeps a serial from having two live cards; a query must repeat them (rule D10). */
export const liveSerials = `status in (${liveStatuses.map(status => `'${status}'`).join(', ')})`
