import {
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query'
import type { Page } from '#shared/kernel/paging'

type Options<Row> = UseInfiniteQueryOptions<
  Page<Row>,
  Error,
  InfiniteData<Page<Row>, string | undefined>,
  QueryKey,
  string | undefined
>

type Pages<Row> = {
  /** All rows fetched so far; undefined until the first page is there. */
  readonly rows: readonly Row[] | undefined
  /** Fetches the next page; undefined on the last. */
  readonly more: (() => void) | undefined
  readonly isFetchingMore: boolean
  readonly error: unknown
}

/** A list that is paged by key, page after page as the person asks. Make the options with `pagesOf`. */
export function usePages<Row>(options: Options<Row>): Pages<Row> {
  const query = useInfiniteQuery(options)
  return {
    rows: query.data?.pages.flatMap(page => page.rows),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isFetchingMore: query.isFetchingNextPage,
    error: query.error,
  }
}

/** How every paged procedure goes on: `queries.x.list.infiniteOptions({ ...pagesOf(cursor => ({ filter, cursor })) })`. */
export function pagesOf<Input>(input: (cursor: string | undefined) => Input) {
  return {
    input,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: { readonly next: string | null }) => last.next ?? undefined,
  }
}
