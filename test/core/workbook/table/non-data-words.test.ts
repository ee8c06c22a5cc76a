import { describe, expect, it } from 'vitest';
import {
  isBalanceLabel,
  isNoteText,
  totalSign,
} from '../../../../electron/core/workbook/table/non-data-words.ts';

describe('a total is labelled', () => {
  it.each([
    ['English', 'Total|Grand total:|Sub-total|Total records: 12|Total amount|Report Totals|Average'],
    [
      'German',
      'Summe|Zwischensumme|Gesamtsumme:|Gesamtbetrag|Summe gesamt|Nettosumme|Anzahl Datensätze: 12|Mittelwert',
    ],
    [
      'French',
      'Total général|Totaux généraux|Sous-total|sous total|Total TTC|Montant total|Somme totale|Cumul',
    ],
    ['Spanish', 'TOTAL GENERAL|Totales|Subtotal|Suma total|Sumas|Importe total|Suma y sigue|Promedio'],
    ['Japanese', '合計|合\u3000計|小計：|総 計|合計金額|月計|累計'],
    ['Chinese', '总计|合 计|小计：|合计金额|本页小计|本月合计|總計|共计'],
    ['others', 'Итого:|Всего|Razem|Celkem|Totaal|Totale generale|Summa|Genel Toplam|합계|총계'],
  ])('in %s', (_, labels) => {
    expect(labels.split('|').filter((label) => totalSign(label) !== 'label')).toEqual([]);
  });

  it('beside a name', () => {
    const beside =
      'Total North|North Total|Summe Nord|Ergebnis|东区合计|東京 小計|Итого по складу|Sous-total Nord|**';
    expect(beside.split('|').filter((label) => totalSign(label) === null)).toEqual([]);
  });

  it('and by no word that only begins like one', () => {
    const others =
      'Summer|Summary|Totally|Averages of Joe|Gesamtschule|Ensemble vocal|Cumulus|Sumatra|Mediathek|計画|合計画|Razemski|Summa cum laude|共计划';
    expect(others.split('|').filter((label) => totalSign(label) !== null)).toEqual([]);
  });
});

describe('a balance is labelled', () => {
  it.each([
    [
      'English',
      'Opening balance|Closing Balance 31 May|Balance brought forward|Current balance|Balance as of 31 May',
    ],
    [
      'German',
      'Anfangssaldo|Endsaldo|Startsaldo|Neuer Kontostand|Kontostand am 31.05.2024|Saldo per 31.05.|Übertrag',
    ],
    [
      'French',
      'Solde initial|Ancien solde au 01/05|Solde au 31/05/2024|Solde créditeur au 31/05|Nouveau solde',
    ],
    ['Spanish', 'Saldo anterior|Saldo actual|Saldo final|Saldo al 31/05/2024|Saldo disponible'],
    ['Japanese', '前月繰越|期首残高|前回残高'],
    ['Chinese', '期初余额|期末余额|上月结余|上期结转'],
  ])('in %s', (_, labels) => {
    expect(labels.split('|').filter((label) => !isBalanceLabel(label))).toEqual([]);
  });

  it('and by no word that only begins like one', () => {
    const others =
      'Balance bike|Balance of power|Saldo Ltd|Saldozahlung|Solde d’été|Saldo de mayo en tienda|Kontostandabfrage';
    expect(others.split('|').filter(isBalanceLabel)).toEqual([]);
  });
});

it('a note says what it is, in each language, and no sentence of data does', () => {
  const notes =
    'Source: ONS|Quelle: intern|Remarque : provisoire|Fuente: sistema interno|出典：総務省|数据来源：国家统计局|© 2024 Acme|Page 3 of 9|Seite 3 von 9|End of report';
  expect(notes.split('|').filter((text) => !isNoteText(text))).toEqual([]);
  const data =
    'Source code is missing|Notebook|Quellwasser|Page one was torn|Remarkable service|注文が届かない';
  expect(data.split('|').filter(isNoteText)).toEqual([]);
});
