import { cellKind, isValueKind } from './cell-kind.ts';

/**
 * The words by which reports label rows that are no data, in the six languages of the app and some words of others.
 * A word alone never decides: see classify-rows.ts for what else has to fit.
 */

const totals = [
  'totals?|grand totals?|sub-?\\s?totals?|overall( total)?|report totals?|column totals?|net total|total sum|sums?|averages?|means?|avg',
  'total (records|rows|count|results|items|cases|amounts?|value|quantity|qty)|(record|row) count',
  '(gesamt|zwischen|end|teil|netto|brutto)?summen?|gesamt(betrag|wert|anzahl|ergebnis)?|summe gesamt|gesamt netto|gesamt brutto|endbetrag|insgesamt|ergebnis|teilergebnis|durchschnitt|mittelwert|anzahl (datensätze|zeilen)',
  'totaux( généraux)?|total (général|ht|ttc)|montant total|sous-?\\s?total|sous-totaux|somme( totale)?|cumul|ensemble|moyenne',
  'totales( generales)?|total general|importe total|sumas?( total(es)?| y sigue)?|promedio|media',
  '合\\s*計(金額)?|小\\s*計|総\\s*計|総合計|総額|計|累\\s*計|月計|年計|平均|集計',
  '总\\s*计|合\\s*计(金额)?|小\\s*计|共计|总和|总额|汇总|总数|累\\s*计|(本页|本月|本年)(小计|合计|累计)|平均值|總\\s*計|總和|總額',
  'итого|всего|подытог|razem|suma końcowa|celkem|totaal|eindtotaal|subtotaal|totale|totale generale|totalt|summa|toplam|genel toplam|합계|총계|소계|σύνολο',
].join('|');

/** "Total", "Grand total:", "Total: Campaigns". */
const totalLabel = new RegExp(`^(?:${totals})\\s*(?:[:：].*)?$`, 'iu');
/** "Total North", "North Total", "东区 合计": a name may hold the same words. */
const totalBeside = new RegExp(
  '^(?:grand total|total|sub-?total|summe|gesamt|zwischensumme|sous-total|suma)\\s+\\S|' +
    '\\S\\s+(?:sub-?total|total|ergebnis|summe|gesamt)$|' +
    '\\S\\s?(?:合計|小計|総計|集計|合计|小计|总计|汇总)$|^(?:итого|всего)( по| за)?\\s+\\S|^[*＊]{1,5}$',
  'iu',
);

/** How a cell labels a total: by nothing else than such a word, or beside a name; null for any other text. */
export function totalSign(text: string): 'label' | 'beside' | null {
  if (text.length > 60) return null;
  const plain = text.trim();
  if (totalLabel.test(plain)) return 'label';
  return totalBeside.test(plain) ? 'beside' : null;
}

const balances =
  '(?:opening|closing|starting|ending|beginning|previous|final|current|available) balance|balance (?:brought|carried) forward|(?:brought|carried) forward|' +
  '(?:anfangs|start|end|schluss|eröffnungs|abschluss)(?:saldo|bestand)|(?:alter|neuer) (?:kontostand|saldo)|(?:saldo)?(?:vortrag|übertrag)|' +
  "(?:ancien |nouveau )solde|solde (?:initial|final|d[’']ouverture|de clôture|précédent)|" +
  'saldo (?:inicial|final|anterior|actual|disponible)|(?:前月|前期|次期|翌月)?(?:繰越|繰越残高|繰越金|期首残高|期末残高|前回残高|今回残高)|(?:期初|期末|上期|本期|上月|本月)(?:余额|結餘|餘額|结余)|(?:上期|承前)(?:结转|页)?';
/** "Opening balance", "Opening balance at …", "期初余额：…". */
const balanceLabel = new RegExp(
  `^(?:${balances})(?: (?:as (?:of|at)|of|on|at|per|am|vom|zum|au|du|al?|a fecha|del?)(?= ))?(?:$|(?=[\\s:：(]))`,
  'iu',
);
/** These call nothing a balance but with a day or an amount: "Saldo al 31.12.2025". */
const datedBalance =
  /^(?:balance (?:as of|as at|of|on|at)|(?:kontostand|saldo)(?: per| am| vom| zum| a fecha| al?)?|solde (?:créditeur |débiteur )?au) (?=\S)/iu;

