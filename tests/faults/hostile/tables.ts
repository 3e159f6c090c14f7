import { fill, type HostileFile, join, KB, MB, noise, utf8 } from './file.ts'

const HEAD = 'Name,Email,Phone,Birthday,Language,Tags,Notes\n'
const PROTOTYPE = '__proto__,constructor,prototype,hasOwnProperty,toString,valueOf,__defineGetter__'

const file = (name: string, make: () => Uint8Array | string, refusedAs?: string): HostileFile => ({
  name: `table-${name}.csv`,
  ...(refusedAs && { refusedAs }),
  make: () => utf8Or(make()),
})
const utf8Or = (made: Uint8Array | string) => (typeof made === 'string' ? utf8(made) : made)

/** One row in which one cell of a known column is a piece repeated. */
const longCell = (column: number, piece: string, length = 900 * KB) =>
  `${HEAD}Durand${','.repeat(column)}${piece.repeat(Math.floor(length / piece.length))}\n`

function hugeLines(): HostileFile[] {
  return [
    file('one-line-127mb', () => fill(127 * MB, 'a')),
    file('one-quoted-cell-100mb', () => fill(100 * MB, 'a', '"', '"\n')),
    file('quote-never-closed-40mb', () => fill(40 * MB, 'Durand,x\n', 'Name,Note\n"')),
    file('only-quotes-8mb', () => fill(8 * MB, '"')),
    file('quotes-and-letters-8mb', () => fill(8 * MB, '"a')),
    file('quotes-and-breaks-8mb', () => fill(8 * MB, '"\n')),
    file('open-quotes-on-lines-8mb', () => fill(8 * MB, '"a\nb,')),
    file('only-commas-8mb', () => fill(8 * MB, ',')),
    file('only-tabs-4mb', () => fill(4 * MB, '\t')),
    file('only-semicolons-and-quotes-4mb', () => fill(4 * MB, '";')),
    file('only-line-feeds-64mb', () => fill(64 * MB, '\n')),
    file('only-returns-16mb', () => fill(16 * MB, '\r')),
    file('only-spaces-16mb', () => fill(16 * MB, ' ')),
    file('one-letter-rows-120mb', () => fill(120 * MB, 'a\n', 'Name\n')),
    file('rows-of-blanks-32mb', () => fill(32 * MB, ' ,\n', 'Name,Note\n')),
    file('a-million-rows', () => fill(8 * MB, 'a,b,c,d\n', 'Name,Note\n')),
    file('a-row-too-many', () => `Name\n${'a\n'.repeat(200_001)}`),
    file(
      'as-many-rows-as-allowed',
      () =>
        `Name,Email\n${Array.from({ length: 199_999 }, (_, n) => `Durand ${n},a${n}@example.com\n`).join('')}`,
    ),
    file('a-million-columns', () => `${'Name,'.repeat(1_000_000)}\n${'a,'.repeat(1_000_000)}\n`),
    file('half-a-million-columns', () => `${'a,'.repeat(500_000)}\n${'b,'.repeat(500_000)}\n`),
    file('a-thousand-columns', () => `${'Name,'.repeat(1000)}\n${`${'a,'.repeat(1000)}\n`.repeat(3000)}`),
    file(
      'a-thousand-google-columns',
      () =>
        `First Name,Last Name,Labels,${Array.from({ length: 480 }, (_, n) => `Phone ${n} - Label,Phone ${n} - Value`).join(',')}\n${`a,b,c,${'Mobile,06 12 34 56 78,'.repeat(480)}\n`.repeat(500)}`,
    ),
    file('widening-rows', () => Array.from({ length: 1500 }, (_, n) => 'a,'.repeat(n)).join('\n')),
  ]
}

function crowdedCells(): HostileFile[] {
  const crowds: readonly (readonly [string, number, string])[] = [
    ['emails', 1, 'a@b.cc;'],
    ['at-signs', 1, 'a@'],
    ['dotted-email', 1, 'a@a.'],
    ['phones', 2, '0612345678;'],
    ['phone-digits', 2, '1'],
    ['phone-signs', 2, '+('],
    ['birthdays', 3, '1/1/1980 '],
    ['birthday-digits', 3, '1'],
    ['birthday-words', 3, 'février '],
    ['languages', 4, 'fr;'],
    ['unknown-languages', 4, 'q;'],
    ['language-letters', 4, 'é'],
    ['tags', 5, 't,'],
    ['tag-bars', 5, '|'],
    ['note-html', 6, '<img src=x onerror=alert(1)>'],
    ['combining', 6, 'e\u0301\u0302\u0303'],
    ['zalgo-name', 0, '\u0310'],
    ['name-words', 0, ' ab'],
    ['name-spaces', 0, '          '],
    ['name-han', 0, '龍'],
    ['name-hangul', 0, '김'],
    ['name-kana', 0, 'ァ'],
    ['name-arabic', 0, 'محمد '],
    ['name-emoji', 0, '👩🏽‍🦰'],
    ['name-hyphens', 0, 'a-'],
    ['right-to-left-marks', 0, '\u202e\u2066'],
  ]
  return crowds.flatMap(([name, column, piece]) => [
    file(`crowd-${name}`, () => longCell(column, piece)),
    file(`crowds-${name}`, () =>
      longCell(column, piece, 4 * KB).replace(/\n.*\n$/s, (rows) => rows.repeat(200)),
    ),
  ])
}

