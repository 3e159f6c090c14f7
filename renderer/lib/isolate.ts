const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Wraps a name for a plain sentence, so that its direction disturbs nothing around it; what `<bdi>` is for markup. */
export function isolate(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_ISOLATE
}
