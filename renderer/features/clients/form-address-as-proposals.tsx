import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientDraft } from '../../../electron/ipc/clients.ts'
import { type AddressProposal, proposeAddress, proposeAlternatives } from '../../../locales/names/address.ts'
import {
  type AddressedClient,
  askAddress,
  listAddressLanguages,
} from '../../../locales/names/client-forms.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { altText } from '../../lib/shortcuts.ts'
import { written } from '../../lib/visit.ts'
import { Button } from '../../ui/button.tsx'
import { Foreign } from '../../ui/foreign.tsx'
import { Popover } from '../../ui/popover.tsx'
import { isSaid, type PartProps } from './form-words.ts'

/**
 * What the house would say and write, language by language, beneath the fields it depends on; from any of them one key
 * shows another way, and one takes it.
 */
export function AddressProposals({ words, change, children }: PartProps & { children: ReactNode }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const title = t(($) => $.form.addressing.proposals)
  const proposals = useProposals(words)
  const [turns, setTurns] = useState<Readonly<Record<string, number>>>({})
  const shown = proposals.flatMap(({ lang, ways }) => {
    const at = (turns[lang] ?? 0) % Math.max(1, ways.length)
    const way = ways[at]
    return way ? [{ lang, way, at, count: ways.length }] : []
  })
  const [replaced, setReplaced] = useState('')

  const turn = (lang: string) => setTurns((was) => ({ ...was, [lang]: (was[lang] ?? 0) + 1 }))
  const put = (addressAs: string) => {
    setReplaced(words.addressAs)
    setTurns({})
    change({ addressAs })
  }
  const take = (way: AddressProposal) => {
    if (canBeTaken(way)) put(way.spoken)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    const row = (event.target as HTMLElement).closest('[data-lang]')
    const there = shown.find(({ lang }) => lang === row?.getAttribute('data-lang')) ?? shown[0]
    if (there === undefined) return
    event.preventDefault()
    if (event.key === 'Enter') take(there.way)
    else turn(there.lang)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the proposals, from any of their buttons
    <div className="flex flex-col gap-4" onKeyDown={onKeyDown}>
      {children}
      {isSaid(replaced) && <Replaced text={replaced} onUndo={() => put(replaced)} />}
      {shown.length > 0 && (
        <section aria-label={title} className="flex flex-col gap-2">
          <p aria-hidden className="text-13 text-ink-2">
            {title}
          </p>
          <ul className="flex flex-col gap-3">
            {shown.map(({ lang, way, at, count }) => (
              <li
                key={lang}
                data-lang={lang}
                className="grid gap-x-4 gap-y-1 border-b border-rule pb-2 @min-[40rem]:grid-cols-[minmax(0,1fr)_auto]"
              >
                <Proposal lang={lang} way={way} isStated={words.courtesy !== ''} />
                <div className="flex items-start gap-2">
                  {canBeTaken(way) && (
                    <Button size="small" onPress={() => take(way)}>
                      {t(($) => $.form.addressing.take)}
                    </Button>
                  )}
                  {count > 1 && (
                    <Button size="small" variant="text" onPress={() => turn(lang)}>
                      {t(($) => $.form.addressing.another, {
                        at: format.number(at + 1),
                        of: format.number(count),
                      })}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
          <p className="text-13 text-ink-3">
            {t(($) => $.form.addressing.keys, { another: altText('↓'), take: altText('Enter') })}
          </p>
        </section>
      )}
    </div>
  )
}

function Replaced({ text, onUndo }: { text: string; onUndo: () => void }) {
  const { t } = useTranslation('clients')
  const { t: common } = useTranslation('common')
  return (
    <p className="flex flex-wrap items-center gap-3 text-14 text-ink-2">
      <output>{t(($) => $.form.addressing.replaced, { before: isolate(text) })}</output>
      <Button size="small" onPress={onUndo}>
        {common(($) => $.action.undo)}
      </Button>
    </p>
  )
}

/** The ways to address the client in each of their languages, the likeliest first: what they asked for, then proposals. */
function useProposals(words: ClientDraft): readonly { lang: string; ways: readonly AddressProposal[] }[] {
  const { i18n } = useTranslation()
  const { names, addressAs, courtesy, formality, languages } = words
  // The words of the form are new objects at each key, whatever was typed.
  const key = JSON.stringify({ names, addressAs, courtesy, formality, languages })
  return useMemo(() => {
    const client = JSON.parse(key) as AddressedClient
    return listAddressLanguages(client.languages, i18n.language).map((lang) => ({
      lang,
      ways: listWays(client, lang),
    }))
  }, [key, i18n.language])
}

function listWays(client: AddressedClient, lang: string): readonly AddressProposal[] {
  const question = askAddress(client, lang)
  const ways = proposeAlternatives(question)
  return ways.length > 0 ? ways : [proposeAddress(question)].filter(({ spoken }) => isSaid(spoken))
}

// What they asked for stays: it says no more than that in the letters of one language.
function canBeTaken({ from, asked }: AddressProposal): boolean {
  return from === 'proposal' && asked === ''
}

interface ProposalProps {
  readonly lang: string
  readonly way: AddressProposal
  readonly isStated: boolean
}

function Proposal({ lang, way, isStated }: ProposalProps) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const needsAsking = way.why === 'courtesy' && !isStated
  return (
    <div className="grid min-w-0 grid-cols-[6rem_minmax(0,1fr)] items-baseline gap-x-3 text-13 text-ink-2">
      <span className="text-ink-3">{format.languageName(lang)}</span>
      <bdi
        lang={written(way.spoken, lang).lang}
        className="script-name text-18 text-ink wrap-anywhere [text-align:-webkit-match-parent]"
      >
        {way.spoken}
      </bdi>
      <div className="col-start-2">
        {way.asked !== '' && <p>{t(($) => $.form.addressing.otherLetters, { asked: isolate(way.asked) })}</p>}
        {way.written !== '' && <Letter lang={lang} way={way} />}
        <p className={needsAsking ? 'text-wait' : 'text-ink-3'}>
          {needsAsking ? t(($) => $.form.addressing.unstated) : t(($) => $.form.addressing.why[way.why])}{' '}
          {way.sources.length > 0 && <Sources sources={way.sources} />}
        </p>
      </div>
    </div>
  )
}

function Letter({ lang, way }: Pick<ProposalProps, 'lang' | 'way'>) {
  const { t } = useTranslation('clients')
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <dt className="text-ink-3">{t(($) => $.form.addressing.written)}</dt>
      <dd>
        <Foreign lang={lang} className="whitespace-pre-line">
          {way.written}
        </Foreign>
      </dd>
      {way.closing !== '' && (
        <>
          <dt className="text-ink-3">{t(($) => $.form.addressing.closing)}</dt>
          <dd>
            <Foreign lang={lang} className="whitespace-pre-line">
              {way.closing}
            </Foreign>
          </dd>
        </>
      )}
    </dl>
  )
}

function Sources({ sources }: { sources: readonly string[] }) {
  const { t } = useTranslation('clients')
  const title = t(($) => $.form.addressing.sources)
  return (
    <Popover
      label={title}
      placement="bottom start"
      className="max-w-96"
      trigger={
        <Button size="small" variant="text">
          {title}
        </Button>
      }
    >
      <ul className="flex flex-col gap-1 text-13 text-ink-2">
        {sources.map((source) => (
          <li key={source} dir="auto">
            {source}
          </li>
        ))}
      </ul>
    </Popover>
  )
}
