import { type ReactNode, useId } from 'react'
import { Button } from './button.tsx'
import { OvertakenWords, type OvertakenWordsProps } from './overtaken-words.tsx'
import { RestoredWords, type RestoredWordsProps } from './restored-words.tsx'
import { Sheet, type SheetProps } from './sheet.tsx'

/** A form on a sheet: its fields, once `isReady`, the words that came back to it if any did, and whether it was overtaken. */
export interface FormSheetProps extends Pick<SheetProps, 'title' | 'size' | 'onClose' | 'closeLabel'> {
  children: ReactNode
  isReady: boolean
  restored: RestoredWordsProps | null
  overtaken: OvertakenWordsProps | null
  cancelLabel: string
  saveLabel: string
  isBusy: boolean
  onSubmit: (form: HTMLFormElement) => void
}

/** A sheet that is open for as long as something is written on it; Enter saves, its foot saves or leaves. */
export function FormSheet({ children, isReady, restored, overtaken, onSubmit, ...sheet }: FormSheetProps) {
  const form = useId()
  const { title, size, onClose, closeLabel, cancelLabel, saveLabel, isBusy } = sheet
  return (
    <Sheet
      isOpen
      title={title}
      size={size}
      onClose={onClose}
      closeLabel={closeLabel}
      footer={
        <>
          <Button onPress={onClose}>{cancelLabel}</Button>
          <Button type="submit" form={form} variant="filled" isBusy={isBusy}>
            {saveLabel}
          </Button>
        </>
      }
    >
      {isReady && (
        <form
          id={form}
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit(event.currentTarget)
          }}
        >
          {overtaken ? <OvertakenWords {...overtaken} /> : restored && <RestoredWords {...restored} />}
          {children}
        </form>
      )}
    </Sheet>
  )
}
