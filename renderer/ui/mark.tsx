/** The name of the house's book, which is the same in every language. */
const MARK = 'Carnet'

/** The name of the product, set in its own language so that every face draws it in Garamond. */
export function Mark({ className }: { className?: string }) {
  return (
    <bdi lang="fr" translate="no" {...(className === undefined ? {} : { className })}>
      {MARK}
    </bdi>
  )
}
