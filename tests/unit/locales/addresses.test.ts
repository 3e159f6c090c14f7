import { describe, expect, it } from 'vitest'
import { formatAddress } from '../../../locales/addresses/format-address.ts'
import type { KeptAddress } from '../../../locales/addresses/format-address.ts'

/** Lines (parted by |), city, region, postal code, country. */
type Parts = [lines: string, city: string, region: string, postalCode: string, country: string]

const keep = ([lines, city, region, postalCode, country]: Parts): KeptAddress => ({
  lines: lines.replaceAll('|', '\n'),
  city,
  region,
  postalCode,
  country,
})

describe('an address as its country writes it', () => {
  const cases: [address: Parts, written: string][] = [
    [['銀座1-2-3', '中央区', '東京都', '104-0061', 'JP'], '〒104-0061|東京都中央区|銀座1-2-3'],
    [['1-2-3 Ginza', 'Chuo-ku', 'Tokyo', '104-0061', 'JP'], '1-2-3 Ginza, Chuo-ku, Tokyo|104-0061'],
    [['南京西路1266号', '静安区', '上海市', '200040', 'CN'], '200040|上海市静安区|南京西路1266号'],
    [['建国路87号', '北京', '北京', '100025', 'CN'], '100025|北京|建国路87号'],
    [
      ['1266 Nanjing Road West', 'Shanghai', 'Shanghai', '200040', 'CN'],
      '1266 Nanjing Road West|Shanghai|200040',
    ],
    [['테헤란로 152', '강남구', '서울특별시', '06236', 'KR'], '서울특별시 강남구|테헤란로 152|06236'],
    [['152 Teheran-ro', 'Gangnam-gu', 'Seoul', '06236', 'KR'], '152 Teheran-ro|Gangnam-gu|Seoul|06236'],
    [['Andrássy út 12.', 'Budapest', '', '1061', 'HU'], 'Budapest|Andrássy út 12.|1061'],
    [['740 Park Avenue', 'New York', 'NY', '10021', 'US'], '740 Park Avenue|New York, NY 10021'],
    [['10 Mount Street', 'London', '', 'W1K 2TY', 'GB'], '10 Mount Street|London|W1K 2TY'],
    [['Königsallee 30', 'Düsseldorf', 'NRW', '40212', 'DE'], 'Königsallee 30|40212 Düsseldorf'],
    [['12 rue de Paris', 'Paris', '', '75008', 'FR'], '12 rue de Paris|75008 Paris'],
    [['Villa 7|Jumeirah Road', 'Dubai', 'Dubai', '', 'AE'], 'Villa 7|Jumeirah Road|Dubai'],
    [['شارع الشيخ زايد', 'دبي', '', '', 'AE'], 'شارع الشيخ زايد|دبي'],
    [['King Fahd Road 12', 'Riyadh', '', '12271', 'SA'], 'King Fahd Road 12|Riyadh 12271'],
    [
      ['Rua Oscar Freire 900', 'São Paulo', 'SP', '01426-000', 'BR'],
      'Rua Oscar Freire 900|São Paulo-SP|01426-000',
    ],
    [['ул. Тверская, д. 7', 'Москва', 'Москва', '125009', 'RU'], 'ул. Тверская, д. 7|Москва|125009'],
    [
      ['14 Altamount Road', 'Mumbai', 'Maharashtra', '400026', 'IN'],
      '14 Altamount Road|Mumbai 400026|Maharashtra',
    ],
    [['99/1 ถนนสุขุมวิท', 'เขตวัฒนา', 'กรุงเทพมหานคร', '10110', 'TH'], '99/1 ถนนสุขุมวิท|เขตวัฒนา|กรุงเทพมหานคร 10110'],
    [['半島酒店', '尖沙咀', '九龍', '', 'HK'], '九龍|尖沙咀|半島酒店'],
    [['1 Orchard Road', 'Singapore', '', '238823', 'SG'], '1 Orchard Road|SINGAPORE 238823'],
    [['A house by the sea', 'Nowhere', '', '', ''], 'A house by the sea|Nowhere'],
  ]
  it.each(cases)('%j', (address, written) => {
    expect(formatAddress(keep(address)).join('|')).toBe(written)
  })

  it('takes the writing it is told over the one it sees', () => {
    const address = keep(['Ginza 1-2-3', 'Chuo-ku', 'Tokyo', '104-0061', 'JP'])
    expect(formatAddress(address, { script: 'local' })[0]).toBe('〒104-0061')
    expect(formatAddress(address, { script: 'latin' }).at(-1)).toBe('104-0061')
  })
})

describe('the client’s own lines', () => {
  const whole: Parts[] = [
    ['740 Park Avenue|New York, NY 10021', 'New York', 'NY', '10021', 'US'],
    ['10 Mount Street|London W1K 2TY', 'London', '', 'W1K 2TY', 'GB'],
    ['12 avenue Montaigne|75008 Paris', 'Paris', '', '75008', 'FR'],
    ['〒104-0061|東京都中央区銀座1-2-3', '中央区', '東京都', '104-0061', 'JP'],
    ['서울특별시 강남구 테헤란로 152|06236', '강남구', '서울특별시', '06236', 'KR'],
    ['Rua Oscar Freire 900|São Paulo - SP|01426-000', 'São Paulo', 'SP', '01426-000', 'BR'],
    ['1 Main Street|GIBRALTAR', '', '', '', 'GI'],
  ]
  it.each(whole)('are the whole address when they hold everything: %s', (...address) => {
    expect(formatAddress(keep(address)).join('|')).toBe(address[0])
  })

  it('keep what they hold, and only the rest is added', () => {
    const address = keep(['Flat 3|10 Mount Street|London', 'London', '', 'W1K 2TY', 'GB'])
    expect(formatAddress(address)).toEqual(['Flat 3', '10 Mount Street', 'London', 'W1K 2TY'])
  })

  it('may be all there is, or nothing', () => {
    expect(formatAddress(keep(['c/o The Peninsula', '', '', '', 'HK']))).toEqual(['c/o The Peninsula'])
    expect(formatAddress(keep(['', '', '', '', 'FR']))).toEqual([])
  })
})
