import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { refusalOf } from './refusal'

type Command<TInput, TOutput> = {
  /** Runs the command; a second call while one runs is dropped. Failures land in `error`, not in the caller. */
  readonly run: (input: TInput) => void
  /** Like `run`, for a caller that goes on with the answer; undefined when it failed or was dropped. */
  readonly runAsync: (input: TInput) => Promise<TOutput | undefined>
  readonly isRunning: boolean
  readonly error: unknown
  readonly clearError: () => void
}

/**
 * One act of a person on main: never twice at once, with its error kept beside it for the sentence. `onReused` is called
 * where an earlier try under the same id was saved with another input: renew the id there, so that the next press acts.
 */
export function useCommand<TInput, TOutput>(
  call: (input: TInput) => Promise<TOutput>,
  onDone?: (output: TOutput) => void,
  onReused?: () => void,
): Command<TInput, TOutput> {
  const isBusy = useRef(false)
  const { mutateAsync, isPending, error, reset } = useMutation({ mutationFn: call })
  const runAsync = async (input: TInput): Promise<TOutput | undefined> => {
    if (isBusy.current) return undefined
    isBusy.current = true
    try {
      const output = await mutateAsync(input)
      onDone?.(output)
      return output
    } catch (failure) {
      // Shown from `error`.
      if (refusalOf(failure).code === 'COMMAND_REUSED') onReused?.()
      return undefined
    } finally {
      isBusy.current = false
    }
  }
  // Of an act that is under way the refusal is still to come, and belongs to the person.
  const clearError = () => {
    if (!isBusy.current) reset()
  }
  return { run: input => void runAsync(input), runAsync, isRunning: isPending, error, clearError }
}

/** The id of the act that a form is about: kept until it succeeded or was reused, so that a resent form acts once. */
export function useCommandId(): { readonly current: () => string; readonly renew: () => void } {
  const id = useRef<string>(undefined)
  return {
    current: () => {
      id.current ??= crypto.randomUUID()
      return id.current
    },
    renew: () => {
      id.current = undefined
    },
  }
}
