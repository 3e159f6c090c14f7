import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { pictureUrl, usePhoto } from './use-photo.ts'
import './photos.css'

/** The photograph of a client beside their name; nothing where there is none or the house keeps none. */
export function Portrait({ clientId }: { clientId: number }) {
  const { t } = useTranslation('photos')
  const id = clientId as ClientId
  const photo = usePhoto(id).data?.photo
  if (!photo) return null
  const { addedAt, width, height } = photo
  return (
    <img
      src={pictureUrl(id, addedAt)}
      alt={t(($) => $.alt)}
      width={width}
      height={height}
      decoding="async"
      draggable={false}
      className="portrait"
    />
  )
}
