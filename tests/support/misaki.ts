import {
  BLANK_FORM,
  BLANK_LANGUAGE,
  BLANK_NAME,
  BLANK_OCCASION,
  BLANK_RELATION,
  BLANK_SIZE,
} from '../../db/queries/blank-form.ts'
import type { ClientDraft } from '../../electron/ipc/clients.ts'

/** A client with something in every part of her form that was there from the first day. */
export const misaki: ClientDraft = {
  ...(BLANK_FORM as ClientDraft),
  names: [
    {
      ...BLANK_NAME,
      lang: 'ja',
      given: '美咲',
      surname: '田中',
      givenReading: 'みさき',
      surnameReading: 'たなか',
    },
  ],
  addressAs: '田中様',
  pronunciation: 'ta·na·ka mi·sa·ki',
  organisation: '',
  residence: 'Tokyo',
  country: 'JP',
  timeZone: 'Asia/Tokyo',
  advisorId: null,
  contactWays: [{ kind: 'phone', label: '', value: '+81 90-1234-5678', e164: '+819012345678' }],
  addresses: [],
  languages: [{ ...BLANK_LANGUAGE, tag: 'ja', use: 'prefers' }],
  occasions: [
    { ...BLANK_OCCASION, calendar: 'gregorian', year: null, monthCode: 'M12', day: 1, statedAs: '12月1日' },
  ],
  sizes: [{ ...BLANK_SIZE, label: '', asSaid: '12号' }],
  relations: [{ ...BLANK_RELATION, label: 'daughter', name: '結衣', clientId: null }],
  tags: ['VIP'],
  extras: [{ label: 'Card', value: 'two\nlines' }],
  neverMention: 'The ring of 2019',
}
