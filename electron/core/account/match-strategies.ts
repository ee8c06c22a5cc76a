import { type CustomIdIndex, createRowFinder, indexCustomIds, namesOf } from '../jobs/create/attach-batch.ts';
import { runInTimeSlices } from '../platform/cooperative.ts';
import { heldText } from '../workbook/model/stored-cell.ts';
import type { TableFile } from '../workbook/model/workbook-service.ts';
import type { BatchMetadata } from './read-metadata.ts';

/** One way to bring results and rows together, and how far it gets. */
export interface MatchStrategy {
  /** Name of the column whose texts are the ids; null for the row numbers in the custom_ids. */
  readonly idColumn: string | null;
  /** Results that have a row; each row gets one at most. */
  readonly found: number;
  /** Of these, how many go by the row's number, which only holds while nobody has sorted the sheet. */
  readonly byNumber: number;
  /** A few rows with the answer they would get, for a person to check. */
  readonly samples: readonly { readonly rowNumber: number; readonly row: string; readonly answer: string }[];
}

const samplesShown = 3;
const rowTextLength = 120;

/** Every way in which at least one result finds its row, the best first. The page is answered meanwhile. */
export async function findStrategies(
  table: TableFile,
  facts: BatchMetadata,
): Promise<readonly MatchStrategy[]> {
  const index = indexCustomIds(facts.customIds);
  const columns = await findCandidates(table, index);
  const counters = [
    createCounter(facts, index, null, -1, new Set()),
    ...columns.map(({ name, at, repeated }) => createCounter(facts, index, name, at, repeated)),
  ];
  await eachRow(table, (row) => {
    for (const counter of counters) counter.take(row);
  });
  return counters
    .map((counter) => counter.way())
    .filter((way) => way.found > 0)
    .toSorted((a, b) => b.found - a.found || a.byNumber - b.byNumber);
}

type Row = ReturnType<TableFile['rows']> extends IterableIterator<infer Item> ? Item : never;

async function eachRow(table: TableFile, take: (row: Row) => void): Promise<void> {
  const rows = table.rows();
  await runInTimeSlices(
    () => {
      const next = rows.next();
      if (next.done !== true) take(next.value);
      return next.done !== true;
    },
    (work) => work(),
  );
}

interface Candidate {
  readonly name: string;
  /** Place among the table's columns. */
  readonly at: number;
  /** Ids that stand in more than one row. */
  readonly repeated: ReadonlySet<string>;
}

/** Columns in which the text of at least one row is in a custom_id. */
async function findCandidates(table: TableFile, { byKey }: CustomIdIndex): Promise<readonly Candidate[]> {
  const seen = table.summary.columns.map(() => new Set<string>());
  const repeated = table.summary.columns.map(() => new Set<string>());
  await eachRow(table, (row) => {
    row.cells.forEach((_, at) => {
      for (const name of namesOf(keysOf(row, at))) {
        if (!byKey.has(name)) continue;
        if (seen[at]?.has(name) === true) repeated[at]?.add(name);
        else seen[at]?.add(name);
      }
    });
  });
  return table.summary.columns.flatMap(({ name }, at) =>
    (seen[at]?.size ?? 0) === 0 ? [] : [{ name, at, repeated: repeated[at] ?? new Set() }],
  );
}

/** What the id column at this place holds and shows. */
function keysOf(row: Row, at: number): { readonly key: string | null; readonly shownKey: string | null } {
  return { key: heldText(row, at) || null, shownKey: row.cells[at] || null };
}

function createCounter(
  facts: BatchMetadata,
  index: CustomIdIndex,
  idColumn: string | null,
  at: number,
  repeated: ReadonlySet<string>,
): { take(row: Row): void; way(): MatchStrategy } {
  const find = createRowFinder(index, repeated, idColumn !== null);
  const used = new Set<string>();
  const samples: MatchStrategy['samples'][number][] = [];
  let byNumber = 0;

  function take(row: Row): void {
    const { rowNumber, cells } = row;
    const place = find({ ...keysOf(row, at), rowNumber });
    if (place === null || used.has(place.customId)) return;
    used.add(place.customId);
    if (place.isByNumber) byNumber++;
    const answer = facts.previews.get(place.customId);
    if (samples.length >= samplesShown || answer === undefined) return;
    const texts = cells.filter((text) => text !== '').join(' · ');
    samples.push({ rowNumber, row: texts.slice(0, rowTextLength), answer });
  }

  return { take, way: () => ({ idColumn, found: used.size, byNumber, samples }) };
}
