import { joinClasses } from './class-names.ts'

/** How hard a passphrase is to guess: 0 to 4, in a word, with advice in sentences. */
export interface StrengthMeterProps {
  label: string
  score: number
  word: string
  advice: readonly string[]
}

const STEPS = [1, 2, 3, 4]

/** Four strokes that fill as a passphrase gets harder to guess, the word for it, and what would make it better. */
export function StrengthMeter({ label, score, word, advice }: StrengthMeterProps) {
  return (
    <div className="flex flex-col gap-1.5 text-13 text-ink-2">
      <div className="flex items-center gap-3">
        <div
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the native meter cannot be drawn as four strokes
          role="meter"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={STEPS.length}
          aria-valuenow={score}
          aria-valuetext={word}
          className="flex flex-none gap-1"
        >
          {STEPS.map((step) => (
            <span
              key={step}
              className={joinClasses(
                'h-1.5 w-8 rounded-tile border forced-colors:border-[CanvasText]',
                step <= score
                  ? 'border-accent bg-accent forced-colors:bg-[Highlight]'
                  : 'border-rule-control bg-transparent',
              )}
            />
          ))}
        </div>
        <span aria-hidden>{word}</span>
      </div>
      <output className="flex flex-col gap-0.5 text-ink-3">
        <span className="sr-only">{word}</span>
        {advice.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </output>
    </div>
  )
}
