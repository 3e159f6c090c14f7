import { type KeyboardEvent, useContext, useEffect, useRef } from 'react'
import { ComboBoxStateContext, Input } from 'react-aria-components'
import { definedProps } from './defined-props.ts'
import { directionOf } from './field-parts.tsx'

interface ComboBoxInputProps {
  readonly placeholder: string | undefined
  readonly inputValue: string
  /** What Enter takes of the items, none being pointed at: the first where they come best first, the only one elsewhere. */
  readonly takes: 'first' | 'only' | 'nothing'
  /** Whether the items still answer words typed before these. */
  readonly isBehind: boolean
}

/** Where a choice is typed: Enter takes what the words found, once it is their answer, unless an item was pointed at. */
export function ComboBoxInput({ placeholder, inputValue, takes, isBehind }: ComboBoxInputProps) {
  const state = useContext(ComboBoxStateContext)
  const wanted = useRef('')
  const isTyped = inputValue.trim() !== '' && inputValue !== state?.selectedItem?.textValue
  const isAsked =
    takes !== 'nothing' && isTyped && state?.isOpen === true && state.selectionManager.focusedKey === null

  function take() {
    wanted.current = ''
    const first = takes === 'first' || state?.collection.size === 1 ? state?.collection.getFirstKey() : null
    if (first !== null && first !== undefined) state?.selectionManager.select(first)
  }
  // Heard before the list hears it, which would give the words up.
  function onKeyDown(event: KeyboardEvent) {
    const isChord = event.ctrlKey || event.metaKey || event.altKey
    if (event.key !== 'Enter' || isChord || event.nativeEvent.isComposing || !isAsked) return
    event.preventDefault()
    event.stopPropagation()
    if (isBehind) wanted.current = inputValue
    else take()
  }
  useEffect(() => {
    if (wanted.current === '') return
    if (wanted.current !== inputValue) wanted.current = ''
    else if (!isBehind && isAsked) take()
  })

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field in it is what has the focus
    <div className="contents" onKeyDownCapture={onKeyDown}>
      <Input
        {...definedProps({ placeholder, dir: directionOf(inputValue) })}
        className="h-full min-w-0 flex-1 bg-transparent outline-none"
      />
    </div>
  )
}
