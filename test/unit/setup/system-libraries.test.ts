import { describe, expect, it } from 'vitest'
import { missingLibraries, missingPackages, readPolicy } from '../../../scripts/setup/system-libraries.mjs'

const policy = readPolicy(`libnss3:
  Installed: 2:3.87.1-1
  Candidate: 2:3.87.1-1
  Version table:
 *** 2:3.87.1-1 500
libgbm1:
  Installed: (none)
  Candidate: 22.3.6-1
  Version table:
libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1
  Version table:
`)

describe('missing Debian packages', () => {
  it('are those that apt does not report as installed', () => {
    expect(missingPackages([['libnss3'], ['libgbm1']], policy)).toEqual(['libgbm1'])
  })

  it('are named as this release of the system knows them', () => {
    expect(missingPackages([['libasound2t64', 'libasound2']], policy)).toEqual(['libasound2t64'])
    expect(missingPackages([['libgbm1t64', 'libgbm1']], policy)).toEqual(['libgbm1'])
  })

  it('take their old name where apt has no lists yet', () => {
    expect(missingPackages([['libgtk-3-0t64', 'libgtk-3-0']], {})).toEqual(['libgtk-3-0'])
  })

  it('do not count when installed under either name', () => {
    expect(missingPackages([['libnss3t64', 'libnss3']], policy)).toEqual([])
  })
})

describe('missing libraries', () => {
  it('are read from what ldd says', () => {
    const output = `\tlinux-vdso.so.1 (0x00007ffd)
\tlibgtk-3.so.0 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1)
\tlibgbm.so.1 => not found`
    expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libgbm.so.1'])
  })
})
