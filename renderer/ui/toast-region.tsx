import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components'

/** What just happened, and how to take it back. */
export interface ToastMessage {
  text: ReactNode
  /** That what the text says holds no longer. */
  undone?: string | undefined
  undoLabel?: string | undefined
  /** The way back, by the button beside the text, or by a key when the text may be out of sight. */
  onUndo?: ((by: 'button' | 'key') => void) | undefined
  timeoutMs?: number | undefined
}

const DEFAULT_TIMEOUT_MS = 10_000

/** As many ways back as the book remembers. */
const MOST_WAYS = 50

interface WayBack {
  readonly toast: string
  readonly go: (by: 'button' | 'key') => void
}

/** The ways back that were not taken, the latest last; they outlast their toasts. */
let ways: readonly WayBack[] = []

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Says what just happened for ten seconds, or until hovered or focused no longer. */
export function showToast(message: ToastMessage): void {
  const toast = queue.add(message, { timeout: message.timeoutMs ?? DEFAULT_TIMEOUT_MS })
  const { onUndo: go } = message
  if (go) ways = [...ways, { toast, go }].slice(-MOST_WAYS)
}

/** Goes the latest way back, whether its toast is still there or not; says whether there was one. */
export function undoLatest(): boolean {
  const way = ways.at(-1)
  if (way === undefined) return false
  goBack(way, 'key')
  return true
}

function goBack(way: WayBack, by: 'button' | 'key'): void {
  ways = ways.filter((each) => each !== way)
  queue.close(way.toast)
  way.go(by)
}

/** Takes every toast and every way back away, as when the cover closes. */
export function clearToasts(): void {
  ways = []
  queue.clear()
}

/** Where toasts appear; mount it once a window. F6 moves the focus there. */
export function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <AriaToastRegion
      queue={queue}
      aria-label={label}
      className="fixed start-6 bottom-6 z-50 flex flex-col items-start gap-2 rounded-control"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="flex min-h-[38px] max-w-[36rem] items-center gap-4 rounded-control bg-ink ps-4 pe-1.5 text-15 text-paper shadow-float forced-colors:border"
        >
          <ToastContent className="flex-1 py-2">
            <Text slot="title">
              {toast.content.undone !== undefined && (
                <span className="me-2 font-medium">{toast.content.undone}</span>
              )}
              {toast.content.undone === undefined ? toast.content.text : <s>{toast.content.text}</s>}
            </Text>
          </ToastContent>
          {toast.content.undoLabel !== undefined && (
            <AriaButton
              onPress={() => {
                const way = ways.find((each) => each.toast === toast.key)
                if (way) goBack(way, 'button')
              }}
              className="toast-button min-h-7 rounded-tile px-1 font-medium underline underline-offset-[3px]"
            >
              {toast.content.undoLabel}
            </AriaButton>
          )}
          <AriaButton
            slot="close"
            aria-label={closeLabel}
            className="toast-button grid size-7 place-items-center rounded-tile"
          >
            <X aria-hidden />
          </AriaButton>
        </Toast>
      )}
    </AriaToastRegion>
  )
}
