import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FirstRunStep, type StepPlace } from './first-run-step.tsx'
import { gapsIn, type HouseFacts } from './house-facts.ts'
import { HouseFields } from './house-fields.tsx'

/** The facts of the boutique and what happens to them. */
export interface HouseStepProps {
  step: StepPlace
  facts: HouseFacts
  onChange: (facts: HouseFacts) => void
  onForward: () => void
}

/** The first step: what the boutique is called, and where it stands. */
export function HouseStep({ step, facts, onChange, onForward }: HouseStepProps) {
  const { t } = useTranslation('boutique')
  const [isChecked, setChecked] = useState(false)
  const gaps = gapsIn(facts)
  return (
    <FirstRunStep
      {...step}
      title={t(($) => $.firstRun.house.title)}
      backLabel={t(($) => $.firstRun.toCover)}
      lead={t(($) => $.firstRun.house.lead)}
      onForward={() => {
        setChecked(true)
        if (gaps.length === 0) onForward()
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the step has just replaced the cover at the person's wish */}
      <HouseFields facts={facts} onChange={onChange} gaps={isChecked ? gaps : []} autoFocus />
    </FirstRunStep>
  )
}
