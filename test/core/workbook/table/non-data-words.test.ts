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

  it('with a day, an amount or a few words after a colon', () => {
    const labels =
      'Opening balance 1,234.56|Closing balance as of May 31, 2024|Balance on 31 May|Closing balance: EUR 12.00|Opening Balance (EUR)|' +
      'Kontostand am 01.02.2026: 123,45|Kontostand am 1. März 2026|Anfangssaldo per 01.05.|Saldo 31.12.2025|' +
      'Solde au 31/05|Solde au 31 mai 2024|Solde initial : 100,00|Saldo al 31.12.2025|Saldo inicial al 1 de enero de 2025|Saldo a 31 de mayo|期末余额：100.00';
    expect(labels.split('|').filter((label) => !isBalanceLabel(label))).toEqual([]);
  });

  it('and by no sentence about one', () => {
    const said =
      'Current balance is wrong after my refund|Available balance not updated|Saldo 3 veces cobrado, ayuda|Balance at 9 am was lower|' +
      'Balance as of today missing|Kontostand 2 Tage falsch|Endsaldo stimmt nicht|Solde au 1 rue Hugo|Ancien solde remboursé|Saldo actual incorrecto|' +
      'Final balance of power|Opening balance of my account?|Current balance: why is it not shown any more?|Saldo al 100 por ciento|Saldo a 3 mal cobrado';
    expect(said.split('|').filter(isBalanceLabel)).toEqual([]);
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
