/** What floats above the page: a raised sheet of paper with a shadow, entering and leaving quickly. */
export const floatingPaper =
  'overflow-auto rounded-sheet bg-paper-raised [--ground:var(--paper-raised)] font-sans text-15 text-ink shadow-float outline-none transition-opacity ' +
  'duration-quick ease-calm data-entering:opacity-0 data-exiting:opacity-0 forced-colors:border'
