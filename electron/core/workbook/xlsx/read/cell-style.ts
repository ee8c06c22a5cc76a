/** Turns one cell's number into what the user sees. */
export type NumberFormatter = (value: number) => string;

/** How cells of one style are shown. */
export interface CellStyle {
  readonly formatNumber: NumberFormatter;
  /** Only where texts are shown with something added, or hidden; else null. */
  readonly formatText: ((text: string) => string) | null;
  readonly isDate: boolean;
  /** Numbers are shown in full: as they are held. */
  readonly isGeneral: boolean;
}
