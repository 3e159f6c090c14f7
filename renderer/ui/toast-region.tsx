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
  undoLabel?: string | undefined
  onUndo?: (() => void) | undefined
  timeoutMs?: number | undefined
}

const DEFAULT_TIMEOUT_MS = 10_000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Says what just happened for ten seconds, or until hovered or focused no longer. */
export function showToast(message: ToastMessage): void {
  queue.add(message, { timeout: message.timeoutMs ?? DEFAULT_TIMEOUT_MS })
}

/** Takes every toast away, as when the cover closes. */
export function clearToasts(): void {
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
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undoLabel !== undefined && (
            <AriaButton
              onPress={() => {
                toast.content.onUndo?.()
                queue.close(toast.key)
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
