import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type PrintServer = {
  /** What a program needs in its environment to print here. */
  readonly env: { readonly CUPS_SERVER: string }
  /** Adds a printer that writes PDFs. */
  readonly addPrinter: (name: string) => Promise<void>
  readonly setDefault: (name: string) => Promise<void>
  /** The papers that came out, whole ones alone, oldest first. */
  readonly papers: () => Promise<readonly Buffer[]>
  readonly stop: () => Promise<void>
}

/** A print server of the test's own, with its queues and its output in one folder; needs root, cups and cups-pdf. */
export async function startPrintServer(): Promise<PrintServer> {
  const folder = await mkdtemp(join(tmpdir(), 'peygir-cups-'))
  const socket = join(folder, 'cups.sock')
  const output = join(folder, 'papers')
  const instance = basename(folder)
  const backendSettings = `/etc/cups/cups-pdf-${instance}.conf`
  await writeConfiguration(folder, socket)
  // The backend looks for its settings nowhere else.
  await writeFile(backendSettings, `Out ${output}\nAnonDirName ${output}\nGrp root\nLog ${folder}/log\n`)
  const server = spawn(
    'cupsd',
    ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')],
    {
      stdio: 'ignore',
    },
  )
  await untilListening(socket, server)
  return {
    env: { CUPS_SERVER: socket },
    addPrinter: async name => {
      await run('lpadmin', [
        '-h',
        socket,
        '-p',
        name,
        '-E',
        '-v',
        `cups-pdf:/${instance}`,
        '-P',
        '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd',
      ])
    },
    setDefault: async name => {
      await run('lpadmin', ['-h', socket, '-d', name])
    },
    papers: () => wholePapers(output),
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill()
      await ended
      await rm(backendSettings, { force: true })
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function writeConfiguration(folder: string, socket: string): Promise<void> {
  // The server's filters run as another user, who must find the way to the spool.
  await chmod(folder, 0o755)
  for (const name of ['ppd', 'ssl', 'cache', 'state', 'spool/tmp', 'papers', 'log']) {
    await mkdir(join(folder, name), { recursive: true })
  }
  const files = [
    `ServerRoot ${folder}`,
    'SystemGroup root',
    `CacheDir ${folder}/cache`,
    `StateDir ${folder}/state`,
    `RequestRoot ${folder}/spool`,
    `TempDir ${folder}/spool/tmp`,
    `AccessLog ${folder}/log/access`,
    `ErrorLog ${folder}/log/error`,
    `PageLog ${folder}/log/page`,
  ]
  const server = [
    `Listen ${socket}`,
    'Browsing Off',
    'DefaultAuthType None',
    '<Location />\n  Order allow,deny\n  Allow all\n</Location>',
    '<Location /admin>\n  Order allow,deny\n  Allow all\n</Location>',
    '<Policy default>\n  <Limit All>\n    Order deny,allow\n  </Limit>\n</Policy>',
  ]
  await writeFile(join(folder, 'cups-files.conf'), `${files.join('\n')}\n`)
  await writeFile(join(folder, 'cupsd.conf'), `${server.join('\n')}\n`)
}

async function untilListening(socket: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the print server ended with ${server.exitCode}`)
    const status = await run('lpstat', ['-h', socket, '-r']).catch(() => ({ stdout: '' }))
    if (status.stdout.includes('is running')) return
  }
}

/** A PDF that is still being written has no end yet. */
async function wholePapers(folder: string): Promise<readonly Buffer[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.pdf'))
  const papers = await Promise.all(names.toSorted(byJob).map(name => readFile(join(folder, name))))
  return papers.filter(paper => paper.subarray(-16).includes('%%EOF'))
}

function byJob(one: string, other: string): number {
  return jobOf(one) - jobOf(other)
}

function jobOf(name: string): number {
  return Number(/job_(\d+)/.exec(name)?.[1] ?? 0)
}
