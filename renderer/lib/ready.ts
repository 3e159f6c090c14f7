import { useIsFetching } from '@tanstack/react-query'
import { useEffect } from 'react'

const SETTLE_MS = 60

/**
 * Marks the document `data-ready` while nothing is being read, no screen is being fetched and no sheet is being fitted
 * to its paper, so that printing and screenshots wait for the page.
 */
export function useReadyMark(isShown: boolean): void {
  const fetching = useIsFetching()
  useEffect(() => {
    const root = document.documentElement
    if (!isShown || fetching > 0) {
      root.dataset['ready'] = 'false'
      return undefined
    }
    const isMoving = () => root.dataset['fitting'] === 'true' || root.dataset['routing'] === 'true'
    let timer: ReturnType<typeof setTimeout>
    const settle = () => {
      clearTimeout(timer)
      if (isMoving()) root.dataset['ready'] = 'false'
      else timer = setTimeout(() => (root.dataset['ready'] = 'true'), SETTLE_MS)
    }
    const watch = new MutationObserver(settle)
    watch.observe(root, { attributeFilter: ['data-fitting', 'data-routing'] })
    settle()
    return () => {
      watch.disconnect()
      clearTimeout(timer)
    }
  }, [fetching, isShown])
}
