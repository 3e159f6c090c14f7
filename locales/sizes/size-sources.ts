/** Where a rule or a table was read, and the day it was. */
export interface SizeSource {
  readonly title: string
  readonly address: string
  /** ISO day. */
  readonly readOn: string
}

/** The sources of every scale, by the id that conversions carry. */
export const SIZE_SOURCES = {
  iso8653: {
    title: 'ISO 8653:2016, Jewellery: ring-sizes (inner circumference in millimetres, 41 to 76)',
    address: 'https://www.ulstandardspdf.com/bs-en-iso-8653-2014-pdf-free.html',
    readOn: '2026-11-23',
  },
  wikipediaRing: {
    title: 'Wikipedia, Ring size (0.458 in and 0.032 in a size; circumference less 40)',
    address: 'https://en.wikipedia.org/wiki/Ring_size',
    readOn: '2026-11-23',
  },
  measurementRing: {
    title: 'Dictionary of units of measurement, ring size (British 36.25 + 1.25 n, Japanese (n + 38) / 3)',
    address: 'http://measurement.enacademic.com/2380/ring_size',
    readOn: '2026-11-22',
  },
  japanRing: {
    title: 'Tomigin, ring sizes of Japan (13 mm is 1, three sizes a millimetre; guild gauge of 1967)',
    address: 'http://www.tomigin.com/ring_size.htm',
    readOn: '2026-11-23',
  },
  chinaHongKongRing: {
    title: 'Diamond Culture, ring size chart (CN/SG/JP and HK columns)',
    address: 'https://cdn.shopify.com/s/files/1/0562/5338/2698/files/Diamond_Culture_Ring_Size_Chart.pdf',
    readOn: '2026-11-23',
  },
  hongKongRing: {
    title: 'Feiliu, size guide (Hong Kong column)',
    address: 'https://feiliufinejewellery.com/size-guide/',
    readOn: '2026-11-23',
  },
  internationalRing: {
    title: 'International ring size chart (India; China, Japan and South America below size 4)',
    address: 'https://cdn.shopify.com/s/files/1/0813/0628/8474/files/printableringsizer.pdf',
    readOn: '2026-11-23',
  },
  italyRing: {
    title: 'Anelli, misure (Italian 7 to 25 beside French 47 to 65)',
    address: 'https://cdn.shopify.com/s/files/1/0597/1748/4696/files/ANELLI-MISURE-SIZE-GUIDE.pdf',
    readOn: '2026-11-23',
  },
  koreaRing: {
    title: 'Daum Cafe, ring sizes of Korea (size 1 is 41 mm, one millimetre a size)',
    address: 'https://cafe.daum.net/_c21_/bbs_read?datanum=1&fldid=QPao&grpid=DmdM',
    readOn: '2026-11-23',
  },
  russiaRing: {
    title: 'JustLady, ring sizes of Russia (inner diameter in steps of 0.5 mm)',
    address: 'http://www.justlady.ru/articles-185915-kak-vychislit-razmer-kolca',
    readOn: '2026-11-23',
  },
  germanyRing: {
    title: 'Ringgrößentabelle (inner diameter to 0.1 mm beside inner circumference)',
    address: 'https://cdn.shopify.com/s/files/1/0652/7241/4476/files/RINGGROeSSENTABELLE.pdf',
    readOn: '2026-11-23',
  },
  mondopoint: {
    title: 'ISO 9407, Mondopoint: foot length in millimetres',
    address: 'http://www.citizendia.org/Shoe_size',
    readOn: '2026-11-23',
  },
  iso19407: {
    title: 'ISO 19407:2023, which calls its own conversion tables a guideline',
    address: 'https://standards.iteh.ai',
    readOn: '2026-11-22',
  },
  parisPoint: {
    title: 'Shoe size formulas (Paris points: 1.5 × foot length in cm + 2)',
    address: 'https://theprimecalculator.com/everyday/shoe-size-converter-calculator/formula',
    readOn: '2026-11-23',
  },
  barleycorn: {
    title: 'Shoe size formulas (barleycorns: 3 × foot length in inches less 23, or less 22 for US men)',
    address: 'https://cfm-calculator.com/everyday/Shoe-Size-Conversion-Calculator.php',
    readOn: '2026-11-23',
  },
  shoeWomen: {
    title: 'Isegoria, shoe sizes (US women are US men plus 1½; others say plus 1)',
    address: 'https://www.isegoria.net/2012/01/shoe-sizes/',
    readOn: '2026-11-23',
  },
  frenchInch: {
    title: 'Glove sizes in French inches (hand in millimetres divided by 27; others use English inches)',
    address: 'http://clashofclanshacks.info/how-to-determine-the-size-of-gloves/',
    readOn: '2026-11-22',
  },
  hatInch: {
    title: 'Hat sizes (US: head in inches divided by π, to an eighth; EU: head in centimetres)',
    address: 'https://globalcalcs.com/en/conversion/hat-size-converter/',
    readOn: '2026-11-23',
  },
  hatUk: {
    title: 'Hat sizes (UK an eighth below US; others say the same as US)',
    address: 'https://www.liquisearch.com/hat/hat_size',
    readOn: '2026-11-22',
  },
  inch: {
    title: 'Super Global Calculator, hat sizes (one inch is 2.54 cm exactly)',
    address: 'https://superglobalcalculator.com/units/hat-size/converter',
    readOn: '2026-11-23',
  },
  braceletFit: {
    title: 'Linkage, bracelet fit (snug ¼ to ½ in, comfort ¾ to 1 in, loose 1 to 1¼ in over the wrist)',
    address: 'https://www.linkagejewelry.com/general-7',
    readOn: '2026-11-23',
  },
} as const satisfies Record<string, SizeSource>

/** The id of one of {@link SIZE_SOURCES}. */
export type SizeSourceId = keyof typeof SIZE_SOURCES
