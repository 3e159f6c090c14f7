import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import { joinClasses } from './class-names.ts'
import { hasContent } from './field-parts.tsx'

/** A question that stands before the page until it is answered. */
export interface DialogProps {
  question: ReactNode
  children?: ReactNode
  isOpen: boolean
  onClose: () => void
  actions?: ReactNode
  isAlert?: boolean | undefined
  size?: 'small' | 'medium' | 'large' | undefined
  className?: string | undefined
}

const WIDTHS = { small: 'max-w-[27rem]', medium: 'max-w-[36rem]', large: 'max-w-[56rem]' }

/** A question with its consequence and its answers, the safe one first; Escape closes it, an alert is not dismissed by a click beside it. */
export function Dialog({
  question,
  children,
  isOpen,
  onClose,
  actions,
  isAlert = false,
  size = 'small',
  className,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!isAlert}
      className="veil fixed inset-0 z-40 flex items-center justify-center p-4 transition-opacity duration-quick data-entering:opacity-0 data-exiting:opacity-0"
    >
      <Modal
        className={joinClasses(
          'flex max-h-full w-full flex-col overflow-auto rounded-sheet bg-paper-raised shadow-float [--ground:var(--paper-raised)] forced-colors:border',
          WIDTHS[size],
        )}
      >
        <AriaDialog
          role={isAlert ? 'alertdialog' : 'dialog'}
          className={joinClasses(
            'flex flex-col px-5 pt-[15px] pb-4 text-15 text-ink outline-none',
            className,
          )}
        >
          <Heading slot="title" className="font-serif text-22 font-medium text-balance">
            {question}
          </Heading>
          {hasContent(children) && <div className="mt-[3px] text-ink-2">{children}</div>}
          {hasContent(actions) && <div className="mt-4 flex flex-wrap justify-end gap-2">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A question with two answers. */
export interface ConfirmDialogProps {
  question: ReactNode
  consequence?: ReactNode
  isOpen: boolean
  safeLabel: string
  actLabel: string
  onAct: () => void
  onClose: () => void
  tone?: 'accent' | 'veto' | undefined
  isBusy?: boolean | undefined
}

/** A question with two answers; focus starts on the one that changes nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    question,
    consequence,
    isOpen,
    safeLabel,
    actLabel,
    onAct,
    onClose,
    tone = 'accent',
    isBusy,
  } = props
  return (
    <Dialog
      isAlert
      question={question}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- an alert starts on the answer that changes nothing */}
          <Button autoFocus onPress={onClose}>
            {safeLabel}
          </Button>
          <Button variant={tone === 'veto' ? 'veto' : 'filled'} isBusy={isBusy} onPress={onAct}>
            {actLabel}
          </Button>
        </>
      }
    >
      {consequence}
    </Dialog>
  )
}
