import type { BuiltInTerm } from './terms.ts'

const KINDS_OF: Partial<Record<BuiltInTerm, readonly BuiltInTerm[]>> = {
  'stone.diamond': ['stone.coloured-diamond', 'stone.lab-grown-diamond'],
  'stone.pearl': ['stone.natural-pearl', 'stone.south-sea-pearl', 'stone.tahitian-pearl'],
  'stone.tourmaline': ['stone.paraiba-tourmaline'],
  'stone.natural': ['stone.natural-pearl'],
  'stone.lab-grown': ['stone.lab-grown-diamond'],
  'metal.gold': ['metal.yellow-gold', 'metal.white-gold', 'metal.rose-gold'],
  'metal.white-gold': ['metal.nickel-white-gold'],
  'metal.nickel': ['metal.nickel-white-gold'],
  'metal.copper': ['metal.bronze'],
  'colour.red': ['colour.burgundy'],
  'colour.blue': ['colour.navy'],
  'style.animals': ['style.birds', 'style.snakes', 'style.insects'],
  'style.religious': ['style.crosses'],
  'era.antique': ['era.georgian', 'era.victorian'],
  'era.worn-before': ['era.antique', 'era.belle-epoque', 'era.edwardian', 'era.art-nouveau', 'era.art-deco'],
  'piece.ring': ['piece.solitaire', 'piece.cocktail-ring', 'piece.signet-ring', 'piece.wedding-band'],
  'piece.earrings': ['piece.studs', 'piece.hoops', 'piece.drop-earrings', 'piece.clip-earrings'],
  'piece.necklace': ['piece.pendant', 'piece.choker', 'piece.long-necklace'],
  'piece.bracelet': ['piece.bangle', 'piece.cuff'],
  'piece.watch': ['piece.mechanical-watch'],
  'piece.handbag': ['piece.clutch'],
  'material.animal-origin': [
    'material.leather',
    'material.fur',
    'material.feathers',
    'material.down',
    'material.ivory',
    'material.horn',
    'material.tortoiseshell',
    'material.silk',
    'material.wool',
    'stone.pearl',
    'stone.mother-of-pearl',
    'stone.coral',
  ],
  'material.leather': [
    'material.calfskin',
    'material.lambskin',
    'material.pigskin',
    'material.exotic-skins',
    'material.shearling',
    'piece.small-leather',
  ],
  'material.exotic-skins': [
    'material.crocodile',
    'material.alligator',
    'material.python',
    'material.lizard',
    'material.ostrich',
    'material.stingray',
  ],
  'material.fur': [
    'material.mink',
    'material.fox',
    'material.sable',
    'material.chinchilla',
    'material.shearling',
  ],
  'material.ivory': ['material.mammoth-ivory'],
  'material.wool': ['material.cashmere', 'material.vicuna'],
  'material.rubber': ['material.latex'],
  'scent.any': [
    'scent.rose',
    'scent.jasmine',
    'scent.tuberose',
    'scent.iris',
    'scent.lily',
    'scent.orange-blossom',
    'scent.lavender',
    'scent.oud',
    'scent.sandalwood',
    'scent.cedar',
    'scent.vetiver',
    'scent.musk',
    'scent.ambergris',
    'scent.vanilla',
    'scent.citrus',
    'scent.fig',
    'scent.incense',
  ],
  'drink.caffeine': [
    'drink.coffee',
    'drink.black-tea',
    'drink.green-tea',
    'drink.oolong',
    'drink.pu-er',
    'drink.jasmine-tea',
    'drink.soft-drinks',
  ],
  'drink.coffee': ['drink.espresso', 'drink.arabic-coffee'],
  'drink.tea': [
    'drink.black-tea',
    'drink.green-tea',
    'drink.oolong',
    'drink.pu-er',
    'drink.jasmine-tea',
    'drink.mint-tea',
  ],
  'drink.green-tea': ['drink.matcha', 'drink.hojicha'],
  'drink.alcohol': [
    'drink.wine',
    'drink.beer',
    'drink.sake',
    'drink.baijiu',
    'drink.whisky',
    'drink.cognac',
    'drink.gin',
    'drink.vodka',
    'drink.rum',
    'drink.liqueur',
    'drink.cocktails',
  ],
  'drink.wine': [
    'drink.champagne',
    'drink.red-wine',
    'drink.white-wine',
    'drink.rose-wine',
    'drink.fortified-wine',
  ],
  'food.sugar': ['food.pastries', 'food.macarons', 'food.honey', 'food.chocolate', 'drink.hot-chocolate'],
  'food.gluten': ['food.pastries'],
  'food.dairy': ['food.cheese', 'drink.milk', 'drink.hot-chocolate'],
  'food.eggs': ['food.macarons'],
  'food.nuts': ['food.almonds', 'food.hazelnuts', 'food.pistachios', 'food.walnuts', 'food.cashews'],
  'food.almonds': ['food.macarons'],
  'food.meat': ['food.pork', 'food.beef', 'food.gelatine', 'food.foie-gras'],
  'food.fish': ['food.caviar'],
}

const kindsOf: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(KINDS_OF))

/**
 * A code with every kind of it, and theirs: refusing exotic skins is refusing python. What does not fall wholly under a
 * word is left out (hot chocolate is dairy, chocolate need not be); a code that is not built in has no kinds.
 */
export function withKinds(code: string): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (one: string) => {
    if (found.has(one)) return
    found.add(one)
    for (const kind of kindsOf.get(one) ?? []) add(kind)
  }
  add(code)
  return found
}