const months =
  'jan(?:uary|uar|v|vier)?|jänner|ene(?:ro)?|feb(?:ruary|ruar|rero)?|févr?(?:ier)?|mar(?:ch|s|zo)?|märz?|mrz|a[pvb]r(?:il)?|ma[iy]o?|jun[ei]?|juin|junio|jul[iy]?|juil(?:let)?|julio|' +
  'aug(?:ust)?|août|ago(?:sto)?|sept?(?:ember|embre|iembre)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|d[eé][cz](?:ember|embre)?|dic(?:iembre)?';
/** Days without a year, and months: "31/05", "31 de mayo", "May 31", "May 2024". */
const shortDay = new RegExp(
  `^(?:\\d{1,2}[-./]\\d{1,2}\\.?|\\d{1,2}\\.?(?: de)? (?:${months})\\.?|(?:${months})\\.?(?: \\d{1,2})?(?:,? \\d{4})?)$`,
  'iu',
);
const unit = /^\(?(?:[A-Z]{3}|\p{Sc})\)?$/u;

/** A date or an amount, and perhaps a few words after a colon. */
function isDayOrAmount(text: string): boolean {
  const [value = '', ...after] = text.split(/\s*[:：]\s*/);
  const isValue = isValueKind(cellKind(value)) || shortDay.test(value);
  return isValue && after.join(':').length <= 20;
}

/**
 * "Opening balance", "Anfangssaldo per 01.05.", "期初余额：100", "Solde au 31/05": such a label is the whole cell.
 * "Current balance is wrong" is what somebody says.
 */
export function isBalanceLabel(text: string): boolean {
  if (text.length > 60) return false;
  const plain = text.trim();
  const dated = datedBalance.exec(plain)?.[0];
  if (dated !== undefined && isDayOrAmount(plain.slice(dated.length))) return true;
  const label = balanceLabel.exec(plain)?.[0];
  if (label === undefined) return false;
  const rest = plain.slice(label.length).trim();
  if (rest === '' || unit.test(rest) || /^[:：].{0,21}$/u.test(rest)) return true;
  return isDayOrAmount(rest);
}

const notes = new RegExp(
  '^(?:source|sources|note|notes|n\\.?b\\.?|disclaimer|remarks?|footnotes?|legend|quellen?|hinweise?|anmerkung(?:en)?|fu(?:ß|ss)noten?|legende|' +
    'remarques?|fuentes?|notas?|leyenda|aviso|出典|資料|注|注記|備考|出所|来源|资料来源|数据来源|说明|备注|注释|資料來源|附注)\\s*[:：]|' +
    '^(?:sources?|notes?|quellen?|hinweise?|anmerkungen|remarques|fuentes?|notas)$|' +
    '^(?:copyright|©|\\(c\\))\\s|\\ball rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|' +
    '^(?:strictly )?(?:confidential|vertraulich|confidentiel|confidencial|社外秘|机密|機密)\\b|^confidential information|do not distribute|' +
    '^(?:report )?(?:generated|exported|created|printed|downloaded|retrieved) (?:by|on|at|from)\\b|' +
    '^(?:erstellt|exportiert|gedruckt|erzeugt) (?:am|von|mit)\\b|^(?:généré|imprimé|exporté|créé) (?:le|par)\\b|' +
    '^(?:generado|impreso|exportado|creado) (?:el|por)\\b|^(?:作成日|出力日|打印日期|制表|导出时间|生成时间)|' +
    '^(?:page|seite|página|ページ|第)\\s*\\d+\\s*(?:of|von|sur|de|/|页)|^end of (?:report|file|list)|^\\*{3,}|^-{3,}|^={3,}',
  'iu',
);

/** "Source: …", "Copyright …", "Confidential", "Generated by …". */
export function isNoteText(text: string): boolean {
  return notes.test(text.trim());
}
