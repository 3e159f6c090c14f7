import { fill, type HostileFile, join, KB, MB, noise, utf8 } from './file.ts'

const file = (name: string, make: () => Uint8Array | string): HostileFile => ({
  name: `cards-${name}.vcf`,
  make: () => {
    const made = make()
    return typeof made === 'string' ? utf8(made) : made
  },
})
const card = (lines: string, version = '3.0') =>
  `BEGIN:VCARD\r\nVERSION:${version}\r\nFN:Aïko Durand\r\n${lines}\r\nEND:VCARD\r\n`
const fold = (text: string, by = '\r\n ') => text.replace(/.{75}/gs, `$&${by}`)
const picture = (bytes: number, seed: number) => Buffer.from(noise(bytes, seed)).toString('base64')

function longLines(): HostileFile[] {
  return [
    file('photo-folded-8mb', () => card(`PHOTO;ENCODING=b;TYPE=JPEG:${fold(picture(6 * MB, 1))}`)),
    file('photo-bare-base64-8mb', () =>
      card(`PHOTO;ENCODING=BASE64;JPEG:${fold(picture(6 * MB, 2), '\r\n')}`, '2.1'),
    ),
    file('photo-on-one-line-20mb', () => card(`PHOTO;ENCODING=b:${picture(15 * MB, 3)}`)),
    file('photo-of-60mb', () => fill(60 * MB, 'A', 'BEGIN:VCARD\nFN:a\nPHOTO;ENCODING=b:', '\nEND:VCARD\n')),
    file('photo-broken', () => card('PHOTO;ENCODING=b:@@@@')),
    file('photo-data-address', () => card(`PHOTO:data:image/svg+xml;base64,${picture(40 * KB, 4)}`, '4.0')),
    file('many-photos', () =>
      card(Array.from({ length: 200 }, (_, n) => `PHOTO;ENCODING=b:${picture(40 * KB, n + 1)}`).join('\r\n')),
    ),
    file('note-folded-8mb', () => card(`NOTE:${fold('Aime l’émeraude '.repeat(500_000))}`)),
    file('note-folded-by-byte', () => card(`NOTE:${'é\r\n '.repeat(200_000)}`)),
    file('no-colon-folded-8mb', () => card(fold('A'.repeat(8 * MB)))),
    file('soft-breaks-8mb', () =>
      card(`NOTE;ENCODING=QUOTED-PRINTABLE:${'=C3=A9=\r\n'.repeat(800_000)}`, '2.1'),
    ),
    file('soft-break-never-ends', () => `BEGIN:VCARD\r\nNOTE;QUOTED-PRINTABLE:${'x=\r\n'.repeat(300_000)}`),
    file('quoted-printable-broken', () => card('NOTE;ENCODING=QUOTED-PRINTABLE:=ZZ=C=\r\n=', '2.1')),
    file('line-of-64mb', () => fill(64 * MB, 'x', 'BEGIN:VCARD\nFN:a\nNOTE:', '\nEND:VCARD\n')),
    file('lines-without-end-120mb', () => fill(120 * MB, 'x', 'BEGIN:VCARD\nFN:a\n')),
    file('spaces-folded', () => card('NOTE:a' + '\r\n '.repeat(500_000))),
    file('folds-before-anything', () => `${' \r\n'.repeat(50_000)}${card('NOTE:x')}`),
  ]
}

