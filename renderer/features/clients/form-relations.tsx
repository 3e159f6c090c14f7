import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Relation } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Name } from '../../ui/name.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormPart, FormRows } from './form-rows.tsx'
import { emptyRelation, type PartProps } from './form-words.ts'

/** The people around a client; one who has a page of their own is chosen from the book. */
export function RelationsPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart title={t(($) => $.form.relation.title)}>
      <FormRows
        rows={words.relations}
        onChange={(relations) => change({ relations })}
        begin={emptyRelation}
        addLabel={t(($) => $.form.relation.add)}
        removeLabel={t(($) => $.form.relation.remove)}
        most={100}
      >
        {(relation, changeRelation) => (
          <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
            <PersonBox relation={relation} change={changeRelation} />
            <TextField
              label={t(($) => $.form.relation.label)}
              placeholder={t(($) => $.form.relation.labelHint)}
              value={relation.label}
              onChange={(label) => changeRelation({ label })}
              maxLength={500}
            />
          </div>
        )}
      </FormRows>
    </FormPart>
  )
}

const OFFERED = 6

function PersonBox({ relation, change }: { relation: Relation; change: (part: Partial<Relation>) => void }) {
  const { t } = useTranslation('clients')
  const query = relation.name.trim()
  const found = useQuery({
    queryKey: ['search', 'people', query],
    queryFn: ({ signal }) => client.search.find({ query, limit: OFFERED }, { signal }),
    enabled: query !== '' && relation.clientId === null,
    placeholderData: keepPreviousData,
  }).data
  const items = (relation.clientId === null ? (found?.clients ?? []) : []).map((hit) => ({
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
