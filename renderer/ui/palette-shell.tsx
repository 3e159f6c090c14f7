/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list of rich choices under a text box has no element of its own */
import { Search } from 'lucide-react'
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { directionOf, hasContent } from './field-parts.tsx'
import { Kbd } from './kbd.tsx'
import { choiceOfKey, moveInPalette, type PaletteChoice } from './palette-keys.ts'

/** One thing found; it is read aloud as it is written. */
export interface PaletteItem {
  id: string
  render: (isActive: boolean) => ReactNode
}

/** Things found that are of one kind. */
export interface PaletteGroup {
  id: string
  label: string
  items: readonly PaletteItem[]
}

/** The box that finds anything: what is asked, what was found, and which of it is active are the caller's. */
export interface PaletteShellProps {
  isOpen: boolean
  onClose: () => void
  label: string
  query: string
  onQueryChange: (query: string) => void
  placeholder: string
  summary?: ReactNode
  groups: readonly PaletteGroup[]
  activeId: string | null
  onActiveChange: (id: string) => void
  /** The active choice was made; a key may make it before anything stands there. */
  onChoose: (how: PaletteChoice) => void
  preview?: ReactNode
  loading?: ReactNode
  empty?: ReactNode
  hints?: readonly { keys: string; label: string }[] | undefined
  remark?: ReactNode
}

/** The box that finds anything, over a blurred page: arrows move, Enter opens, Ctrl or Cmd with Enter and Tab do the two other things. */
export function PaletteShell(props: PaletteShellProps) {
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable
      className="palette-veil fixed inset-0 z-40 transition-opacity duration-quick data-entering:opacity-0 data-exiting:opacity-0"
    >
      <Modal className="palette">
        <Dialog aria-label={props.label} className="flex min-h-0 flex-col outline-none">
          <PaletteBody {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody(props: PaletteShellProps) {
  const { summary, groups, activeId, preview, loading, empty, hints = [], remark } = props
  const listId = useId()
  const optionId = (id: string) => `${listId}-${id}`
  const isEmpty = groups.every((group) => group.items.length === 0)
  const note = isEmpty ? (loading ?? empty) : loading

  return (
    <>
      <div className="palette-query">
        <Search aria-hidden className="size-4.5! text-ink-3" />
        <PaletteInput
          {...props}
          listId={listId}
          activeOption={activeId === null ? undefined : optionId(activeId)}
        />
        <output className="nums flex-none font-sans text-13 text-ink-3">{summary}</output>
      </div>
      <div className="palette-body" data-with-preview={hasContent(preview) || undefined}>
        <div className="palette-found">
          <div id={listId} role="listbox" aria-label={props.label}>
            {groups
              .filter((group) => group.items.length > 0)
              .map((group) => (
                <PaletteSection key={group.id} {...props} group={group} optionId={optionId} />
              ))}
          </div>
          {hasContent(note) && <div className="px-4 py-3 text-ink-2">{note}</div>}
        </div>
        {hasContent(preview) && <div className="palette-preview">{preview}</div>}
      </div>
      {(hints.length > 0 || hasContent(remark)) && (
        <div className="palette-foot">
          {hints.map((hint) => (
            <span key={hint.keys} className="inline-flex items-center gap-1.5">
              <Kbd>{hint.keys}</Kbd>
              {hint.label}
            </span>
          ))}
          {hasContent(remark) && <span className="ms-auto">{remark}</span>}
        </div>
      )}
    </>
  )
}

function PaletteInput(props: PaletteShellProps & { listId: string; activeOption: string | undefined }) {
  const {
    label,
    query,
    onQueryChange,
    placeholder,
    groups,
    activeId,
    onActiveChange,
    onChoose,
    listId,
    activeOption,
  } = props
  const ids = groups.flatMap((group) => group.items.map((item) => item.id))

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    const next = moveInPalette(ids, activeId, event.key)
    const how = choiceOfKey(event)
    if (next !== null) {
      event.preventDefault()
      onActiveChange(next)
    } else if (how !== null) {
      event.preventDefault()
      onChoose(how)
    }
  }

  return (
    <input
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette is opened to type into
      autoFocus
      type="text"
      role="combobox"
      aria-label={label}
      aria-expanded={ids.length > 0}
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={activeOption}
      autoComplete="off"
      spellCheck={false}
      dir={directionOf(query)}
      placeholder={placeholder}
      value={query}
      onChange={(event) => onQueryChange(event.target.value)}
      onKeyDown={onKeyDown}
      className="min-w-0 flex-1 bg-transparent caret-accent outline-none"
    />
  )
}

function PaletteSection(
  props: PaletteShellProps & { group: PaletteGroup; optionId: (id: string) => string },
) {
  const { group, optionId, activeId, onActiveChange, onChoose } = props
  const headingId = useId()
  return (
    <div role="group" aria-labelledby={headingId}>
      <div id={headingId} className="px-4 pt-2.5 pb-[5px] text-13 text-ink-3">
        {group.label}
      </div>
      {group.items.map((item) => (
        <PaletteOption
          key={item.id}
          id={optionId(item.id)}
          item={item}
          isActive={item.id === activeId}
          onActive={() => onActiveChange(item.id)}
          onChoose={() => {
            onActiveChange(item.id)
            onChoose('open')
          }}
        />
      ))}
    </div>
  )
}

interface PaletteOptionProps {
  id: string
  item: PaletteItem
  isActive: boolean
  onActive: () => void
  onChoose: () => void
}

function PaletteOption({ id, item, isActive, onActive, onChoose }: PaletteOptionProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys reach a choice through the text box
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="palette-option"
      onPointerMove={() => !isActive && onActive()}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {item.render(isActive)}
    </div>
  )
}
