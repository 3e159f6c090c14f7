import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { hasContent } from './field-parts.tsx'
import { IconButton } from './icon-button.tsx'

/** A side of the page that opens over it. */
export interface SheetProps {
  title: ReactNode
  isOpen: boolean
  onClose: () => void
  closeLabel: string
  children: ReactNode
  footer?: ReactNode
  side?: 'start' | 'end' | undefined
  size?: 'small' | 'medium' | 'large' | undefined
}

const WIDTHS = { small: 'max-w-80', medium: 'max-w-[30rem]', large: 'max-w-[48rem]' }

/** A sheet of paper at the side of the page, as high as the window, for forms and details; Escape and a click beside it close it. */
export function Sheet({
  title,
  isOpen,
  onClose,
  closeLabel,
  children,
  footer,
  side = 'end',
  size = 'medium',
}: SheetProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={joinClasses(
        'veil fixed inset-0 z-40 flex transition-opacity duration-calm data-entering:opacity-0 data-exiting:opacity-0',
        side === 'end' ? 'justify-end' : 'justify-start',
      )}
    >
      <Modal
        className={joinClasses(
          'h-full w-full bg-paper-raised shadow-float [--ground:var(--paper-raised)] forced-colors:border',
          WIDTHS[size],
        )}
      >
        <AriaDialog className="flex h-full flex-col text-15 text-ink outline-none">
          <header className="flex items-center gap-4 border-b border-rule py-3 ps-6 pe-4">
            <Heading slot="title" className="min-w-0 flex-1 font-serif text-22 font-medium">
              {title}
            </Heading>
            <IconButton label={closeLabel} icon={X} onPress={onClose} />
          </header>
          <div className="min-h-0 flex-1 overflow-auto px-6 py-5">{children}</div>
          {hasContent(footer) && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-rule px-6 py-3">
              {footer}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