function manyThings(): HostileFile[] {
  const times = (line: string, count: number) => card(Array.from({ length: count }, () => line).join('\r\n'))
  return [
    file('many-phones', () => times('TEL:+33612345678', 50_000)),
    file('many-emails', () => times('EMAIL:a@b.cc', 50_000)),
    file('many-addresses', () => times('ADR:;;1 rue X;Paris;;75001;France', 50_000)),
    file('many-grouped-addresses', () =>
      card(
        Array.from({ length: 20_000 }, (_, n) => `item${n}.ADR:;;x;y;;;z\r\nitem${n}.X-ABADR:fr`).join(
          '\r\n',
        ),
      ),
    ),
    file('many-labels', () =>
      card(
        Array.from({ length: 50_000 }, (_, n) => `item${n}.TEL:06\r\nitem${n}.X-ABLABEL:_$!<Home>!$_`).join(
          '\r\n',
        ),
      ),
    ),
    file('many-names', () => times('N:Durand;Aïko;;;', 50_000)),
    file('many-categories', () => card(`CATEGORIES:${'a,'.repeat(200_000)}`)),
    file('many-different-categories', () =>
      card(`CATEGORIES:${Array.from({ length: 100_000 }, (_, n) => `t${n}`).join(',')}`),
    ),
    file('many-languages', () => times('LANG:fr', 50_000)),
    file('many-parameters', () => card(`TEL${';TYPE=home'.repeat(50_000)}:06`)),
    file('many-values-of-a-parameter', () => card(`TEL;TYPE=${'home,'.repeat(100_000)}:06`)),
    file('many-unknown-properties', () =>
      card(Array.from({ length: 100_000 }, (_, n) => `X-EVIL-${n}:x`).join('\r\n')),
    ),
    file('many-strays', () => card('no colon here\r\n'.repeat(100_000))),
    file('many-stray-lines-outside', () => `${card('NOTE:x')}${'stray\r\n'.repeat(1_000_000)}`),
    file('many-small-cards', () => 'BEGIN:VCARD\nFN:a\nEND:VCARD\n'.repeat(200_000)),
    file('more-cards-than-allowed', () => 'BEGIN:VCARD\nEND:VCARD\n'.repeat(200_001)),
    file('many-begins', () => 'BEGIN:VCARD\r\n'.repeat(200_000)),
    file('many-ends', () => `${card('NOTE:x')}${'END:VCARD\r\n'.repeat(200_000)}`),
    file('agents-inside-agents', () => `BEGIN:VCARD\r\nAGENT:\r\n`.repeat(20_000)),
    file('dates-without-end', () => card(Array.from({ length: 20_000 }, () => 'BDAY:--02-30').join('\r\n'))),
    file('components-without-end', () => card(`N:${';'.repeat(900_000)}`)),
    file('escapes-without-end', () => card(`NOTE:${'\\'.repeat(900_000)}`)),
    file('commas-in-components', () => card(`N:${'a,'.repeat(300_000)};b`)),
    file('organisation-units', () => card(`ORG:${'a;'.repeat(300_000)}`)),
  ]
}

function oddCards(): HostileFile[] {
  const plain = card('TEL:+33612345678\r\nNOTE:Aime l’émeraude')
  return [
    file('prototype-properties', () =>
      card('__proto__:x\r\nCONSTRUCTOR:x\r\nTEL;__proto__=x;constructor=y:06\r\nTOSTRING:z'),
    ),
    file('prototype-groups', () =>
      card('__proto__.TEL:06\r\n__proto__.X-ABLABEL:constructor\r\nconstructor.ADR:;;x'),
    ),
    file('not-closed', () => 'BEGIN:VCARD\r\nFN:Aïko'),
    file('closed-twice', () => `${plain}END:VCARD\r\n`),
    file('nested', () => 'BEGIN:VCARD\r\nFN:a\r\nBEGIN:VCARD\r\nFN:b\r\nEND:VCARD\r\nEND:VCARD\r\n'),
    file('no-version', () => 'BEGIN:VCARD\r\nFN:Aïko\r\nEND:VCARD'),
    file('version-99', () => card('NOTE:x', '99')),
    file('charset-lies', () =>
      card(
        'NOTE;CHARSET=UTF-16:é\r\nNOTE;CHARSET=__proto__:é\r\nNOTE;CHARSET="":é\r\nNOTE;CHARSET=replacement:é',
      ),
    ),
    file('encoding-lies', () => card('NOTE;ENCODING=GZIP:é\r\nNOTE;ENCODING=BASE64:é')),
    file('quotes-never-close', () => card('TEL;TYPE="home:06\r\nADR;LABEL="x;y:;;z')),
    file('urls', () =>
      card(
        'URL:javascript:alert(1)\r\nPHOTO:file:///etc/passwd\r\nPHOTO;VALUE=uri:http://x.example/\r\nSOUND:http://x.example/',
      ),
    ),
    file('html', () => card('NOTE:<script>alert(1)</script>\r\nFN:<img src=x onerror=alert(1)>')),
    file('utf-16le', () => join(Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le'))),
    file('utf-16be', () => join(Buffer.from([0xfe, 0xff]), Buffer.from(plain, 'utf16le').swap16())),
    file('windows-1252', () => Buffer.from(plain.replace('’', "'"), 'latin1')),
    file('marked', () => `\ufeff${plain}`),
    file('nul', () => card('NOTE:a\0b\r\nTEL:\0\r\nN:\0;\0')),
    file('returns-only', () => plain.replaceAll('\r\n', '\r')),
    file('noise-inside', () => join('BEGIN:VCARD\r\nFN:a\r\nNOTE:', noise(200 * KB, 5), '\r\nEND:VCARD\r\n')),
    file('noise-photo', () =>
      join('BEGIN:VCARD\r\nFN:a\r\nPHOTO;ENCODING=b:', noise(200 * KB, 6), '\r\nEND:VCARD\r\n'),
    ),
    file('table-after-a-card', () => `${plain}Name,Email\nDurand,a@b.cc\n`),
    file('a-group', () => card('KIND:group\r\nMEMBER:urn:uuid:1')),
  ]
}

/** Cards made to be slow, to be large, or to be mistaken for something else. */
export function cardFiles(): HostileFile[] {
  return [...longLines(), ...manyThings(), ...oddCards()]
}
