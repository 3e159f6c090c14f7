import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Relation } from '../../../electron/ipc/clients.ts'
import { readRelation } from '../../../locales/kin/read-relation.ts'
import { RELATION_CODES, RELATIONS, type RelationCode } from '../../../locales/kin/relations.ts'
import { client } from '../../lib/client.ts'
import { isolate } from '../../lib/isolate.ts'
import { useKinWords } from '../../lib/kin-words.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Name } from '../../ui/name.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormPart, FormRows } from './form-rows.tsx'
import { emptyRelation, type PartProps } from './form-words.ts'

const LINE = 500

/** The people around a client and what each is to them; one who has a page of their own is chosen from the book. */
export function RelationsPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart name="people" title={t(($) => $.form.relation.title)}>
      <FormRows
        rows={words.relations}
        onChange={(relations) => change({ relations })}
        begin={emptyRelation}
        addLabel={t(($) => $.form.relation.add)}
        removeLabel={t(($) => $.form.relation.remove)}
        most={100}
        isTall
      >
        {(relation, changeRelation) => (
          <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
            <PersonBox relation={relation} change={changeRelation} />
            <KindBox relation={relation} change={changeRelation} />
            <TextField
              className="@min-[32rem]:col-span-2"
              label={t(($) => $.form.relation.note)}
              placeholder={t(($) => $.form.relation.noteHint)}
              value={relation.note}
              onChange={(note) => changeRelation({ note })}
              maxLength={LINE}
            />
          </div>
        )}
      </FormRows>
    </FormPart>
  )
}

interface RelationProps {
  readonly relation: Relation
  readonly change: (part: Partial<Relation>) => void
}

const OFFERED = 6

function PersonBox({ relation, change }: RelationProps) {
  const { t } = useTranslation('clients')
  const query = relation.name.trim()
  const found = useQuery({
    queryKey: ['search', 'people', query],
    queryFn: ({ signal }) => client.search.find({ query, limit: OFFERED }, { signal }),
    enabled: query !== '' && relation.clientId === null,
    placeholderData: keepPreviousData,
  }).data
  const items = (relation.clientId === null && query !== '' ? (found?.clients ?? []) : []).map((hit) => ({
    id: String(hit.id),
    hit,
  }))
  return (
    <ComboBox
      label={t(($) => $.form.relation.name)}
      openLabel={t(($) => $.form.relation.open)}
      description={relation.clientId === null ? null : t(($) => $.form.relation.linked)}
      allowsCustomValue
      items={items}
      textOf={({ hit }) => hit.name.text}
      renderItem={({ hit }) => (
        <Name text={hit.name.text} lang={hit.name.lang} latin={hit.name.latin || undefined} size="row" />
      )}
      inputValue={relation.name}
      onInputChange={(name) => {
        if (name !== relation.name) change({ name, clientId: null })
      }}
      value={null}
      onChange={(item) => {
        if (item) change({ name: item.hit.name.text, clientId: item.hit.id })
      }}
    />
  )
}

/** A relation chosen from the list, or the words they say, which are kept and understood where they can be. */
function KindBox({ relation, change }: RelationProps) {
  const { t, i18n } = useTranslation('clients')
  const { t: kin } = useTranslation('kin')
  const wordOf = useKinWords()
  const all = useMemo(
    () =>
      RELATION_CODES.map((id) => ({
        id,
        word: wordOf(id),
        group: kin(($) => $.group[RELATIONS[id].group]),
      })),
    [wordOf, kin],
  )
  const shown = relation.label || wordOf(relation.kind)
  const typed = shown.trim().toLocaleLowerCase()
  const understood = relation.label === '' ? '' : wordOf(relation.kind)
  const isOther = understood !== '' && understood.toLocaleLowerCase() !== typed
  const offered = all.filter(
    ({ id, word }) =>
      relation.label === '' || id === relation.kind || word.toLocaleLowerCase().includes(typed),
  )
  return (
    <ComboBox<{ id: RelationCode; word: string; group: string }>
      label={t(($) => $.form.relation.kind)}
      openLabel={t(($) => $.form.relation.kindOpen)}
      placeholder={t(($) => $.form.relation.kindHint)}
      description={isOther ? t(($) => $.form.relation.read, { kind: isolate(understood) }) : null}
      allowsCustomValue
      items={offered}
      textOf={({ word }) => word}
      renderItem={({ word, group }) => (
        <span className="flex items-baseline gap-3">
          <bdi className="min-w-0 grow">{word}</bdi>
          <bdi className="text-13 text-ink-3">{group}</bdi>
        </span>
      )}
      inputValue={shown}
      onInputChange={(label) => {
        if (label !== shown) change({ label, kind: readRelation(label, i18n.language) ?? '' })
      }}
      value={null}
      onChange={(item) => {
        if (item) change({ kind: item.id, label: '' })
      }}
    />
  )
}
