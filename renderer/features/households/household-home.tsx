import { useQuery } from '@tanstack/react-query'
import { House, LogOut, Pencil } from 'lucide-react'
import { Fragment, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client, ClientId } from '../../../electron/ipc/clients.ts'
import type { Household, HouseholdId } from '../../../electron/ipc/households.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusSoon } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { written } from '../../lib/visit.ts'
import { Button } from '../../ui/button.tsx'
import { DataRow, DataTable } from '../../ui/data-row.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Name } from '../../ui/name.tsx'
import { Section } from '../../ui/section.tsx'
import { createTelling } from '../../ui/telling.ts'
import { TextLink } from '../../ui/text-link.tsx'
import { HouseholdSheet } from './household-sheet.tsx'
import { JoinSheet } from './join-sheet.tsx'

/** The household of a client: what was entered once for everybody of it, and who they are. */
export function HouseholdHome({ clientId }: { clientId: number }) {
  const id = clientId as ClientId
  const page = useQuery({ queryKey: ['clients', 'page', id], queryFn: () => client.clients.get({ id }) }).data
  if (page === undefined) return null
  return page.householdId === null ? (
    <OnTheirOwn page={page} />
  ) : (
    <AtHome page={page} householdId={page.householdId as HouseholdId} />
  )
}

function OnTheirOwn({ page }: { page: Client }) {
  const { t } = useTranslation('households')
  const { isReadOnly } = useMe()
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title={t(($) => $.home.title)}>
      <p className="text-14 text-ink-3">{t(($) => $.home.empty)}</p>
      {!isReadOnly && page.binnedAt === null && (
        <Button size="small" variant="text" icon={House} className="-ms-2 mt-1" onPress={() => setOpen(true)}>
          {t(($) => $.home.action.join)}
        </Button>
      )}
      {isOpen && <JoinSheet page={page} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function AtHome({ page, householdId }: { page: Client; householdId: HouseholdId }) {
  const { t } = useTranslation('households')
  const { isReadOnly } = useMe()
  const errorText = useErrorText()
  const leave = useLeaving(page.id, householdId)
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLSpanElement>(null)
  const read = useQuery({
    queryKey: ['households', 'one', householdId],
    queryFn: () => client.households.get({ id: householdId }),
  })
  if (read.error) return <ErrorState title={errorText(read.error)} />
  if (!read.data) return null
  return (
    <Section
      title={t(($) => $.home.title)}
      count={<bdi>{read.data.label}</bdi>}
      more={
        isReadOnly ? null : (
          <span ref={box} className="-my-1.5 inline-flex">
            <IconButton icon={Pencil} label={t(($) => $.home.action.change)} onPress={() => setOpen(true)} />
            <IconButton
              icon={LogOut}
              className="rtl:-scale-x-100"
              label={t(($) => $.home.action.leave)}
              onPress={leave}
            />
          </span>
        )
      }
    >
      <Shared household={read.data} exceptId={page.id} />
      {isOpen && (
        <HouseholdSheet
          household={read.data}
          onClose={() => {
            setOpen(false)
            focusSoon(() => box.current?.querySelector('button'))
          }}
        />
      )}
    </Section>
  )
}

function Shared({ household, exceptId }: { household: Household; exceptId: ClientId }) {
  const { t } = useTranslation('households')
  const format = useFormat(useMe().timeZone)
  const { lines, city, region, postalCode, country, assistant, assistantWay, note } = household
  const others = household.members.filter((member) => member.id !== exceptId)
  const address = [
    ...lines.split('\n'),
    `${postalCode} ${city}`.trim(),
    region,
    country === '' ? '' : format.countryName(country),
  ].filter((line) => line.trim() !== '')
  return (
    <>
      <DataTable label={t(($) => $.home.title)}>
        {others.length > 0 && (
          <DataRow label={t(($) => $.home.members)}>
            <span className="flex flex-wrap gap-x-4 font-normal">
              {others.map(({ id, name }) => (
                <TextLink key={id} href={`/clients/${id}`} tone="ink">
                  <Name text={name.text} lang={name.lang} />
                </TextLink>
              ))}
            </span>
          </DataRow>
        )}
        {address.length > 0 && (
          <DataRow label={t(($) => $.home.address)}>
            <span className="font-normal select-text">
              {address.map((line) => (
                <Fragment key={line}>
                  <bdi lang={written(line).lang} className="script-text">
                    {line}
                  </bdi>
                  <br />
                </Fragment>
              ))}
            </span>
          </DataRow>
        )}
        {(assistant !== '' || assistantWay !== '') && (
          <DataRow label={t(($) => $.home.assistant)}>
            <bdi lang={written(assistant).lang} className="script-text font-normal">
              {assistant}
            </bdi>{' '}
            <bdi className="font-normal text-ink-2 select-text">{assistantWay}</bdi>
          </DataRow>
        )}
      </DataTable>
      {note !== '' && (
        <p dir="auto" className="mt-1.5 whitespace-pre-line text-ink-2">
          {note}
        </p>
      )}
      <p className="mt-1.5 text-13 text-ink-3">{t(($) => $.home.shared)}</p>
    </>
  )
}

function useLeaving(clientId: ClientId, householdId: HouseholdId): () => void {
  const { t } = useTranslation('households')
  const { tellError, offerUndo } = createTelling(useTellingWords())
  return () => {
    client.households.join({ clientId, householdId: null }).then(
      () =>
        offerUndo(
          t(($) => $.home.left),
          () => client.households.join({ clientId, householdId }),
        ),
      tellError,
    )
  }
}
