import { Skeleton, type SkeletonProps } from '@mantine/core'
import { useHeldScans } from './use-held-scans'

/** In place of a page that takes scans, until it is read: its first scans wait for it. */
export function ScanSkeleton(props: SkeletonProps) {
  useHeldScans()
  return <Skeleton {...props} />
}
