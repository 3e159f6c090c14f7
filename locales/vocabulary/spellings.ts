import type { BuiltInTerm } from './terms.ts'

/**
 * How the house's languages write what people are refused or allergic to, for finding it in a sentence whatever the
 * language it is typed in: `*` lets anything follow (шампанск* is шампанское and шампанского), `|` divides. English
 * and the interface's own words are known without it.
 */
export const SPELLINGS: Partial<Record<BuiltInTerm, string>> = {
  'stone.diamond':
    'diamant*|diamante*|brillant*|бриллиант*|алмаз*|ألماس|الماس|钻石|鑽石|ダイヤモンド|ダイヤ|다이아몬드|다이아',
  'stone.emerald':
    'émeraude*|smaragd*|smeraldo|smeraldi|esmeralda*|изумруд*|زمرد|祖母绿|祖母綠|エメラルド|에메랄드',
  'stone.ruby': 'rubis|rubin*|rubino|rubini|rubí*|rubi|рубин*|ياقوت|红宝石|紅寶石|ルビー|루비',
  'stone.sapphire':
    'saphir*|zaffiro|zaffiri|zafiro*|safira*|сапфир*|صفير|蓝宝石|藍寶石|サファイア|サファイヤ|사파이어',
  'stone.pearl': 'perle*|perla*|pérola*|жемчуг*|жемчуж*|لؤلؤ|珍珠|真珠|진주',
  'stone.jade': 'jadeit*|giada|нефрит*|жадеит*|يشم|翡翠|玉石|ジェード|ヒスイ|비취',
  'stone.opal': 'opale*|opali|ópalo*|опал*|أوبال|欧泊|蛋白石|オパール|오팔',
  'stone.coral': 'corail|koralle*|corallo|coralli|corales|coral|коралл*|مرجان|珊瑚|サンゴ|산호',
  'stone.mother-of-pearl':
    'nacre|perlmutt*|madreperla|nácar|madrepérola|перламутр*|صدف|贝母|貝母|マザーオブパール|真珠母',
  'stone.lab-grown':
    'synthetic stone*|lab grown|lab created|lab-created|cultivé* en laboratoire|de synthèse|synthétique*|laborgezüchtet*|synthetische* stein*|sintetic*|sintétic*|de laboratorio|de laboratório|di laboratorio|синтетическ*|выращенн*|مزروع في المختبر|صناعي|培育钻石|培育鑽石|实验室培育|實驗室培育|合成|ラボグロウン|랩그로운',
  'stone.natural':
    'mined stone*|mined diamond*|pierre* naturelle*|natursteine|naturstein|pietre naturali|piedras naturales|pedras naturais|природн* камн*|أحجار طبيعية|天然宝石|天然寶石|天然石|천연석',
  'metal.nickel': 'nichel|níquel|никел*|نيكل|镍|鎳|ニッケル|니켈',
  'metal.gold': 'gold|золот*|oro|ouro|ذهب|黄金|黃金|ゴールド|골드',
  'metal.yellow-gold':
    'or jaune|gelbgold|oro giallo|oro amarillo|ouro amarelo|желт* золот*|жёлт* золот*|ذهب أصفر|黄金|黃金|イエローゴールド|옐로골드|옐로 골드',
  'metal.white-gold':
    'or gris|or blanc|weißgold|weissgold|oro bianco|oro blanco|ouro branco|бел* золот*|ذهب أبيض|ホワイトゴールド|화이트골드|화이트 골드',
  'metal.rose-gold':
    'or rose|rotgold|roségold|oro rosa|ouro rosa|розов* золот*|ذهب وردي|玫瑰金|ピンクゴールド|ローズゴールド|로즈골드|로즈 골드',
  'metal.platinum': 'platine|platin|platino|platina|платин*|بلاتين|铂金|鉑金|プラチナ|플래티넘|백금|白金',
  'metal.silver': 'argent|silber|argento|plata|prata|серебр*|فضة|シルバー|실버|纯银|純銀|银饰|銀飾',
  'colour.red': 'rouge*|rot|rote*|rosso|rossa|rojo*|roja*|vermelh*|красн*|أحمر|红色|紅色|赤い|赤色|빨간|빨강',
  'colour.green': 'vert|verte*|grün*|verde*|зелен*|зелён*|أخضر|绿色|綠色|緑|초록|녹색',
  'colour.blue':
    'bleu*|blau*|blu|azul*|أزرق|蓝色|藍色|青い|青色|파란|파랑|синий|синего|синие|синяя|синее|голубой|голубого|голубые|голубая',
  'colour.white':
    'blanc|blanche|weiß|weiße|weißes|bianco|bianca|blanco|blanca|branco|branca|أبيض|白色|白い|흰색|하얀|белый|белая|белое|белые|белого',
  'colour.black':
    'noir*|schwarz*|nero|nera|negro|negra|preto*|preta*|черн*|чёрн*|أسود|黑色|黒い|黒色|검은|검정',
  'material.leather': 'cuir*|leder*|pelle|cuero|couro|кож*|جلد|皮革|真皮|レザー|가죽',
  'material.exotic-skins':
    'exotic skin*|exotic leather*|cuir* exotique*|peau* exotique*|exotenleder|exotische* leder*|pellami esotici|pelli esotiche|pieles exóticas|piel exótica|couros exóticos|couro exótico|экзотическ* кож*|جلود نادرة|جلود غريبة|珍稀皮革|稀有皮革|异国皮革|異國皮革|エキゾチックレザー|エキゾチック|이그조틱',
  'material.crocodile':
    'croco|croc|crocos|krokodil*|cocodrilo|coccodrillo|crocodilo|крокодил*|تمساح|鳄鱼|鱷魚|クロコダイル|クロコ|악어',
  'material.alligator':
    'alligatore|caimán|caiman|jacaré|аллигатор*|أليغاتور|短吻鳄|短吻鱷|アリゲーター|앨리게이터',
  'material.python':
    'snakeskin|snake skin|pitón|pitone|schlangenleder|peau de serpent|píton|питон*|بايثون|أفعى|جلد ثعبان|蟒蛇|蛇皮|パイソン|파이썬|뱀가죽|змеин*',
  'material.lizard':
    'lézard|eidechse*|lucertola|lagarto|ящериц*|سحلية|蜥蜴|リザード|도마뱀|teju|tejus|karung|varan',
  'material.ostrich': 'autruche|strauß*|strauss|struzzo|avestruz|страус*|نعام|鸵鸟|鴕鳥|オーストリッチ|타조',
  'material.stingray':
    'galuchat|shagreen|galusciá|rochen*|галюша|شفنين|珍珠鱼|魟鱼皮|ガルーシャ|가오리|кожа ската',
  'material.fur':
    'fourrure*|pelz*|pelliccia|pellicce|pieles de animal|pele de animal|мех|меха|мехом|мехов*|فرو|皮草|毛皮|모피',
  'material.mink': 'vison*|nerz*|visone|visón|норк*|المنك|水貂|貂皮|ミンク|밍크',
  'material.fox': 'renard|fuchspelz|volpe|zorro|raposa|ثعلب|狐狸|フォックス|여우|лиса|лисы|лисий|лисьего',
  'material.sable': 'zibeline|zobel*|zibellino|cebellina|zibelina|собол*|سمور|紫貂|セーブル|담비',
  'material.chinchilla': 'chinchillas|cincillà|шиншилл*|شنشيلة|龙猫皮|チンチラ|친칠라',
  'material.shearling': 'peau lainée|lammfell|montone|овчин*|дубленк*|صوف الغنم|羊毛皮|ムートン|무스탕',
  'material.feathers': 'plume*|feder|federn|piume|plumas|penas|перо|перья*|ريش|羽毛|フェザー|깃털',
  'material.down':
    'goose down|duck down|duvet d’oie|daunen*|piumino|plumón|زغب|羽绒|羽絨|ダウン|다운|пух|пуха|пуховик*',
  'material.ivory': 'ivoire*|elfenbein*|avorio|marfil|marfim|слонов* кост*|عاج|象牙|상아',
  'material.horn': 'corne de|büffelhorn|corno|cuerno|chifre|рог|рога|牛角|뿔',
  'material.tortoiseshell':
    'tortoise shell|turtle shell|écaille*|schildpatt|tartaruga|черепах*|سلحفاة|玳瑁|べっ甲|鼈甲|대모|concha de carey',
  'material.silk': 'soie|seide|seiden*|seta|seda|шелк*|шёлк*|حرير|丝绸|絲綢|シルク|실크',
  'material.wool': 'laine|wolle|lã|шерст*|صوف|羊毛|ウール',
  'material.latex': 'látex|lattice|латекс*|لاتكس|乳胶|乳膠|ラテックス|라텍스',
  'material.animal-origin':
    'animal product*|origine animale|tierisch*|di origine animale|origen animal|origem animal|животн* происхожд*|أصل حيواني|动物制品|動物製品|動物由来|동물성',
  'drink.alcohol':
    'alcool*|alkohol*|alcohol*|spirits|spirituose*|спиртн*|алкогол*|كحول|خمر|مسكر|酒精|含酒|酒水|酒类|酒類|饮酒|飲酒|喝酒|お酒|アルコール|알코올|주류',
  'drink.champagne':
    'champagn*|champán|champaña|champanhe|шампанск*|شمبانيا|شامبانيا|香槟|香檳|シャンパン|シャンパーニュ|샴페인|prosecco|crémant|cava|franciacorta|sekt',
  'drink.wine': 'vin|vins|wein|weine|weins|vino|vini|vinos|vinho*|вино|вина|вином|نبيذ|葡萄酒|ワイン|와인',
  'drink.red-wine':
    'vin rouge|rotwein*|vino rosso|vino tinto|vinho tinto|красн* вин*|نبيذ أحمر|红酒|紅酒|红葡萄酒|赤ワイン|레드와인|레드 와인|barolo',
  'drink.white-wine':
    'vin blanc|weißwein*|weisswein*|vino bianco|vino blanco|vinho branco|бел* вин*|نبيذ أبيض|白葡萄酒|白ワイン|화이트와인|chablis|riesling|sauternes',
  'drink.rose-wine': 'vin rosé|roséwein|rosato|vino rosado|vinho rosé|розов* вин*|نبيذ وردي|ロゼ|로제',
  'drink.fortified-wine':
    'port wine|portwein|sherry|xérès|vermouth|wermut|портвейн*|херес*|بورت|波特酒|ポートワイン|포트와인|vinho do porto|vin de porto',
  'drink.beer': 'bière*|bier|biere|birra|birre|cerveza*|cerveja*|пиво|пива|بيرة|啤酒|ビール|맥주|lager',
  'drink.sake': 'saké|nihonshu|саке|ساكي|清酒|日本酒|사케|소주|soju|焼酎|shochu',
  'drink.baijiu': 'moutai|maotai|байцзю|白酒|茅台|高粱酒|바이주|고량주',
  'drink.whisky': 'whiskey|scotch|bourbon|виски|ويسكي|威士忌|ウイスキー|ウィスキー|위스키|single malt',
  'drink.cognac':
    'armagnac|brandy|коньяк*|كونياك|干邑|白兰地|白蘭地|コニャック|ブランデー|코냑|브랜디|grappa|calvados',
  'drink.gin': 'gin tonic|джин|جن تونيك|杜松子酒|金酒|ジントニック|진토닉',
  'drink.vodka': 'wodka|водк*|فودكا|伏特加|ウォッカ|보드카',
  'drink.rum': 'rhum|ром|朗姆酒|蘭姆酒|ラム酒|럼주',
  'drink.liqueur':
    'liquor|likör*|liquore|licor*|ликер*|ликёр*|ليكور|利口酒|リキュール|리큐르|amaro|limoncello|ouzo|arak|raki|عرق',
  'drink.cocktails':
    'cóctel*|coquetel|коктейл*|كوكتيل|鸡尾酒|雞尾酒|カクテル|칵테일|martini|negroni|spritz|bellini',
  'drink.caffeine': 'caféine|koffein|caffeina|cafeína|кофеин*|كافيين|咖啡因|カフェイン|카페인',
  'drink.coffee': 'café*|kaffee*|caffè|кофе|قهوة|咖啡|コーヒー|커피|cappuccino|latte|ristretto',
  'drink.tea': 'thé|thés|tee|tè|té|chá|чай|чая|чаю|شاي|茶|お茶|차를',
  'drink.milk': 'lait|milch|latte|leche|leite|молок*|حليب|牛奶|ミルク|우유',
  'food.gluten':
    'glutine|wheat|blé|weizen*|grano|trigo|глютен*|пшениц*|غلوتين|قمح|麸质|麩質|小麦|小麥|グルテン|글루텐|밀가루',
  'food.dairy':
    'lactose|laktose|laitage*|produits laitiers|milchprodukte|latticini|lácteos|laticínios|молочн*|лактоз*|ألبان|乳制品|乳製品|유제품',
  'food.cheese': 'fromage*|käse*|formaggi*|queso*|queijo*|جبن|奶酪|起司|チーズ|치즈|сыр|сыра|сыры|сыром',
  'food.eggs': 'œuf*|oeuf*|ei|eier|uova|uovo|huevo*|ovo|ovos|яйц*|яиц|بيض|鸡蛋|雞蛋|卵|계란|달걀',
  'food.nuts':
    'fruits à coque|noix|nüsse|nuss|frutta a guscio|noci|frutos secos|nueces|nozes|орех*|مكسرات|坚果|堅果|ナッツ|견과|praline*|praliné|gianduja|marzipan|massepain|nougat',
  'food.almonds':
    'amande*|mandorl*|almendra*|amêndoa*|миндал*|لوز|杏仁|アーモンド|아몬드|frangipane|marzipan|mandel|mandeln|mandelmilch|mandelkuchen',
  'food.hazelnuts':
    'noisette*|haselnu*|nocciol*|avellana*|avelã*|фундук*|بندق|榛子|榛果|ヘーゼルナッツ|헤이즐넛|gianduja|praliné',
  'food.pistachios':
    'pistache*|pistazie*|pistacchi*|pistacho*|фисташк*|فستق|开心果|開心果|ピスタチオ|피스타치오',
  'food.walnuts': 'walnuss|walnüsse|nuez|noz|грецк*|جوز|核桃|クルミ|호두',
  'food.cashews': 'cajou|anacard*|cajú|кешью|كاجو|腰果|カシューナッツ|캐슈',
  'food.peanuts':
    'cacahuète*|erdnu*|arachid*|cacahuete*|amendoim|арахис*|فول سوداني|花生|ピーナッツ|落花生|땅콩',
  'food.sesame': 'sésame|sesam|sesamo|sésamo|gergelim|tahini|кунжут*|سمسم|طحينة|芝麻|ゴマ|胡麻|참깨',
  'food.soy': 'soya|soja|tofu|соя|соев*|صويا|大豆|豆腐|醤油|두부',
  'food.meat': 'viande*|fleisch*|carne|carni|carnes|мяс*|لحم|لحوم|肉|고기',
  'food.pork':
    'porc|schwein*|schinken*|jambon*|ham|bacon|maiale|prosciutto|salami|cerdo|jamón|porco|presunto|свин*|ветчин*|خنزير|猪肉|豬肉|火腿|豚肉|ハム|돼지고기|햄',
  'food.beef': 'bœuf|boeuf|rind|rindfleisch|manzo|bovino|ternera|говядин*|لحم بقر|牛肉|ビーフ|소고기',
  'food.gelatine':
    'gelatin|gélatine|gelatina|marshmallow*|guimauve|желатин*|جيلاتين|明胶|明膠|吉利丁|ゼラチン|젤라틴',
  'food.foie-gras': 'gänseleber|фуа-гра|فوا غرا|鹅肝|鵝肝|フォアグラ|푸아그라',
  'food.fish':
    'poisson*|fisch|lachs*|saumon|salmon|tuna|pesce|salmone|pescado|peixe|рыб*|лосос*|سمك|سلمون|鱼肉|三文鱼|鮭|サーモン|생선|연어',
  'food.caviar': 'kaviar|caviale|икр*|كافيار|鱼子酱|魚子醬|キャビア|캐비아',
  'food.shellfish':
    'seafood|crustacé*|fruits de mer|meeresfrüchte|schalentiere|crostacei|frutti di mare|marisco*|frutos do mar|морепродукт*|креветк*|prawn*|shrimp*|lobster*|oyster*|crab|homard|huître*|مأكولات بحرية|روبيان|海鲜|海鮮|虾|蝦|蟹|甲殻類|갑각류|새우|해산물|海老',
  'food.sugar': 'sucre|zucker*|zucchero|azúcar|açúcar|сахар*|سكر|糖|砂糖|설탕',
  'food.honey': 'miel|honig|miele|мед|мёд|عسل|蜂蜜|ハチミツ|꿀',
  'food.chocolate': 'chocolat*|schokolade*|cioccolat*|шоколад*|شوكولاتة|巧克力|チョコレート|チョコ|초콜릿',
  'food.pastries':
    'pastry|pâtisserie*|viennoiserie*|croissant*|gebäck|kuchen|torte|pasticcini|pasteles|bolo|выпечк*|пирожн*|حلويات|معجنات|糕点|糕點|蛋糕|ケーキ|焼き菓子|케이크|madeleine*|biscuit*|financier*',
  'scent.any':
    'perfume*|parfum*|profumo|profumi|fragranc*|духи|духов|аромат*|عطر|香水|향수|scented candle*|bougie parfumée',
  'scent.oud': 'oudh|bois d’oud|عود|沉香|ウード|우드향',
  'scent.rose': 'ورد|玫瑰|장미|rosen|роза|розы|роз|розой|薔薇',
  'scent.jasmine': 'jasmin|gelsomino|jazmín|jasmim|жасмин*|ياسمين|茉莉|ジャスミン|자스민',
  'scent.lily': 'lys|lilien*|giglio|lirio|lírio|زنبق|百合|백합|лилии|лилий',
  'style.snakes': 'serpent*|schlange*|serpente|serpiente*|змея|змеи|ثعبان|蛇|スネーク|뱀',
  'style.skulls':
    'tête* de mort|totenkopf|teschi*|calavera*|caveira*|جمجمة|骷髅|骷髏|ドクロ|スカル|해골|череп|черепа|черепами',
  'style.crosses': 'croix|croce|croci|cruces|cruzes|صليب|十字架|십자가|крест|кресты|крестик*|kreuz|kreuze',
  'style.evil-eyes': 'nazar|mauvais œil|malocchio|mal de ojo|olho grego|邪眼|邪視|악마의 눈|عين الحسود',
  'reception.photographs': 'photo*|foto*|фото*|صورة|تصوير|拍照|照片|写真|사진',
  'reception.flowers': 'bouquet*|fleurs|blumen*|fiori|flores|цветы|زهور|鲜花|鮮花|花束|꽃',
}
