// @ts-check

/**
 * What a command may need from the machine, in the order in which set-up provides it.
 * @typedef {'windowLibraries' | 'testTools' | 'packages' | 'sqlite' | 'electron'} Need
 */

/** @type {readonly Need[]} */
export const allNeeds = ['windowLibraries', 'testTools', 'packages', 'sqlite', 'electron']

/** What each kind of command needs, so that none waits for what it does not use. */
export const needsOf = /** @type {const} */ ({
  code: ['packages', 'sqlite'],
  window: ['windowLibraries', 'packages', 'sqlite', 'electron'],
  everything: allNeeds,
})
