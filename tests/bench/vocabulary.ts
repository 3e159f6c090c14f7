/** One language of the notes: its words, the commonest first, and what stands between two of them. */
export interface Vocabulary {
  readonly words: readonly string[]
  readonly gap: string
}

const split = (text: string): string[] => text.trim().split(/\s+/u)
const spaced = (text: string): Vocabulary => ({ words: split(text), gap: ' ' })
const unspaced = (text: string): Vocabulary => ({ words: split(text), gap: '' })

/** The eight languages in which the notes of the bench are written. */
export const VOCABULARIES: readonly Vocabulary[] = [
  spaced(`le la et pour avec une elle aime préfère émeraude bague collier anniversaire fille mère thé sans sucre
    jardin salon visite jeudi matin rappeler écrin doré discrète diamant saphir montre cadeau mari voyage Genève
    printemps soie cuir refuse fourrure rose ancienne taille boucles perle mariage commande livraison fleurs`),
  spaced(`the and for with a she prefers emerald ring necklace anniversary daughter mother tea without sugar garden
    visit Thursday morning call back box gold discreet diamond sapphire watch gift husband travels Geneva spring
    silk leather refuses fur rose antique size earrings pearl wedding order delivery flowers slippers champagne
    driver waits outside allergy nickel engraving vintage`),
  spaced(`il la e per con una lei ama preferisce smeraldo anello collana anniversario figlia madre caffè senza
    zucchero giardino visita giovedì mattina richiamare astuccio oro discreta diamante zaffiro orologio regalo marito
    viaggio Ginevra primavera seta pelle rifiuta pelliccia rosa antica misura orecchini perla matrimonio ordine fiori`),
  unspaced(`の は を が 翡翠 指輪 首飾り 誕生日 お嬢様 母 お茶 砂糖なし 庭園 来店 木曜日 午前 電話 箱 金 控えめ ダイヤモンド サファイア
    腕時計 贈り物 ご主人 旅行 京都 春 絹 革 毛皮 薔薇 骨董 サイズ 耳飾り 真珠 結婚 注文 配達 花 好む 断る 思い出 桜`),
  unspaced(`的 喜欢 她 和 翡翠 戒指 项链 生日 女儿 母亲 喝茶 不加糖 花园 来访 星期四 上午 回电 礼盒 黄金 低调 钻石 蓝宝石 手表 礼物
    先生 旅行 上海 春天 丝绸 皮革 拒绝 皮草 玫瑰 古董 尺寸 耳环 珍珠 婚礼 订单 送货 鲜花 香槟 司机 过敏 刻字`),
  spaced(`그리고 에메랄드 반지 목걸이 생일 따님 어머니 차 설탕 정원 방문 목요일 오전 전화 상자 금 조용한 다이아몬드 사파이어
    시계 선물 남편 여행 서울 봄 비단 가죽 거절 모피 장미 골동품 크기 귀걸이 진주 결혼 주문 배달 꽃 좋아하신다 기억`),
  spaced(`في من على مع تفضل الزمرد خاتم قلادة عيد ابنتها والدتها الشاي بدون سكر الحديقة زيارة الخميس صباحا اتصال علبة
    ذهب هادئة ألماس ياقوت ساعة هدية زوجها سفر دبي الربيع حرير جلد ترفض الفراء وردة قديمة مقاس أقراط لؤلؤ زفاف طلب توصيل
    زهور قهوة السائق حساسية نقش`),
  spaced(`и в на с она предпочитает изумруд кольцо ожерелье годовщина дочь мать чай без сахара сад визит четверг утро
    перезвонить футляр золото сдержанная бриллиант сапфир часы подарок муж поездка Женева весна шёлк кожа отказывается
    мех роза старинная размер серьги жемчуг свадьба заказ доставка цветы шампанское водитель`),
]

/** Names of one culture: surnames, given names, and for those not in Latin letters their readings or spellings. */
export interface NameList {
  readonly lang: string
  readonly weight: number
  /** Written form, then the reading or the Latin spelling after a colon where there is one. */
  readonly surnames: readonly string[]
  readonly given: readonly string[]
}

const list = (lang: string, weight: number, surnames: string, given: string): NameList => ({
  lang,
  weight,
  surnames: split(surnames),
  given: split(given),
})

