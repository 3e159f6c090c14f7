/** Takes back what screen readers were about to be told: it may name someone, or describe what is no longer there. */
export function clearAnnouncements(): void {
  for (const log of document.querySelectorAll('[data-live-announcer] [role=log]')) log.replaceChildren()
}
