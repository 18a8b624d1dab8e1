/** Why the program cannot open its data, shown alone in the window: what is wrong, then what to do. */
export const startup = {
  DATABASE_MISSING: {
    title: 'The data is missing',
    sentence:
      'There was a database in this folder, and now it is missing or empty. Nothing was created in its place.',
    action:
      'If the folder {{folder}} was moved or its drive is not connected, bring it back and start again. Otherwise restore a backup.',
  },
  DATABASE_DAMAGED: {
    title: 'The data is damaged',
    sentence: 'The database file cannot be read. Nothing was changed in it.',
    action: 'Copy the folder {{folder}} to a safe place first, then restore a backup.',
  },
  SCHEMA_NEWER: {
    title: 'The data is from a newer version',
    sentence: 'A newer version of the program has used this database; this version could damage it.',
    action: 'Install the newer version and start it. The data in {{folder}} is untouched.',
  },
  FOLDER_READ_ONLY: {
    title: 'The data folder cannot be written to',
    sentence: 'The program is not allowed to write in its data folder.',
    action:
      'Give yourself permission to write in {{folder}}, or remove the write protection of the drive, and start again.',
  },
  FOLDER_ON_NETWORK: {
    title: 'The data folder is on the network',
    sentence: 'A database in a shared or network folder can be damaged, so it is not opened.',
    action: 'Move the folder {{folder}} to a drive of this computer and start again.',
  },
  DISK_FULL: {
    title: 'The disk is full',
    sentence: 'There is not enough space to open the data. Nothing was changed in it.',
    action: 'Free some space on the drive of {{folder}} and start again.',
  },
  SQLITE_TOO_OLD: {
    title: 'The installation is incomplete',
    sentence: 'The installed database engine is older than this program can trust.',
    action: 'Install the program again. The data in {{folder}} is untouched.',
  },
  UNEXPECTED: {
    title: 'The data could not be opened',
    sentence: 'Something unexpected happened while opening the database.',
    action: 'Start the program again. If it happens again, report it with the log in {{folder}}.',
  },
}