/** The names of the bench; their weights add up to a hundred. */
export const NAMES: readonly NameList[] = [
  list(
    'fr',
    15,
    `Martin Bernard Dubois Durand Moreau Laurent Lefèvre Fournier Girard Rousseau Garnier Chevalier Beaumont
     Delacroix Montclair Villeneuve Saint-Cyr d’Aubigny Rochefort Valmont Castellane Bellerive Fontenay Grandville`,
    `Marie Jeanne Camille Élodie Hélène Inès Juliette Margaux Noémie Solène Aurélie Béatrice Clément Édouard
     François Gaspard Hugo Jean-Baptiste Lucien Maxime Olivier Rémi Théodore Victoire`,
  ),
  list(
    'en',
    13,
    `Smith Whitaker Ashford Pemberton Hargreaves O’Neill MacKenzie Fairchild Kensington Blackwood Harrington
     Montgomery Sinclair Thornbury Wellesley Carrington Holloway Prescott Radcliffe Sheffield Tremaine Underhill`,
    `Alice Beatrix Charlotte Daphne Eleanor Florence Georgina Harriet Imogen Josephine Katherine Lydia Matilda
     Arthur Benedict Conrad Dominic Edmund Frederick Gregory Humphrey Julian Leopold Sebastian`,
  ),
  list(
    'it',
    8,
    `Rossi Bianchi Ferrari Colonna Visconti Borghese Medici Sforza Pallavicini Orsini Contarini Grimaldi Barberini`,
    `Alessandra Beatrice Chiara Donatella Elena Francesca Ginevra Lucrezia Ottavia Valentina Lorenzo Matteo Niccolò`,
  ),
  list(
    'de',
    6,
    `Müller Schröder Königsberg Weiß Hoffmann Lindenau Falkenstein Waldburg Hohenfels Strauß Bäumler Richter`,
    `Annelise Brünhilde Charlotte Dorothea Elisabeth Friederike Jürgen Käthe Lieselotte Matthäus Sören Wolfgang`,
  ),
  list(
    'zh-Hans',
    16,
    `王:Wang 李:Li 张:Zhang 刘:Liu 陈:Chen 杨:Yang 赵:Zhao 黄:Huang 周:Zhou 吴:Wu 徐:Xu 孙:Sun 胡:Hu 朱:Zhu 高:Gao
     林:Lin 何:He 郭:Guo 马:Ma 罗:Luo 欧阳:Ouyang 司马:Sima 诸葛:Zhuge`,
    `伟:Wei 芳:Fang 娜:Na 敏:Min 静:Jing 丽:Li 强:Qiang 磊:Lei 洋:Yang 艳:Yan 明华:Minghua 志强:Zhiqiang 秀英:Xiuying
     建国:Jianguo 晓梅:Xiaomei 雅琪:Yaqi 梓涵:Zihan 子轩:Zixuan 思远:Siyuan 若曦:Ruoxi 婉婷:Wanting 嘉懿:Jiayi`,
  ),
  list(
    'ja',
    14,
    `佐藤:さとう 鈴木:すずき 高橋:たかはし 田中:たなか 渡辺:わたなべ 伊藤:いとう 山本:やまもと 中村:なかむら 小林:こばやし
     加藤:かとう 吉田:よしだ 山田:やまだ 佐々木:ささき 山口:やまぐち 松本:まつもと 井上:いのうえ 木村:きむら 斎藤:さいとう
     清水:しみず 大野:おおの 西園寺:さいおんじ 一条:いちじょう`,
    `太郎:たろう 花子:はなこ 美咲:みさき 陽菜:ひな 結衣:ゆい 大輔:だいすけ 翔太:しょうた 健一:けんいち 恵子:けいこ 優子:ゆうこ
     直樹:なおき 裕子:ひろこ 真理:まり 拓也:たくや 彩香:あやか 麻衣:まい 千尋:ちひろ 誠:まこと 葵:あおい 蓮:れん`,
  ),
  list(
    'ko',
    8,
    `김:Kim 이:Lee 박:Park 최:Choi 정:Jung 강:Kang 조:Cho 윤:Yoon 장:Jang 임:Lim 한:Han 오:Oh 서:Seo 신:Shin 권:Kwon`,
    `민준:Minjun 서연:Seoyeon 지우:Jiwoo 서준:Seojun 하은:Haeun 도윤:Doyun 수빈:Subin 지민:Jimin 예준:Yejun 은지:Eunji
     현우:Hyunwoo 유진:Yujin 태현:Taehyun 소영:Soyoung 미경:Mikyung 영희:Younghee`,
  ),
  list(
    'ar',
    10,
    `المنصوري:Al-Mansouri الهاشمي:Al-Hashimi القاسمي:Al-Qasimi النعيمي:Al-Nuaimi الفارسي:Al-Farsi العتيبي:Al-Otaibi
     الحداد:Al-Haddad الخطيب:Al-Khatib الشامسي:Al-Shamsi الصباح:Al-Sabah الراشد:Al-Rashid العلي:Al-Ali`,
    `محمد:Mohammed أحمد:Ahmed فاطمة:Fatima عائشة:Aisha خالد:Khalid مريم:Maryam عبدالله:Abdullah نورة:Noura سلطان:Sultan
     هند:Hind ليلى:Layla يوسف:Youssef زينب:Zainab عمر:Omar سارة:Sarah راشد:Rashid`,
  ),
  list(
    'ru',
    7,
    `Иванов:Ivanov Смирнов:Smirnov Кузнецов:Kuznetsov Попов:Popov Волков:Volkov Соколов:Sokolov Лебедев:Lebedev
     Морозов:Morozov Орлов:Orlov Голицын:Golitsyn Шереметев:Sheremetev Юсупов:Yusupov Щербаков:Shcherbakov`,
    `Анна:Anna Екатерина:Ekaterina Ольга:Olga Наталья:Natalya Мария:Maria Елена:Elena Татьяна:Tatyana Алексей:Aleksey
     Дмитрий:Dmitry Сергей:Sergey Николай:Nikolay Пётр:Pyotr Фёдор:Fyodor Юлия:Yulia`,
  ),
  list(
    'th',
    3,
    `ศรีสุข:Srisuk วงศ์ไทย:Wongthai แก้วมณี:Kaewmanee ทองดี:Thongdee สุวรรณ:Suwan ชัยวัฒน์:Chaiwat บุญมา:Boonma`,
    `สมชาย:Somchai สมหญิง:Somying มาลี:Malee นภา:Napa อรุณ:Arun พิมพ์:Pim กานดา:Kanda วิชัย:Wichai`,
  ),
]

