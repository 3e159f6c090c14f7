import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Chart, ChartWords } from '../../../electron/ipc/charts.ts'
import { nameChart } from '../../../locales/sizes/brand-chart.ts'
import { client } from '../../lib/client.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { isolate } from '../../lib/isolate.ts'
import { useOvertakenWords } from '../../lib/overtaken.ts'
import { useRestoredWords } from '../../lib/restored-words.ts'
import { useTellingWords } from '../../lib/telling-words.ts'
import { FormSheet } from '../../ui/form-sheet.tsx'
import { createTelling } from '../../ui/telling.ts'
import { ChartFields, type ChartDraft } from './chart-fields.tsx'
import { type GridFault, gridOf, settleGrid } from './chart-grid.ts'

interface ChartSheetProps {
  /** The chart being changed, as it is now; null is a new one. */
  readonly chart: Chart | null
  readonly onClose: () => void
}

const BEGUN: ChartWords = { brand: '', garment: '', source: '', asOf: '', columns: [], rows: [] }

/** What keeps words from being a chart: nobody's, or a grid that is none. */
type ChartFault = GridFault | 'brand'

/** A maker's size chart as it is written down; unsaved words survive the lock. */
export function ChartSheet({ chart, onClose }: ChartSheetProps) {
  const { t } = useTranslation('charts')
  const { t: common } = useTranslation('common')
  const now = chart && seenOf(chart)
  const { columns, rows, ...words } = now ?? BEGUN
  const begun: ChartDraft = { ...words, grid: gridOf({ columns, rows }), was: now }
  const draft = useDraft(`chart:${chart?.id ?? 'new'}`, begun)
  const restored = useRestoredWords(draft, () => draft.startAfresh(begun))
  const keeping = useKeeping(chart, draft.discard, onClose)
  const overtaken = useOvertakenWords({
    was: draft.value.was,
    now,
    isBusy: keeping.isBusy,
    onTake: () => draft.startAfresh(begun),
    onSaveOver: () => void keeping.save({ ...draft.value, was: now }),
  })

  async function submit(form: HTMLFormElement) {
    await keeping.save(draft.value)
    focusFirstError(form)
  }

  return (
    <FormSheet
      size="large"
      onClose={onClose}
      closeLabel={common(($) => $.action.close)}
      title={
        chart === null
          ? t(($) => $.form.addTitle)
          : t(($) => $.form.changeTitle, { chart: isolate(nameChart(chart)) })
      }
      cancelLabel={common(($) => $.action.cancel)}
      saveLabel={common(($) => $.action.save)}
      isReady={draft.isLooked}
      isBusy={keeping.isBusy}
      restored={restored}
      overtaken={overtaken}
      onSubmit={(form) => void submit(form)}
    >
      <ChartFields
        draft={draft.value}
        fault={keeping.fault}
        error={keeping.error}
        onChange={(value) => {
          keeping.calm()
          draft.change(value)
        }}
      />
    </FormSheet>
  )
}

function useKeeping(chart: Chart | null, discard: () => Promise<void>, onKept: () => void) {
  const { t } = useTranslation('charts')
  const errorText = useErrorText()
  const [state, setState] = useState(CALM)
  const { offerUndo } = createTelling(useTellingWords())

  async function keep(words: ChartWords, was: ChartWords | null): Promise<void> {
    const said = { chart: isolate(nameChart(words)) }
    if (chart === null || was === null) {
      const added = await client.charts.add(words)
      offerUndo(
        t(($) => $.toast.added, said),
        () => client.charts.remove({ id: added.id, was: seenOf(added) }),
      )
      return
    }
    const { id } = chart
    const left = seenOf(await client.charts.change({ id, words, was }))
    offerUndo(
      t(($) => $.toast.changed, said),
      () => client.charts.change({ id, words: was, was: left }),
    )
  }

  return {
    ...state,
    calm: () => setState(CALM),
    save: async (draft: ChartDraft): Promise<void> => {
      if (state.isBusy) return
      const words = settle(draft)
      if (typeof words === 'string') {
        setState({ ...CALM, fault: words })
        return
      }
      setState({ ...CALM, isBusy: true })
      try {
        await keep(words, draft.was)
        await discard().catch(() => undefined)
        onKept()
      } catch (error) {
        setState({ ...CALM, error: errorText(error) })
      }
    },
  }
}

interface Keeping {
  readonly isBusy: boolean
  readonly fault: ChartFault | null
  readonly error: string
}

const CALM: Keeping = { isBusy: false, fault: null, error: '' }

function seenOf({ id: _, ...words }: Chart): ChartWords {
  return words
}

function settle({ grid, was: _, ...words }: ChartDraft): ChartWords | ChartFault {
  const cells = settleGrid(grid)
  if (words.brand.trim() === '') return 'brand'
  return typeof cells === 'string' ? cells : { ...words, ...cells }
}
