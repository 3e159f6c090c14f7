import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nProvider } from 'react-aria-components'
import { describe, expect, test } from 'vitest'
import { DatePicker } from '../../../../renderer/ui/date-picker.tsx'
import { DayRibbon, placeOnRibbon } from '../../../../renderer/ui/day-ribbon.tsx'
import { directionOf } from '../../../../renderer/ui/field-parts.tsx'
import { Name } from '../../../../renderer/ui/name.tsx'
import { Readiness } from '../../../../renderer/ui/readiness.tsx'
import { ReadyCheck } from '../../../../renderer/ui/ready-check.tsx'
import { Remark } from '../../../../renderer/ui/remark.tsx'
import { SideNav } from '../../../../renderer/ui/side-nav.tsx'
import { TextField } from '../../../../renderer/ui/text-field.tsx'
import { VisitRhythm } from '../../../../renderer/ui/visit-rhythm.tsx'

const ignore = () => undefined

function draw(part: ReactNode, locale = 'en'): string {
  return renderToStaticMarkup(<I18nProvider locale={locale}>{part}</I18nProvider>)
}

describe('a name', () => {
  test('stands in its own script and says its language, so that Han glyphs come from the right font', () => {
    expect(draw(<Name text="張偉" lang="zh-Hant" />)).toBe(
      '<bdi lang="zh-Hant" class="name-inline">張偉</bdi>',
    )
  })

  test('carries the reading above each part it belongs to, and leaves the others alone', () => {
    const html = draw(
      <Name size="display" lang="ja" parts={[{ text: '田中', reading: 'たなか' }, { text: '美咲' }]} />,
    )
    expect(html).toContain('<ruby>田中<rt>たなか</rt></ruby>\u2009美咲')
  })

  test('shows no reading inside a sentence, where it would push the lines apart', () => {
    expect(draw(<Name lang="ja" parts={[{ text: '結衣', reading: 'ゆい' }]} />)).not.toContain('rt')
  })

  test('is a heading without its Latin line, so that screen readers say it once', () => {
    const html = draw(<Name as="h1" size="display" text="张伟" lang="zh-Hans" latin="Zhang Wei" />)
    expect(html).toMatch(/<h1[^>]*><bdi[^>]*>张伟<\/bdi><\/h1><span[^>]*><bdi>Zhang Wei<\/bdi>/)
  })

  test('does not repeat a name that is already Latin', () => {
    const html = draw(<Name size="title" text="Isabela Ferreira" lang="pt" latin="Isabela Ferreira" />)
    expect(html.match(/Isabela/g)).toHaveLength(1)
  })
})

describe('readiness', () => {
  test('shows the check only when everything is there', () => {
    expect(
      draw(
        <Readiness done={6} total={7}>
          6 of 7
        </Readiness>,
      ),
    ).not.toContain('<path')
    expect(
      draw(
        <Readiness done={7} total={7}>
          All
        </Readiness>,
      ),
    ).toContain('<path')
  })

  test('draws a visit that needs nothing as ready, not as a broken arc', () => {
    expect(
      draw(
        <Readiness done={0} total={0}>
          Ready
        </Readiness>,
      ),
    ).not.toContain('NaN')
  })
})

describe('the ribbon of the day', () => {
  test('places a minute by its share of the day and keeps early and late ones at the ends', () => {
    expect(placeOnRibbon(600, 540, 1140)).toBeCloseTo(10)
    expect(placeOnRibbon(300, 540, 1140)).toBe(0)
    expect(placeOnRibbon(1400, 540, 1140)).toBe(100)
    expect(placeOnRibbon(600, 600, 600)).toBe(0)
  })

  test('leaves out an hour that now would cover, and now itself when the day is another', () => {
    const hours = [
      { minute: 600, label: 'ten' },
      { minute: 720, label: 'noon' },
    ]
    const near = draw(
      <DayRibbon from={540} to={1140} hours={hours} visits={[]} now={{ minute: 606, label: 'now' }} />,
    )
    expect(near).toContain('now')
    expect(near).toContain('noon')
    expect(near).not.toContain('>ten<')
    expect(
      draw(<DayRibbon from={540} to={1140} hours={hours} visits={[]} now={{ minute: 60, label: 'now' }} />),
    ).toContain('>ten<')
  })
})

test('a rhythm without visits is a silence, not an error', () => {
  expect(draw(<VisitRhythm visits={[]} />)).not.toMatch(/NaN|Infinity/)
})

test('the room one is in says so to screen readers', () => {
  const groups = [
    [
      { id: 'today', label: 'Today', href: '/today' },
      { id: 'clients', label: 'Clients', href: '/clients', isCurrent: true },
    ],
  ]
  const html = draw(<SideNav label="Contents" groups={groups} />)
  expect(html.match(/<a[^>]*aria-current="page"[^>]*>/g)).toHaveLength(1)
  expect(html).toMatch(
    /<a[^>]*href="\/clients"[^>]*aria-current="page"|<a[^>]*aria-current="page"[^>]*href="\/clients"/,
  )
})

describe('a field', () => {
  test('ties its error to the input, so that it is read aloud', () => {
    const html = draw(<TextField label="Ring" value="62" onChange={ignore} error="She wears 52." />)
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('She wears 52.')
  })

  test('keeps the direction of the page while empty, then takes that of what is typed', () => {
    expect(directionOf('')).toBeUndefined()
    expect(directionOf('محمد')).toBe('auto')
  })
})

test('a Gregorian day is shown in the calendar of the person', () => {
  const html = draw(
    <DatePicker
      label="Day"
      value="2026-10-06"
      onChange={ignore}
      calendar="buddhist"
      openLabel="Open"
      previousLabel="Back"
      nextLabel="On"
    />,
  )
  expect(html).toContain('2569')
})

describe('a thing to have ready', () => {
  test('is amber while it is waited for, and not once the visit is over', () => {
    const check = (isOver: boolean) =>
      draw(
        <ReadyCheck isReady={false} isOver={isOver} onChange={ignore}>
          Hojicha
        </ReadyCheck>,
      )
    expect(check(false)).toContain('text-wait')
    expect(check(true)).not.toContain('text-wait')
  })
})

// Bug it catches: a margin alone keeps words apart for the eye, and a screen reader says "milkyVisit".
test('a remark is kept apart from the words before it in what is read aloud', () => {
  const html = draw(
    <p>
      milky<Remark>Visit</Remark>
    </p>,
  )
  expect(html.replaceAll(/<[^>]+>/g, '').split(/\s/u)).toEqual(['milky', 'Visit'])
})
