/**
 * What a command may change that moves parts in stores: requests that waited for them are served, their repairs go on,
 * and whoever works on these is told.
 */
export const postingTopics = ['stock', 'partRequests', 'repairs', 'notices'] as const
