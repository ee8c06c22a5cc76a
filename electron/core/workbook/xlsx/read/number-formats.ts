import { builtInFormat } from '../../formats/built-in-formats.ts';
import { plainFormatter } from '../../formats/format-fast-path.ts';
import { days1904, isoMoment, numberFormat } from '../../formats/number-format.ts';
import { fullNumber } from '../../model/full-number.ts';
import { type FingerprintVersion, fingerprintVersion } from '../../model/row-fingerprint.ts';
import { attribute, xmlTags } from '../xml/xml-tags.ts';
import type { CellStyle } from './cell-style.ts';
import { firstFormatCode, firstStyle } from './first-formats.ts';

/** Texts remembered per style: dates and prices repeat, measurements don't. */
const textsRemembered = 4096;

function memoized(format: (value: number) => string | null): (value: number) => string | null {
  const known = new Map<number, string>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const text = format(value);
    if (text === null) return null;
    if (known.size >= textsRemembered) known.clear();
    known.set(value, text);
    return text;
  };
}

/** Styles by their index, as cells name them; made when first asked for. */
export class CellStyles {
  readonly #formatIds: readonly number[];
  readonly #custom: ReadonlyMap<number, string>;
  readonly #made: CellStyle[] = [];
  readonly usesDates1904: boolean;
  /** 1 for cells as the first version showed them, to find the rows of jobs made then. */
  readonly version: FingerprintVersion;
  /** Numbers asked for so far that their format could not be applied to. */
  unformatted = 0;

  constructor(
    formatIds: readonly number[],
    custom: ReadonlyMap<number, string>,
    usesDates1904: boolean,
    version: FingerprintVersion,
  ) {
    this.#formatIds = formatIds;
    this.#custom = custom;
    this.usesDates1904 = usesDates1904;
    this.version = version;
  }

  style(index: number): CellStyle {
    const at = index < 0 || index >= this.#formatIds.length ? 0 : index;
    const made = this.#made[at];
    if (made !== undefined) return made;
    const id = this.#formatIds[at] ?? 0;
    const style =
      this.version === 1
        ? firstStyle(firstFormatCode(id, this.#custom), this.usesDates1904)
        : this.#makeStyle(this.#custom.get(id) ?? builtInFormat(id));
    this.#made[at] = style;
    return style;
  }

  #makeStyle(code: string): CellStyle {
    const { isDate, isGeneral, formatText, formatNumber } = numberFormat(code, this.usesDates1904);
    if (isGeneral) return { formatNumber: fullNumber, formatText, isDate, isGeneral };
    const usual = plainFormatter(code, this.usesDates1904);
    const others = memoized(formatNumber);
    const unformatted = (value: number): string => {
      this.unformatted += 1;
      const days = this.usesDates1904 ? days1904 : 0;
      return (isDate ? isoMoment(value + days) : null) ?? fullNumber(value);
    };
    return {
      isDate,
      isGeneral,
      formatText,
      formatNumber:
        usual === null
          ? (value) => others(value) ?? unformatted(value)
          : (value) => usual(value) ?? others(value) ?? unformatted(value),
    };
  }
}

/** Reads number formats from the styles' part, given as byte string; without one everything is General. */
export function readCellStyles(
  text: string | undefined,
  usesDates1904: boolean,
  version: FingerprintVersion = fingerprintVersion,
): CellStyles {
  const formatIds: number[] = [];
  const custom = new Map<number, string>();
  let isInCellFormats = false;
  for (const tag of xmlTags(text ?? '')) {
    if (tag.name === 'cellXfs') isInCellFormats = tag.kind === 'open';
    else if (tag.kind === 'close') continue;
    else if (tag.name === 'numFmt' && tag.depth === 2) {
      custom.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? 'General');
    } else if (tag.name === 'xf' && isInCellFormats && tag.depth === 2) {
      // Excel applies the format whatever applyNumberFormat says.
      formatIds.push(Number(attribute(tag, 'numFmtId') ?? 0));
    }
  }
  return new CellStyles(formatIds, custom, usesDates1904, version);
}
