import { afterEach, expect, it } from 'vitest'
import type { NameText } from '../../../locales/search/index-names.ts'
import { openNameIndex } from './name-index.ts'

let index: ReturnType<typeof openNameIndex> | undefined
afterEach(() => index?.close())

const lookFor = (query: string, form: NameText, found: 'exact' | 'similar') => {
  index = openNameIndex({ person: [form], other: [{ given: 'Emma', surname: 'Clarke', lang: 'en' }] })
  return index[found](query)
}

// Typed whole into the first field there is, a name must still be found by the readings of its surname.
it.each<[query: string, form: NameText]>([
  ['namgoong min', { given: '남궁민', lang: 'ko' }],
  ['Lee Jieun', { given: '이지은', lang: 'ko' }],
  ['zeng guofan', { given: '曾国藩', lang: 'zh-Hans' }],
  ['ouyang nana', { given: '欧阳娜娜', lang: 'zh-Hans' }],
  ['jiwoo', { given: '지우', lang: 'ko' }],
])('%s finds %j', (query, form) => {
  expect(lookFor(query, form, 'exact')).toEqual(['person'])
})

// Letters that are now a consonant, now a vowel.
it.each<[query: string, form: NameText]>([
  ['gal gadot', { given: 'גל', surname: 'גדות', lang: 'he' }],
  ['ben gurion', { surname: 'בן-גוריון', lang: 'he' }],
  ['david', { given: 'דוד', lang: 'he' }],
  ['pahlavi', { given: 'فرح', surname: 'پهلوی', lang: 'fa' }],
  ['navid', { given: 'نوید', lang: 'fa' }],
  ['mahfouz', { surname: 'محفوظ', lang: 'ar' }],
])('%s sounds like %j', (query, form) => {
  expect(lookFor(query, form, 'similar')).toEqual(['person'])
})
