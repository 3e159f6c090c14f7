/** Houses where everybody has an address; kept by hand, by the first label where they stand in many countries. */
const OF_EVERYBODY = new Set(
  (
    'gmail googlemail yahoo ymail hotmail outlook live msn icloud me mac aol gmx protonmail proton zoho ' +
    'web.de t-online.de freenet.de orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it tiscali.it ' +
    'alice.it telefonica.net terra.com.br uol.com.br bol.com.br bluewin.ch qq.com foxmail.com 163.com 126.com ' +
    'sina.com sina.cn sohu.com naver.com daum.net hanmail.net kakao.com nate.com docomo.ne.jp ezweb.ne.jp au.com ' +
    'softbank.ne.jp i.softbank.jp mail.ru bk.ru list.ru inbox.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net ' +
    'comcast.net verizon.net att.net btinternet.com sky.com hinet.net netvigator.com'
  ).split(' '),
)

/** The domain of an address where it is the address's own house; '' for one where everybody has an address, and for none. */
export function ownDomain(address: string): string {
  const domain = address.trim().toLowerCase().split('@')[1] ?? ''
  const [host = ''] = domain.split('.')
  const isOwn = domain.includes('.') && !OF_EVERYBODY.has(domain) && !OF_EVERYBODY.has(host)
  return isOwn ? domain : ''
}
