import type { Taste } from '../../../electron/ipc/tastes.ts'
import { useSourceWords } from '../../lib/source-words.ts'
import { written } from '../../lib/visit.ts'
import { type TasteRemarks, useTasteRemarks } from '../../lib/vocabulary.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { Provenance } from '../../ui/provenance.tsx'

/** Tastes one after another, each with how and when it came to be known. */
export function TasteRun({ tastes, lang }: { tastes: readonly Taste[]; lang: string }) {
  const tell = useSourceWords()
  const remark = useTasteRemarks()
  return (
    <ul className="brief-run">
      {tastes.map((taste) => (
        <li key={taste.id}>
          <Foreign lang={written(taste.text, lang).lang}>{taste.text}</Foreign> <Remarks {...remark(taste)} />
          <Provenance kind={taste.source.provenance} isOld={taste.needsConfirming} className="brief-small">
            {tell(taste)}
          </Provenance>
        </li>
      ))}
    </ul>
  )
}

function Remarks({ term, strength }: TasteRemarks) {
  return (
    <>
      {term !== '' && <bdi className="brief-small">{term} </bdi>}
      {strength !== '' && <b className="font-semibold">{strength} </b>}
    </>
  )
}
