import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client, ClientId } from '../../../electron/ipc/clients.ts'
import type { Kin } from '../../../electron/ipc/households.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Name } from '../../ui/name.tsx'
import { Section } from '../../ui/section.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { KinLines } from './kin-lines.tsx'
import { drawKin, type KinNode, type KinTree, layKin, remarkBeside, wordsBesideKind } from './kin-tree.ts'
import { useKinWords } from '../../lib/kin-words.ts'
import './households.css'

const MOST_AT_FIRST = 10

/** The people around a client, drawn as a tree whose every name with a page leads there. */
export function PeopleAround({ clientId }: { clientId: number }) {
  const { t } = useTranslation('households')
  const errorText = useErrorText()
  const id = clientId as ClientId
  const [isFurther, setFurther] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const around = useQuery({
    queryKey: ['households', 'around', id],
    queryFn: () => client.households.around({ clientId: id }),
  })
  const page = useQuery({ queryKey: ['clients', 'page', id], queryFn: () => client.clients.get({ id }) }).data
  if (around.error) return <ErrorState title={errorText(around.error)} />
  if (around.data === undefined || page === undefined) return null
  const tree = layKin(id, around.data, { most: isWhole ? Infinity : MOST_AT_FIRST, isFurther })
  const title = t(($) => $.around.title)
  if (around.data.length === 0) {
    return (
      <Section title={title} more={<ChangePeople page={page} />}>
        <p className="text-14 text-ink-3">{t(($) => $.around.empty)}</p>
      </Section>
    )
  }
  const toggle = tree.hasFurther && (
    <Button size="small" variant="text" className="-my-1.5 -me-2" onPress={() => setFurther(!isFurther)}>
      {isFurther ? t(($) => $.around.nearer) : t(($) => $.around.further)}
    </Button>
  )
  return (
    <Section
      title={title}
      more={
        <span className="flex flex-wrap items-baseline justify-end gap-x-4">
          {toggle}
          <ChangePeople page={page} />
        </span>
      }
    >
      <Drawing tree={tree} page={page} />
      {tree.hidden > 0 && <ShowRest count={tree.hidden} onPress={() => setWhole(true)} />}
    </Section>
  )
}

/** The way to where people are written down; none where nothing can be changed. */
function ChangePeople({ page }: { page: Client }) {
  const { t } = useTranslation('households')
  const { isReadOnly } = useMe()
  if (isReadOnly || page.binnedAt !== null) return null
  return <TextLink href={`/clients/${page.id}/edit?part=people`}>{t(($) => $.around.change)}</TextLink>
}

function ShowRest({ count, onPress }: { count: number; onPress: () => void }) {
  const { t } = useTranslation('households')
  const format = useFormat(useMe().timeZone)
  return (
    <Button size="small" variant="text" className="-ms-2" onPress={onPress}>
      {t(($) => $.around.all, { count, shown: format.number(count) })}
    </Button>
  )
}

function Drawing({ tree, page }: { tree: KinTree; page: Client }) {
  const { t } = useTranslation('households')
  const { name } = page
  return (
    <div className="kin">
      <KinLines {...drawKin(tree)} />
      <ul aria-label={t(($) => $.around.label, { name: isolate(name.text) })}>
        {tree.above.map((node) => (
          <Person key={node.key} node={node} page={page} />
        ))}
        <li aria-hidden className="kin-row text-accent">
          <Name text={name.text} lang={name.lang} size="row" className="kin-name" />
        </li>
        {tree.below.map((node) => (
          <Person key={node.key} node={node} page={page} />
        ))}
      </ul>
    </div>
  )
}

function Person({ node: { kin, around }, page }: { node: KinNode; page: Client }) {
  const { t } = useTranslation('households')
  const { name, toId } = kin
  const written = <Name text={name.text} lang={name.lang} size="row" />
  return (
    <li>
      <div className="kin-row">
        <span className="kin-name">
          {toId === null ? (
            written
          ) : (
            <TextLink href={`/clients/${toId}`} tone="ink">
              {written}
            </TextLink>
          )}
        </span>
        <Relation kin={kin} remark={remarkBeside(kin, page)} />
      </div>
      {around.length > 0 && (
        <ul aria-label={t(($) => $.around.label, { name: isolate(name.text) })} className="kin-further">
          {around.map((node) => (
            <Person key={node.key} node={node} page={page} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Relation({ kin, remark }: { kin: Kin; remark: string }) {
  const { t } = useTranslation('households')
  const wordOf = useKinWords()
  const { kind, isInverse } = kin
  const word = wordOf(kind)
  const label = wordsBesideKind(kin)
  const said = <bdi>{label}</bdi>
  return (
    <span className="kin-word" title={remark || undefined}>
      {word}{' '}
      {label !== '' &&
        (isInverse && word === ''
          ? fillSlots(
              t(($) => $.around.calls, { label: slot('label') }),
              { label: said },
            )
          : said)}
      {remark !== '' && <bdi className="ms-2 text-ink-3">{remark}</bdi>}
    </span>
  )
}
