import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameForm } from '../../../electron/ipc/client-parts.ts'
import { detectScript } from '../../../locales/scripts.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NameFields } from './form-names-fields.tsx'
import { NamePreview } from './form-names-preview.tsx'
import { FormPart, RemovedRow } from './form-rows.tsx'
import { emptyName, type PartProps } from './form-words.ts'
import { moveRow } from './name-rules.ts'

const MOST_FORMS = 20

type NamesPartProps = PartProps & { error: string; children: ReactNode }

/** The name, in as many forms as it is written: the first is the one shown, and each tells what it will become. */
export function NamesPart({ words, change, error, children }: NamesPartProps) {
  const { t } = useTranslation('clients')
  const { names, courtesy } = words
  const list = useRef<HTMLDivElement>(null)
  const rows = useNameRows(list, names, (next) => change({ names: next }))
  return (
    <FormPart title={t(($) => $.form.name.title)}>
      <div ref={list} className="flex flex-col gap-5">
        {names.map((name, at) => (
          <div key={rows.keys[at]} data-form={rows.keys[at]} className="flex flex-col gap-2">
            {names.length > 1 && <RowTools at={at} rows={rows} count={names.length} />}
            <div className="grid gap-x-6 gap-y-4 @min-[52rem]:grid-cols-[minmax(0,1fr)_15.5rem]">
              <NameFields
                name={name}
                names={names}
                isFirst={at === 0}
                error={at === 0 ? error : ''}
                change={(part) =>
                  change({ names: names.map((each, index) => (index === at ? { ...each, ...part } : each)) })
                }
              />
              <NamePreview name={name} courtesy={courtesy} />
            </div>
          </div>
        ))}
        {rows.removed && <RemovedRow onUndo={rows.bringBack}>{t(($) => $.form.name.removed)}</RemovedRow>}
        {names.length < MOST_FORMS && (
          <Button size="small" icon={Plus} className="self-start" onPress={rows.add}>
            {t(($) => $.form.name.add)}
          </Button>
        )}
      </div>
      {children}
    </FormPart>
  )
}

function RowTools({ at, rows, count }: { at: number; rows: NameRows; count: number }) {
  const { t } = useTranslation('clients')
  return (
    <div className="flex items-center gap-1 border-t border-rule pt-1 text-13 text-ink-3">
      <span className="flex-1">{at === 0 && t(($) => $.form.name.shown)}</span>
      <IconButton
        label={t(($) => $.form.name.up)}
        icon={ArrowUp}
        isDisabled={at === 0}
        onPress={() => rows.move(at, at - 1)}
      />
      <IconButton
        label={t(($) => $.form.name.down)}
        icon={ArrowDown}
        isDisabled={at === count - 1}
        onPress={() => rows.move(at, at + 1)}
      />
      <IconButton label={t(($) => $.form.name.remove)} icon={X} onPress={() => rows.remove(at)} />
    </div>
  )
}

type NameRows = ReturnType<typeof useNameRows>

/** Forms that are added, moved and taken away while each keeps its own fields, and the focus follows the hand. */
function useNameRows(
  list: RefObject<HTMLElement | null>,
  names: readonly NameForm[],
  setNames: (names: NameForm[]) => void,
) {
  const wanted = useRef('')
  const [held, setHeld] = useState<readonly number[]>(() => freshKeys([], names.length))
  const [removed, setRemoved] = useState<{ name: NameForm; at: number } | null>(null)
  // Words taken from elsewhere, such as the page as it is now, are other forms.
  const keys = held.length === names.length ? held : freshKeys(held, names.length)
  if (keys !== held) setHeld(keys)

  useEffect(() => {
    if (wanted.current === '') return
    list.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = ''
  })

  function set(next: NameForm[], nextKeys: readonly number[], focus: string): void {
    setNames(next)
    setHeld(nextKeys)
    wanted.current = focus
  }
  function insert(name: NameForm, at: number): void {
    const [key = 0] = freshKeys(keys, 1)
    set(names.toSpliced(at, 0, name), keys.toSpliced(at, 0, key), `[data-form="${key}"] [data-names] input`)
    setRemoved(null)
  }

  return {
    keys,
    removed,
    add: () => insert(beginForm(names), names.length),
    move: (from: number, to: number) => {
      // At the end of its way a button is disabled, and only the other one can hold the focus.
      const isUp = to < from
      const isAtEnd = isUp ? to === 0 : to === names.length - 1
      const button = isUp === isAtEnd ? 2 : 1
      set(
        moveRow(names, from, to),
        moveRow(keys, from, to),
        `[data-form="${keys[from] ?? 0}"] button:nth-of-type(${button})`,
      )
    },
    remove: (at: number) => {
      const name = names[at]
      if (name === undefined) return
      setRemoved({ name, at })
      set(names.toSpliced(at, 1), keys.toSpliced(at, 1), '[data-removed] button')
    },
    bringBack: () => {
      if (removed !== null) insert(removed.name, Math.min(removed.at, names.length))
    },
  }
}

function freshKeys(used: readonly number[], count: number): number[] {
  const last = Math.max(0, ...used)
  return Array.from({ length: count }, (_, at) => last + at + 1)
}

/** Whoever is written in another script has a spelling in Latin letters next, and the other way round. */
function beginForm([first]: readonly NameForm[]): NameForm {
  const isLatin = first !== undefined && detectScript(first.surname + first.given) === 'Latn'
  return emptyName(first === undefined || isLatin ? 'native' : 'romanised')
}
