import type { SampleLine } from './table-form.ts';
import type { TextEncoding } from './text-encoding.ts';

/** Candidates, the one first that is least often part of a text or number. */
const candidates = ['\t', '|', ';', ','] as const;

/** Consecutive records of one width, with a few others among them. Places are byte offsets in the sample. */
interface Block {
  readonly width: number;
  readonly from: number;
  readonly to: number;
  /** Records of this width. */
  readonly count: number;
  readonly records: readonly SampleLine[];
}

/** What a delimiter makes of the sample. */
interface Reading {
  readonly delimiter: string;
  readonly records: readonly SampleLine[];
  readonly blocks: readonly Block[];
}

/** Blocks shorter than this come about by chance in a longer text. */
const minBlockRows = 3;
/** So many of the records with a delimiter must lie in blocks for it to be one. */
const steadyShare = 0.5;
/** A comma or semicolon before a blank is one of a sentence, unless nearly every record has as many of them. */
const proseShare = 0.9;
/** Records of other widths within a block, such as one with a delimiter in its text. */
const maxGapShare = 0.2;

const startOf = (record: SampleLine): number => record.fields[0]?.start ?? 0;
const endOf = (record: SampleLine): number => record.fields.at(-1)?.end ?? 0;

function toBlock(records: readonly SampleLine[], width: number): Block {
  const count = records.filter(({ fields }) => fields.length === width).length;
  const [first, last] = [records[0], records.at(-1)];
  return {
    width,
    count,
    records,
    from: first === undefined ? 0 : startOf(first),
    to: last === undefined ? 0 : endOf(last),
  };
}

/** Runs of records of one width, as places in the list: `to` is the place after the last. */
function findRuns(records: readonly SampleLine[]): { from: number; to: number; width: number }[] {
  const runs: { from: number; to: number; width: number }[] = [];
  for (const [at, { fields }] of records.entries()) {
    const last = runs.at(-1);
    if (last?.width === fields.length) last.to = at + 1;
    else runs.push({ from: at, to: at + 1, width: fields.length });
  }
  return runs.filter(({ width }) => width > 1);
}

function findBlocks(records: readonly SampleLine[]): readonly Block[] {
  const merged: { from: number; to: number; width: number }[] = [];
  for (const run of findRuns(records)) {
    const before = merged.findLast(({ width }) => width === run.width);
    const gap = before === undefined ? Infinity : run.from - before.to;
    if (before !== undefined && gap <= (run.to - before.from - gap) * maxGapShare) {
      // What lay between belongs to this block.
      while (merged.at(-1) !== before) merged.pop();
      before.to = run.to;
    } else merged.push({ ...run });
  }
  const withDelimiter = records.filter(({ fields }) => fields.length > 1).length;
  const min = Math.min(minBlockRows, records.length, Math.max(2, Math.ceil(withDelimiter / 2)));
  return merged
    .map(({ from, to, width }) => toBlock(records.slice(from, to), width))
    .filter(({ count }) => count >= min);
}

/**
 * The rule that tells `1,5;2,5` below `a;b`: under the right delimiter the names are as many as the values,
 * so its block begins above a block that a comma of the values makes.
 */
function isBeneath(block: Block, other: Block): boolean {
  return other.from < block.from && other.to >= block.to && other.count > block.count;
}

/** Share of cells that no delimiter of greater weight stands in between two digits. */
function cleanShare({ records }: Block, delimiter: string, sample: Buffer, encoding: TextEncoding): number {
  const stronger = candidates.slice(0, candidates.indexOf(delimiter as (typeof candidates)[number]));
  let cells = 0;
  let clean = 0;
  for (const { fields } of records.slice(0, 20)) {
    for (const { start, end } of fields) {
      const text = encoding.decode(sample, start, end);
      const isBroken = stronger.some((mark) => {
        const at = text.indexOf(mark);
        return at > 0 && /\d$/.test(text.slice(0, at)) && /^\d/.test(text.slice(at + 1));
      });
      cells += 1;
      if (!isBroken) clean += 1;
    }
  }
  return cells === 0 ? 1 : clean / cells;
}

const withDelimiter = ({ records }: Reading): number =>
  records.filter(({ fields }) => fields.length > 1).length;

/** Whether a blank follows each delimiter of the record, as in a sentence. */
function isSentence({ fields }: SampleLine, sample: Buffer, encoding: TextEncoding): boolean {
  const inner = fields.slice(1);
  return (
    inner.length > 0 && inner.every(({ start, end }) => encoding.decode(sample, start, end).startsWith(' '))
  );
}

