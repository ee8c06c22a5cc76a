import { readingInOrder } from '../model/row-source.ts';
import { cellKind, isValueKind } from '../table/cell-kind.ts';
import { isEmptyRow } from '../table/table-pass.ts';
import type { OpenedWorkbook } from './open-workbook.ts';

const maxSheetsRead = 20;
/** A sheet with more rows than this is as large as any. */
const maxRowsRead = 1000;
/** A text of this length is what a job is about; a shorter one may be a label. */
const realText = 20;
/** Sheets that hold this share of the largest one's are as likely, and the first of them is taken. */
const asLarge = 0.8;

/** Sheets that tell of others, in the languages of the app. */
const besideNames =
  /^(?:charts?|graphs?|cover|title|contents|toc|index|notes?|read ?me|about|info(?:rmation)?|legend|summary|overview|dashboard|filters?|metadata|instructions?|help|definitions?|glossary|version|changelog|diagramme?|grafiken?|deckblatt|titelblatt|inhalt|inhaltsverzeichnis|hinweise?|anmerkungen|erlauterungen|legende|ubersicht|filter|graphiques?|couverture|sommaire|table des matieres|remarques?|legendes?|apercu|graficos?|portada|indice|contenido|notas?|leyenda|resumen|グラフ|表紙|目次|注意|注記|備考|凡例|概要|説明|图表|封面|目录|说明|备注|注释|图例|摘要|概览)(?:[ _-]?\d+)?$/iu;

function isBeside(name: string): boolean {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .trim();
  return besideNames.test(plain);
}

function weight(cell: string): number {
  if (cell.trim() === '') return 0;
  if (isValueKind(cellKind(cell))) return 0.25;
  return cell.length >= realText ? 3 : 1;
}

interface SheetSample {
  /**
   * How much of a table the first rows of a sheet are: its rows, each as much as it says. 0 with fewer
   * than two rows.
   */
  readonly size: number;
  /** It begins with a pivot table: what it shows stands on another sheet. */
  readonly isPivot: boolean;
}

async function sampleSheet(workbook: OpenedWorkbook, sheet: string): Promise<SheetSample> {
  const reader = workbook.sheet(sheet);
  if (!reader.ok) return { size: 0, isPivot: false };
  const weights: number[] = [];
  const facts = await readingInOrder(reader.value, () => {
    weights.length = 0;
    return reader.value.readRows((rows) => {
      for (const row of rows) {
        if (!isEmptyRow(row)) weights.push(row.cells.reduce((sum, cell) => sum + weight(cell), 0));
      }
      return weights.length < maxRowsRead ? undefined : false;
    });
  });
  const looked = weights.slice(0, maxRowsRead).sort((a, b) => a - b);
  const isPivot = facts.ok && facts.value.pivots.some(({ firstColumn }) => firstColumn === 0);
  if (looked.length < 2) return { size: 0, isPivot };
  // A few wide rows, as a form has them, make no table.
  return { size: looked.length * Math.sqrt(looked[Math.floor(looked.length / 2)] ?? 0), isPivot };
}

/**
 * The sheet that most likely holds the user's table: of the visible ones the one with most rows and texts,
 * those that tell of others last.
 */
export async function suggestSheet(workbook: OpenedWorkbook): Promise<number> {
  const candidates = workbook.sheets
    .map((sheet, index) => ({ sheet, index }))
    .filter(({ sheet }) => sheet.kind === 'worksheet');
  const visible = candidates.filter(({ sheet }) => !sheet.isHidden);
  if (visible.length <= 1) return visible[0]?.index ?? candidates[0]?.index ?? -1;
  const sizes: { readonly index: number; readonly size: number; readonly isBeside: boolean }[] = [];
  for (const { sheet, index } of visible.slice(0, maxSheetsRead)) {
    const { size, isPivot } = await sampleSheet(workbook, sheet.name);
    sizes.push({ index, size, isBeside: isPivot || isBeside(sheet.name) });
  }
  const plain = sizes.filter((one) => !one.isBeside && one.size > 0);
  const choice = plain.length > 0 ? plain : sizes;
  const largest = Math.max(...choice.map((one) => one.size));
  return choice.find((one) => one.size >= largest * asLarge)?.index ?? -1;
}
