// Zoom: Chromium lets nobody set a window's own zoom from outside, so it is imitated.
import type { DevToolsSession } from './cdp.ts'
import { isHeadless } from './host.ts'

/** The zoom of one page. */
export class Zoom {
  factor = 1
  readonly #session: DevToolsSession

  constructor(session: DevToolsSession) {
    this.#session = session
    session.on('Page.domContentEventFired', () => {
      if (this.factor !== 1) this.set(this.factor)
    })
  }

  /** Zooms, and keeps later documents at the same factor. */
  set(factor: number): void {
    const wasPlain = this.factor === 1
    this.factor = factor
    if (factor === 1 && wasPlain) return
    // A smaller view on a denser screen is what zoom is; but where a window is seen, it would not fill it.
    const apply = isHeadless ? this.#fitView(factor) : this.#styleRoot(factor)
    apply.catch(() => {}) // the page has gone
  }

  async #fitView(factor: number): Promise<void> {
    await this.#session.send('Emulation.clearDeviceMetricsOverride')
    if (factor === 1) return
    const { cssLayoutViewport: view } = await this.#session.send('Page.getLayoutMetrics')
    await this.#session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(view.clientWidth / factor),
      height: Math.round(view.clientHeight / factor),
      deviceScaleFactor: factor,
      mobile: false,
    })
  }

  async #styleRoot(factor: number): Promise<void> {
    await this.#session.send('Runtime.evaluate', {
      expression: `document.documentElement.style.zoom = ${factor}`,
    })
  }
}
