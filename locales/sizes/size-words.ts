import type { MeasuredKind, SizeSystem } from './size-kinds.ts'

/** What stands around the number of a size and what each says. Lower case, folded by NFKC; `|` between words. */
type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words that name a country, whose boutiques' systems are then meant; two-letter codes in capitals are read besides. */
export const COUNTRY_WORDS: Words<string> = {
  US: 'us|usa|u.s.a.|u.s.|american|américain|américaine|americano|americana|amerikanisch|américa|сша|美|美码|美碼|美国|美國|アメリカ|アメリカサイズ|미국|أمريكي|أمريكا',
  GB: 'uk|u.k.|british|england|english|anglais|anglaise|inglese|inglés|englisch|британский|английский|英|英码|英碼|英国|英國|イギリス|영국|بريطاني',
  AU: 'australia|australian|aus|澳洲|オーストラリア|호주',
  FR: 'fr|france|french|français|française|francese|francés|francesa|französisch|франция|французский|法|法码|法国|法國|フランス|프랑스|فرنسي',
  DE: 'germany|german|allemand|allemande|tedesco|tedesca|alemán|alemana|alemão|deutsch|deutschland|немецкий|德国|德國|ドイツ|독일|ألماني',
  IT: 'italy|italia|italian|italien|italienne|italiano|italiana|italienisch|итальянский|意大利|義大利|イタリア|이탈리아|إيطالي',
  ES: 'spain|spanish|españa|español|española|espagnol|espagnole|espanhol|испанский|西班牙|スペイン|스페인',
  CH: 'swiss|suisse|svizzera|svizzero|schweiz|suiza|suíça|швейцария|瑞士|スイス|스위스',
  JP: 'jp|jpn|japan|japanese|japon|japonais|japonaise|giappone|giapponese|japanisch|japón|japonés|japão|японский|日本|日本サイズ|日码|日碼|日|일본|ياباني',
  CN: 'cn|china|chinese|chinois|chinoise|cinese|chino|chinês|chinesisch|китайский|中国|中國|内地|內地|大陆|大陸|国内|中码|중국|صيني',
  HK: 'hk|hong kong|hongkong|гонконг|香港|港码|港碼|港度|港号|港號|港|홍콩',
  KR: 'kr|kor|korea|korean|corée|coréen|corea|coreano|koreanisch|корейский|韩国|韓國|韓国|한국|كوري',
  IN: 'india|indian|inde|indien|índia|indiano|индийский|印度|インド|인도|هندي',
  RU: 'russia|russian|russie|russe|russo|rusia|russisch|россия|российский|рос.|русский|俄罗斯|俄羅斯|ロシア|러시아|روسي',
}

/** Words that name a system rather than a country. */
export const SYSTEM_WORDS: Words<'iso' | 'eu' | 'diameter' | 'mondopoint' | 'us-women' | 'us-men'> = {
  iso: 'iso|iso8653|iso 8653|jis',
  eu: 'eu|eur|europe|european|européen|européenne|europeo|europea|europäisch|europeu|европейский|欧|欧码|歐碼|欧洲|歐洲|ヨーロッパ|유럽|أوروبي',
  diameter:
    'ø|⌀|diameter|dia.|dia|diamètre|diam.|diametro|diámetro|diâmetro|durchmesser|диаметр|内径|內徑|直径|直徑|지름|내경|قطر',
  mondopoint: 'mondopoint|mondo|mp',
  'us-women':
    "w|women|women’s|women's|womens|ladies|femme|femmes|donna|damen|mujer|feminino|женский|女|女码|女鞋|レディース|여성|نسائي",
  'us-men':
    "m|men|men’s|men's|mens|gents|homme|hommes|uomo|herren|hombre|masculino|мужской|男|男码|男鞋|メンズ|남성|رجالي",
}

/** Units of length. `in` counts only right after a number. */
export const UNIT_WORDS: Words<'cm' | 'inch' | 'mm'> = {
  mm: 'mm|millimeter|millimetres|millimètres|мм|毫米|ミリ|밀리|مم',
  cm: 'cm|centimeter|centimetres|centimètres|см|厘米|公分|センチ|センチメートル|센티|센치|سم',
  inch: 'inch|inches|"|″|”|zoll|pouce|pouces|pollici|pulgadas|polegadas|дюйм|дюйма|дюймов|英寸|英吋|吋|寸|インチ|인치|بوصة|in',
}

/** Counting words that only some countries put after a size. */
export const COUNTER_WORDS: Words<string> = { 'JP CN': '号', HK: '號', JP: '番', KR: '호' }

/** Words that say the number is only near. */
export const ABOUT_WORDS =
  'about|approximately|approx.|approx|around|circa|ca.|environ|env.|etwa|ungefähr|aproximadamente|aprox.|cerca de|unos|около|примерно|ок.|約|约|大约|大約|ほど|くらい|약|정도|حوالي|تقريبا|~|≈|±'

/** Words that say nothing more than that a size follows. */
export const FILLER_WORDS =
  'size|sizes|ring size|ring|ringsize|taille|tour de doigt|tour de poignet|doigt|bague|pointure|größe|groesse|gr.|ringgröße|ringweite|umfang|weite|' +
  'taglia|misura|anello|circonferenza|circumference|circonférence|circunferencia|circunferência|talla|tamaño|medida|anillo|tamanho|aro|anel|numero|número|numéro|num.|nr.|nr|n°|nº|no.|' +
  'размер|р.|кольцо|кольца|обхват|длина|окружность|サイズ|指輪|リング|内周|円周|周长|周長|内周长|尺寸|尺码|尺碼|码|碼|圈口|圈号|圈號|手寸|戒指|戒圍|戒围|' +
  '사이즈|반지|호수|둘레|내주|مقاس|قياس|خاتم|محيط|wrist|poignet|handgelenk|polso|muñeca|pulso|запястье|手首|手腕|手围|손목|' +
  'neck|cou|collier|necklace|length|longueur|länge|lunghezza|largo|comprimento|长度|長さ|길이|shoe|shoes|schuhgröße|chaussures|scarpe|zapato|sapato|обувь|靴|鞋|鞋码|신발|foot|pied|' +
  'glove|gloves|gant|gants|handschuh|guanti|guantes|luvas|перчатки|手袋|手套|장갑|hat|chapeau|hut|cappello|sombrero|chapéu|шляпа|帽子|모자|head|kopf'

/** The system that a plain length in a unit means for each kind. */
export function systemOfUnit(
  kind: MeasuredKind,
  unit: 'cm' | 'inch' | 'mm',
  size: number,
): SizeSystem | null {
  if (kind === 'ring') return unit === 'mm' ? (size <= 26 ? 'diameter' : 'iso') : null
  if (kind === 'shoe') return unit === 'cm' ? 'jp' : unit === 'mm' ? 'mondopoint' : null
  return unit
}
