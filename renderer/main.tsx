import './ui/styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { client } from './lib/client.ts'
import { startWords } from './lib/i18n.ts'
import { wearTheme } from './lib/theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')

const appearance = await client.machine.appearance({})
wearTheme(appearance.theme)
await startWords(appearance.language)

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