function oddBytes(): HostileFile[] {
  const lone = (unit: number[]) => Buffer.from(unit)
  return [
    file('nul-in-cells', () => `${HEAD}Du\0rand,a\0@b.cc,\0,\0,\0,\0,\0\n`.repeat(500)),
    file('only-nul-4mb', () => fill(4 * MB, '\0')),
    file('nul-between-letters', () => fill(64 * KB, 'D\0u\0\0r\0a\0\0')),
    file('nul-line-ends', () => fill(64 * KB, 'Durand,Paris\0\n\0')),
    file('lone-surrogates-utf-8', () => join(HEAD, lone([0xed, 0xa0, 0x80, 0x2c, 0xed, 0xb0, 0x80, 0x0a]))),
    file('lone-surrogates-utf-16le', () =>
      join(lone([0xff, 0xfe]), Buffer.from('Name,Note\n\ud800a,\udc00b\n\udc00\ud800,c\n', 'utf16le')),
    ),
    file('lone-surrogates-utf-16be', () =>
      join(lone([0xfe, 0xff]), Buffer.from('Name,Note\n\ud800a,\udc00b\n', 'utf16le').swap16()),
    ),
    file('odd-length-utf-16', () =>
      join(lone([0xff, 0xfe]), Buffer.from('Name,Note\nDurand,x\n', 'utf16le'), 'a'),
    ),
    file('mark-of-utf-8-before-utf-16', () =>
      join(lone([0xef, 0xbb, 0xbf]), Buffer.from('Name,Note\nDurand,x\n', 'utf16le')),
    ),
    file('mark-of-utf-16-before-utf-8', () => join(lone([0xff, 0xfe]), 'Name,Note\nDurand,x\n')),
    file('two-marks', () => '\ufeff\ufeffName,Note\nDurand,x\n'),
    file('marks-on-every-line', () => '\ufeffName,Note\n\ufeffDurand,x\n\ufeffMoreau,y\n'),
    file('only-a-mark', () => '\ufeff'),
    file('half-a-mark', () => lone([0xef, 0xbb])),
    file('utf-32le', () =>
      join(
        lone([0xff, 0xfe, 0, 0]),
        Buffer.concat(
          Array.from('Name,Note\nDurand,x\n', (char) => lone([char.codePointAt(0) ?? 0, 0, 0, 0])),
        ),
      ),
    ),
    file('utf-7', () => '+AEA-Name,Note\nDurand+AOk-,x\n'),
    file('overlong-utf-8', () =>
      join(HEAD, lone([0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0xf0, 0x80, 0x80, 0xaf, 0x0a])),
    ),
    file('beyond-unicode', () =>
      join(HEAD, lone([0xf4, 0x90, 0x80, 0x80, 0xf8, 0x88, 0x80, 0x80, 0x80, 0x0a])),
    ),
    file('noncharacters', () => `${HEAD}\ufffe\uffff\ufdd0\u{1ffff},x\n`),
    file(
      'controls',
      () =>
        `${HEAD}${Array.from({ length: 32 }, (_, n) => String.fromCodePoint(n)).join('x,')}\n\u0085\u2028\u2029\u000b\u000c\n`,
    ),
    file('escape-sequences', () => 'Name,Note\n\u001b]0;evil\u0007\u001b[2J,x\n'),
    file('iso-2022-jp', () =>
      join('Name,Note\n', lone([0x1b, 0x24, 0x42, 0x3b, 0x33, 0x45, 0x44, 0x1b, 0x28, 0x42]), ',x\n'),
    ),
    ...[0x81, 0x8e, 0xa4, 0xe3, 0xf0].map((byte) =>
      file(`cut-character-${byte.toString(16)}`, () => join(HEAD, 'Durand', lone([byte]))),
    ),
    ...[0x80, 0x81, 0xff, 0xfe, 0xa0].map((byte) =>
      file(`all-${byte.toString(16)}`, () => Buffer.alloc(256 * KB, byte)),
    ),
    ...[1, 2, 3, 4].map((seed) => file(`noise-1kb-${seed}`, () => noise(KB, seed))),
    ...[5, 6, 7, 8].map((seed) => file(`noise-1mb-${seed}`, () => noise(MB, seed))),
    ...[9, 10].map((seed) => file(`noise-after-headings-${seed}`, () => join(HEAD, noise(200 * KB, seed)))),
    file('noise-16mb', () => noise(16 * MB, 11)),
    ...['utf-8', 'latin1', 'utf16le'].map((encoding) =>
      file(`accent-at-the-end-${encoding}`, () =>
        join(fill(2 * MB, 'Durand,Paris\n'), Buffer.from('Zoë,x\n', encoding as 'utf8')),
      ),
    ),
  ]
}

