import { z } from 'zod'

/** A record's identity: a UUIDv7 made by us, so that ids sort by the moment of their making. */
export const idSchema = z.uuid()

export type Id = string

/** Marks one act of a person: sending it again (double click, lost answer) gives the first answer and writes nothing. */
export const commandIdSchema = z.uuid()
