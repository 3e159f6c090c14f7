import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type ImportWords, RefusalCode, type RefusedWords } from '../../../electron/ipc/imports.ts'

/** What the book calls, in the language of the interface, what a file names by its position only or a note is to say. */
export function useImportWords(): ImportWords {
  const { t } = useTranslation('imports')
  const { t: common } = useTranslation('common')
  const { t: facts } = useTranslation('facts')
  return {
    advisor: t(($) => $.heading.advisor),
    department: t(($) => $.heading.department),
    jobTitle: t(($) => $.heading.jobTitle),
    belt: t(($) => $.contactLabel.belt),
    home: t(($) => $.contactLabel.home),
    work: t(($) => $.contactLabel.work),
    mobile: t(($) => $.contactLabel.mobile),
    fax: t(($) => $.contactLabel.fax),
    main: t(($) => $.contactLabel.main),
    other: t(($) => $.contactLabel.other),
    likes: t(($) => $.target.likes),
    refuses: t(($) => $.target.refuses),
    rest: t(($) => $.heading.rest),
    inferred: common(($) => $.provenance.inferred),
    bought: common(($) => $.provenance.bought),
    likely: facts(($) => $.confidence.likely),
    unsure: facts(($) => $.confidence.unsure),
    review: facts(($) => $.form.review),
  }
}

/** The words in which a file of refused rows explains itself. */
export function refusedWords(t: TFunction<'imports'>): RefusedWords {
  const reasons = RefusalCode.options.map((code) => [code, t(($) => $.refusal[code])])
  return {
    reason: t(($) => $.heading.reason),
    line: t(($) => $.heading.line),
    reasons: Object.fromEntries(reasons) as RefusedWords['reasons'],
  }
}