function oddTables(): HostileFile[] {
  return [
    file('prototype-headings', () => `${PROTOTYPE}\n${'a,b,c,d,e,f,g\n'.repeat(20)}`),
    file('prototype-cells', () => `${HEAD}${`${PROTOTYPE}\n`.repeat(20)}`),
    file('json', () => `[{"__proto__":{"isAdmin":true},"name":"Durand"}]\n`.repeat(500)),
    file(
      'xml',
      () =>
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>\n'.repeat(50),
      'format-unknown',
    ),
    file(
      'html',
      () => '<!DOCTYPE html><table><tr><td>Name</td><td>Email</td></tr></table>\n'.repeat(50),
      'format-unknown',
    ),
    file('formulas', () => `${HEAD}=cmd|' /C calc'!A0,@SUM(1),+33612345678,-1,=1+1,\t=1,"\r=1"\n`),
    file('sql', () => `${HEAD}Robert'); DROP TABLE client;--,a@b.cc,1,2,3,4,5\n`.repeat(50)),
    file('match-syntax', () => `${HEAD}"NEAR(""a"" b) OR * AND ^: {x}",a@b.cc,1,2,3,4,5\n`.repeat(50)),
    file(
      'paths',
      () => `${HEAD}../../etc/passwd,C:\\Windows\\System32,\\\\?\\UNC\\x,~/.ssh,%00,file:///,x\n`,
    ),
    file(
      'urls',
      () => `${HEAD}javascript:alert(1),data:text/html;base64,https://evil.example/\u202egpj.exe,x,x,x,x\n`,
    ),
    file('sep-line', () => 'sep=\u0007\nName\u0007Note\nDurand\u0007x\n'),
    file('sep-quote', () => 'sep="\nName"Note\nDurand"x\n'),
    file('sep-only', () => 'sep=;'),
    file('headings-only', () => HEAD),
    file('one-byte', () => 'a'),
    file('one-quote', () => '"'),
    file('one-return', () => '\r'),
    file('mixed-line-ends', () => 'Name,Note\rDurand,x\r\nMoreau,y\nPetit,z\n\rRoux,w'),
    file('returns-in-quotes', () => 'Name,Note\n"Du\r\n\r\n\rrand","x\n\n"\n'.repeat(200)),
    file('delimiters-disagree', () => 'Name;Note,Town\tTag|x\nDurand,x;y\tz|w\n'.repeat(200)),
    file('same-headings', () => `${'Name,'.repeat(200)}\n${'a,'.repeat(200)}\n`),
    file('blank-headings', () => `${','.repeat(300)}\n${'a,'.repeat(300)}\n`),
    file('heading-of-a-megabyte', () => `${'Name'.repeat(200_000)},Email\nDurand,a@b.cc\n`),
    file(
      'same-person-again',
      () => `${HEAD}${'Durand,a@b.cc,0612345678,1980-01-01,fr,x,y\n'.repeat(60_000)}`,
    ),
    file(
      'same-phone-other-names',
      () => `Name,Phone\n${Array.from({ length: 100_000 }, (_, n) => `Durand ${n},0612345678\n`).join('')}`,
    ),
    file(
      'same-name-other-phones',
      () =>
        `Name,Phone\n${Array.from({ length: 100_000 }, (_, n) => `Durand,06${String(n).padStart(8, '0')}\n`).join('')}`,
    ),
    file('vcard-in-a-cell', () => 'Name,Note\nDurand,"BEGIN:VCARD\nEND:VCARD"\n'),
    file(
      'far-years',
      () => `${HEAD}A,,,99999-01-01,,,\nB,,,-1-1-1,,,\nC,,,0000-00-00,,,\nD,,,1e9,,,\nE,,,31/02/1980,,,\n`,
    ),
    file('lunar-nonsense', () => `Name,农历生日\n${'王,闰十三月初三十一\n'.repeat(300)}`),
  ]
}

/** Tables made to be slow, to be large, or to be mistaken for something else. */
export function tableFiles(): HostileFile[] {
  return [...hugeLines(), ...crowdedCells(), ...oddBytes(), ...oddTables()]
}