/** Tastes, each a facet, what is said of it, and the term of the vocabulary it stands for or ''. */
export const TASTES = [
  ['stone', 'emeralds of a deep green', 'stone.emerald'],
  ['stone', 'saphirs du Cachemire', 'stone.sapphire'],
  ['stone', '翡翠', 'stone.jade'],
  ['metal', 'yellow gold', 'metal.yellow-gold'],
  ['metal', 'platine', 'metal.platinum'],
  ['metal', 'プラチナ', 'metal.platinum'],
  ['metal', 'розовое золото', 'metal.rose-gold'],
  ['metal', 'nickel', 'metal.nickel'],
  ['colour', 'ivory', ''],
  ['colour', 'أخضر', 'colour.green'],
  ['scent', '椿', ''],
  ['drink', 'Lapsang souchong', ''],
  ['style', 'Art déco', ''],
  ['other', 'кошки', ''],
  ['material', 'exotic skins', 'material.exotic-skins'],
] as const

/** Pieces as they are spoken of, each with the terms of the vocabulary that its words name. */
export const PIECES: readonly (readonly [text: string, ...terms: string[]])[] = [
  ['Collier Étoile, saphirs et diamants', 'stone.sapphire', 'stone.diamond'],
  ['Sapphire brooch', 'stone.sapphire'],
  ['Emerald drop earrings', 'stone.emerald'],
  ['Bague en or jaune', 'metal.yellow-gold'],
  ['Bracciale di smeraldi', 'stone.emerald'],
  ['Smaragdkette aus dem Atelier'],
  ['翡翠手镯', 'stone.jade'],
  ['红宝石戒指', 'stone.ruby'],
  ['真珠の首飾り', 'stone.pearl'],
  ['Кольцо с изумрудом', 'stone.emerald'],
  ['خاتم الزمرد', 'stone.emerald'],
  ['진주 귀걸이', 'stone.pearl'],
  ['Orologio in oro rosa', 'metal.rose-gold'],
  ['Silk scarf'],
  ['Flacon N°5'],
]

/** Where people live: city, country, time zone, dialling code and digits after it. */
export const PLACES = [
  ['Paris', 'FR', 'Europe/Paris', '+336', 8],
  ['London', 'GB', 'Europe/London', '+4477', 8],
  ['Milano', 'IT', 'Europe/Rome', '+3934', 8],
  ['Genève', 'CH', 'Europe/Zurich', '+4179', 7],
  ['上海', 'CN', 'Asia/Shanghai', '+86138', 8],
  ['東京', 'JP', 'Asia/Tokyo', '+8190', 8],
  ['서울', 'KR', 'Asia/Seoul', '+8210', 8],
  ['دبي', 'AE', 'Asia/Dubai', '+97150', 7],
] as const
