/**
 * How surely a column's name says that it holds ids: not at all, perhaps (an address), or surely (a number, a code).
 */
export type IdNaming = 'no' | 'perhaps' | 'surely';

/** Whole words, in the languages of the app. Case and accents are taken off before. */
const sureWords = new Set(
  (
    'id ids uid nr no num number key code sku ref reference ean upc gtin isbn issn asin doi orcid uuid guid ticket slug mpn serial vin ' +
    'nummer kennung kennzeichen schlussel aktenzeichen az matrikel belegnr ' +
    'numero matricule identifiant cle referencia clave codigo folio expediente matricula identificador legajo'
  ).split(' '),
);
const perhapsWords = new Set(
  'email mail url uri link handle permalink adresse-mail correo courriel'.split(' '),
);
/** Ends of compounds, as Artikelnummer, Kundennr, Bestellkennung, productcode, orderid. */
const sureEnds = /(?:nummer|numero|nr|kennung|kennzeichen|schlussel|code|number|sku|uuid|guid)$/u;
/** As they end or stand alone in Chinese, Japanese and Korean, where words have no gaps. */
const sureAsian =
  /(?:番号|番號|編號|编号|單號|单号|訂單號|订单号|序号|序號|货号|貨號|工号|学号|學號|品番|型番|型号|编码|編碼|代码|代碼|コード|キー|識別子|识别码|管理no|번호|코드)$/u;
/** `orderId`, `ORDER_ID`, `N° commande`, `N.º de pedido`, `#`. */
const sureShapes = /(?:[a-z](?:Id|ID|No|Nr)$)|(?:^|[^\p{L}])[nN]\s?\.?\s?[°º]|^#$|^№/u;

/** What is different in each row often enough, and is no id: days, amounts, places, phones and people. */
const neverWords =
  /(?:^|[^\p{L}])(?:date|datum|fecha|time|zeit|heure|hora|timestamp|created|updated|amount|betrag|montant|importe|price|preis|prix|precio|total|sum|summe|somme|suma|saldo|solde|balance|cost|kosten|cout|coste|umsatz|revenue|zip|plz|postcode|postal|postale|cp|phone|tel|telefon|telefonnummer|telephone|telefono|mobile|mobil|mobiltelefon|fax|name|names|vorname|nachname|surname|lastname|firstname|fullname|nom|prenom|nombre|apellido|apellidos|count|anzahl|nombres|quantity|menge|quantite|cantidad|age|alter|edad|weight|gewicht|score|latitude|longitude)(?:$|[^\p{L}])/u;
const neverEnds =
  /(?:datum|date|betrag|preis|summe|zeit|postleitzahl|hausnummer|faxnummer|telefonnummer|rufnummer|handynummer|mobilnummer|name|zipcode|postcode)$/u;
const neverAsian =
  /(?:郵便番号|邮政编码|郵遞區號|邮编|電話番号|电话号码|电话|手机号|手机|手機|ファックス|日付|日時|日期|时间|時間|時刻|金額|金额|价格|價格|単価|单价|合計|合计|名前|氏名|姓名|名称|名稱|人数|数量|年齢|年龄)/u;

function plain(header: string): string {
  return header.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replace(/ß/g, 'ss').toLowerCase();
}

/** True for names of days, amounts, postal codes, phones and people, whatever else they say. */
export function isNeverId(header: string): boolean {
  const text = plain(header);
  if (neverAsian.test(header.normalize('NFKC'))) return true;
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const isNever = neverWords.test(text) || words.some((word) => neverEnds.test(word));
  // "Username", "File name" and "Name ID" tell one from another all the same.
  return (
    isNever &&
    !/(?:user|login|file|host|domain|benutzer)[ _-]?name/u.test(text) &&
    !/(?:^|[^\p{L}])ids?$/u.test(text)
  );
}

/** Classifies a column by its name. */
export function idNaming(header: string): IdNaming {
  if (isNeverId(header)) return 'no';
  const text = plain(header);
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '');
  if (words.some((word) => sureWords.has(word) || (word.length > 4 && sureEnds.test(word)))) return 'surely';
  if (
    sureShapes.test(header.normalize('NFC').trim()) ||
    sureAsian.test(header.normalize('NFKC').toLowerCase().trim())
  )
    return 'surely';
  return words.some((word) => perhapsWords.has(word)) || /e-mail/u.test(text) ? 'perhaps' : 'no';
}
