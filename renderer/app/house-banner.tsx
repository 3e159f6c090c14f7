import { useTranslation } from 'react-i18next'
import { client } from '../lib/client.ts'
import { useErrorText } from '../lib/errors.ts'
import { queryClient } from '../lib/query.ts'
import { useMe } from '../lib/session.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toast-region.tsx'

/** Says above every screen that the book is the demo, or that it can only be read. */
export function HouseBanner() {
  const { t } = useTranslation('shell')
  const me = useMe()
  const errorText = useErrorText()
  if (me.isReadOnly) return <Banner tone="wait">{t(($) => $.banner.readOnly)}</Banner>
  if (!me.isDemo) return null
  const tellError = (error: unknown) => showToast({ text: errorText(error) })
  const reset = async () => {
    await client.boutique.resetDemo({})
    await queryClient.invalidateQueries()
    showToast({ text: t(($) => $.toasts.demoReset) })
  }
  return (
    <Banner
      action={
        <>
          <Button variant="text" size="small" onPress={() => void reset().catch(tellError)}>
            {t(($) => $.banner.resetDemo)}
          </Button>
          <Button
            variant="text"
            size="small"
            onPress={() => void client.boutique.leaveDemo({}).catch(tellError)}
          >
            {t(($) => $.banner.leaveDemo)}
          </Button>
        </>
      }
    >
      {t(($) => $.banner.demo)}
    </Banner>
  )
}
