// The frame IPC comes from, as `event.senderFrame` shows it.
import { guardObject } from './missing.ts'

/** Electron's `WebFrameMain`, for a top frame. */
export type Frame = {
  readonly url: string
  readonly origin: string
  parent: null
  readonly top: object
  processId: number
  routingId: number
}

/** Makes the one frame of a window, whose address is read anew each time. */
export function makeFrame(processId: number, readUrl: () => string): Frame {
  const frame: Frame = {
    get url() {
      return readUrl()
    },
    get origin() {
      return readUrl().split('/').slice(0, 3).join('/')
    },
    get top() {
      return frame
    },
    parent: null,
    processId,
    routingId: 1,
  }
  return guardObject('WebFrameMain', frame)
}