const blockRows = ({ blocks }: Reading): number => blocks.reduce((sum, { count }) => sum + count, 0);

/**
 * Whether most of what the delimiter divides lies in blocks. Sentences, such as those above a table, say
 * nothing against it.
 */
function isSteady(reading: Reading, sample: Buffer, encoding: TextEncoding): boolean {
  const { delimiter, records, blocks } = reading;
  const inBlocks = new Set(blocks.flatMap((block) => block.records));
  const divided = records.filter(({ fields }) => fields.length > 1);
  const counted = /[,;]/.test(delimiter)
    ? divided.filter((record) => inBlocks.has(record) || !isSentence(record, sample, encoding))
    : divided;
  return blocks.length > 0 && blockRows(reading) >= counted.length * steadyShare;
}

/** Share of the delimiters that a blank follows. */
function spacedShare({ records }: Reading, sample: Buffer, encoding: TextEncoding): number {
  const inner = records.flatMap(({ fields }) => fields.slice(1));
  const spaced = inner.filter(({ start, end }) => encoding.decode(sample, start, end).startsWith(' '));
  return inner.length === 0 ? 0 : spaced.length / inner.length;
}

/** Whether nearly every record begins with a number or a short word, as with an id. */
function beginsWithIds({ records }: Reading, sample: Buffer, encoding: TextEncoding): boolean {
  const body = records.slice(1);
  const ids = body.filter(({ fields: [first] }) => {
    const text = first === undefined ? '' : encoding.decode(sample, first.start, first.end);
    return text.length <= 20 && !/\s/.test(text.trim());
  });
  return (records[0]?.fields.length ?? 0) > 1 && body.length > 0 && ids.length >= body.length * 0.8;
}

/** No delimiter divides all of the sample alike: a table whose records end early, or lines of text. */
function guessUnsteady(
  readings: readonly Reading[],
  order: readonly string[],
  sample: Buffer,
  encoding: TextEncoding,
): string {
  const ragged = readings.find((reading) => {
    const { delimiter, records } = reading;
    const isUsual = withDelimiter(reading) >= records.length / 2 && (records[0]?.fields.length ?? 0) > 1;
    if (!isUsual || !/[,;]/.test(delimiter)) return isUsual;
    return spacedShare(reading, sample, encoding) < 0.5 || beginsWithIds(reading, sample, encoding);
  });
  if (ragged !== undefined) return ragged.delimiter;
  const usual = order[0] ?? ',';
  const own = readings.find(({ delimiter }) => delimiter === usual);
  const hasLongCells = own?.records.some(({ breaks }) => breaks > 0) === true;
  // Programs that write .csv mean a comma, even where it stands in no line.
  const isMeant = usual === ',' && (own === undefined || withDelimiter(own) === 0);
  return isMeant || hasLongCells ? usual : '';
}

/**
 * The delimiter that explains most of the sample: that of the widest and longest blocks of records which are
 * equally wide. '' for lines of text that nothing divides alike. `read` divides the sample; `order` says
 * which is taken where nothing tells them apart.
 */
export function guessDelimiter(
  read: (delimiter: string) => readonly SampleLine[],
  order: readonly string[],
  sample: Buffer,
  encoding: TextEncoding,
): string {
  const readings = order.map((delimiter): Reading => {
    const records = read(delimiter);
    return { delimiter, records, blocks: findBlocks(records) };
  });
  const blocks = readings.flatMap((reading) => reading.blocks);
  let best: string | null = null;
  let bestScore = 0;
  for (const reading of readings) {
    if (!isSteady(reading, sample, encoding)) continue;
    const { delimiter, records } = reading;
    const mayBeProse = /[,;]/.test(delimiter) && blockRows(reading) < records.length * proseShare;
    if (mayBeProse && spacedShare(reading, sample, encoding) >= proseShare) continue;
    let score = 0;
    for (const block of reading.blocks) {
      if (blocks.some((other) => other !== block && isBeneath(block, other))) continue;
      const clean = cleanShare(block, delimiter, sample, encoding);
      score += block.count * Math.log2(block.width) * clean * clean;
    }
    if (score <= bestScore) continue;
    best = delimiter;
    bestScore = score;
  }
  return best ?? guessUnsteady(readings, order, sample, encoding);
}
