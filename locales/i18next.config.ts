import { defineConfig } from 'i18next-cli'

export default defineConfig({
  locales: ['en', 'fr', 'it', 'es', 'de', 'pt-BR', 'ru', 'ar', 'zh-Hans', 'zh-Hant', 'ja', 'ko'],
  extract: {
    input: ['renderer/**/*.{ts,tsx}'],
    output: 'locales/ui/{{language}}/{{namespace}}.json',
    primaryLanguage: 'en',
    defaultNS: 'common',
  },
  lint: {
    ignoredTags: ['code', 'kbd'],
    ignoredAttributes: [
      'className',
      'lang',
      'dir',
      'id',
      'name',
      'role',
      'variant',
      'size',
      'tone',
      'type',
      'slot',
    ],
  },
})
