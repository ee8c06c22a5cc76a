/**
 * Classifies a cell that begins with a quote and does not simply end with the next one. Excel pairs such quotes
 * whatever stands between them, so that one stray quote swallows rows; LibreOffice takes them for text. Here
 * a quote closes a cell only where the cell ends, and one that would swallow lines of the table is text.
 */

/**
 * What a quote at the start of a cell opens. `end`: after the closing quote. `isOdd`: quotes inside are not doubled.
 */
export type QuoteDecision =
  | { readonly kind: 'closed'; readonly end: number; readonly breaks: number; readonly isOdd: boolean }
  | { readonly kind: 'text' }
  /** Nothing closes it before `limit`. */
  | { readonly kind: 'unclosed' }
  | { readonly kind: 'more-bytes' };

/** What the decision needs of the bytes around it; places are byte offsets. */
export interface QuoteSurroundings {
  readonly unitBytes: number;
  readonly limit: number;
  readonly isLast: boolean;
  /** The character unit at a place; -1 beyond the end. */
  unitAt(place: number): number;
  /** Bytes of the character at a place. */
  stepAt(place: number): number;
  isDelimiter(unit: number): boolean;
  /** Bytes of the line end at a place that holds a return or a line feed; -1 when more bytes decide. */
  lineEndAt(place: number): number;
  /** Whether the line between these places is a record of the table by itself; null while that is unknown. */
  fitsTable(start: number, end: number): boolean | null;
}

const quote = 0x22;
const space = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** This many lines of the table in one quoted cell prove that the quote was not meant to open it. */
const provingLines = 4;

/**
 * How much lines that look like the table's say against a cell that is closed properly: `nothing` where texts
 * would look so as well or the file's program is known to quote well, `much` where numbers stand in their
 * columns too.
 */
export type LineEvidence = 'nothing' | 'some' | 'much';

/** Whether a closing quote ends its cell: blanks may stand between it and what ends the cell. */
function endsCell(around: QuoteSurroundings, after: number): boolean | 'more-bytes' {
  let place = after;
  while (place < around.limit && around.unitAt(place) === space) place += around.unitBytes;
  if (place >= around.limit) return around.isLast ? true : 'more-bytes';
  const unit = around.unitAt(place);
  return unit === lineFeed || unit === carriageReturn || around.isDelimiter(unit);
}

/** Place of the line end at or after `from`, or -1 when more bytes are needed. */
function lineEndAfter(around: QuoteSurroundings, from: number): number {
  let place = from;
  while (place < around.limit) {
    const unit = around.unitAt(place);
    if (unit === lineFeed || unit === carriageReturn) return place;
    place += around.stepAt(place);
  }
  return around.isLast ? around.limit : -1;
}

/** One walk from an opening quote to the place that decides about it. */
class QuoteWalk {
  readonly #around: QuoteSurroundings;
  readonly #evidence: LineEvidence;
  #lineStart: number;
  #breaks = 0;
  #isOdd = false;
  /** All lines so far are records of the table. */
  #linesFit = true;

  constructor(around: QuoteSurroundings, recordStart: number, evidence: LineEvidence) {
    this.#around = around;
    this.#lineStart = recordStart;
    this.#evidence = evidence;
  }

  from(opening: number): QuoteDecision {
    const { limit, unitBytes } = this.#around;
    let place = opening + unitBytes;
    while (place < limit) {
      const unit = this.#around.unitAt(place);
      let decision: QuoteDecision | number;
      if (unit === quote) decision = this.#atQuotes(place);
      else if (unit === lineFeed || unit === carriageReturn) decision = this.#atLineEnd(place);
      else decision = place + this.#around.stepAt(place);
      if (typeof decision !== 'number') return decision;
      place = decision;
    }
    return { kind: 'unclosed' };
  }

  /** A run of quotes: pairs stand for one quote each; one more closes the cell where the cell ends. */
  #atQuotes(from: number): QuoteDecision | number {
    const { limit, isLast, unitBytes } = this.#around;
    let after = from;
    while (after < limit && this.#around.unitAt(after) === quote) after += unitBytes;
    if (after >= limit && !isLast) return { kind: 'more-bytes' };
    if (((after - from) / unitBytes) % 2 === 0) return after;
    const closes = endsCell(this.#around, after);
    if (closes === 'more-bytes') return { kind: 'more-bytes' };
    if (closes) return this.#atClosing(after);
    this.#isOdd = true;
    return this.#breaks === 0 ? after : this.#atLooseQuote(from, after);
  }

  #atClosing(end: number): QuoteDecision {
    const closed = { kind: 'closed', end, breaks: this.#breaks, isOdd: this.#isOdd } as const;
    const min = this.#evidence === 'much' ? 1 : provingLines - 1;
    if (this.#breaks < min || !this.#linesFit || this.#evidence === 'nothing') return closed;
    const lineEnd = lineEndAfter(this.#around, end);
    if (lineEnd < 0) return { kind: 'more-bytes' };
    return this.#around.fitsTable(this.#lineStart, lineEnd) === true ? { kind: 'text' } : closed;
  }

  /**
   * A quote in the middle of a later line: where all lines so far are the table's own, the first quote was a
   * stray one; so it was where this one opens a cell on such a line.
   */
  #atLooseQuote(from: number, after: number): QuoteDecision | number {
    const { unitBytes } = this.#around;
    const isAfterDelimiter = this.#around.isDelimiter(this.#around.unitAt(from - unitBytes));
    if (this.#linesFit && isAfterDelimiter) return { kind: 'text' };
    if (!this.#linesFit && !isAfterDelimiter && from !== this.#lineStart) return after;
    const lineEnd = lineEndAfter(this.#around, after);
    if (lineEnd < 0) return { kind: 'more-bytes' };
    return this.#around.fitsTable(this.#lineStart, lineEnd) === true ? { kind: 'text' } : after;
  }

  #atLineEnd(place: number): QuoteDecision | number {
    const length = this.#around.lineEndAt(place);
    if (length < 0) return { kind: 'more-bytes' };
    const fits = this.#linesFit ? this.#around.fitsTable(this.#lineStart, place) : false;
    // `"Smith" & Co` does not go on in the next line, unless its own line is too short without that.
    if (this.#isOdd && this.#breaks === 0 && fits !== false) return { kind: 'text' };
    this.#linesFit = fits === true;
    this.#breaks += 1;
    this.#lineStart = place + length;
    const isProved = this.#linesFit && this.#breaks >= provingLines && this.#evidence !== 'nothing';
    return isProved ? { kind: 'text' } : place + length;
  }
}

/** Classifies the quote at `opening` in the record that begins at `recordStart`. */
export function classifyQuote(
  around: QuoteSurroundings,
  recordStart: number,
  opening: number,
  evidence: LineEvidence,
): QuoteDecision {
  return new QuoteWalk(around, recordStart, evidence).from(opening);
}
