import { type Area, areaOf, areas } from './areas.ts';
import { describeFault, type Fault } from './fault.ts';
import type { FaultResult } from './run-fault.ts';

/**
 * One fault of a report. `harmless` with the reason why, where somebody has judged that it changes
 * nothing for a user.
 */
export interface Entry extends FaultResult {
  readonly fault: Fault;
  /** Hash of the file that the fault was put into. */
  readonly fileHash: string;
  readonly harmless: string | null;
}

/**
 * A fault that no test can catch, since it changes nothing for a user. It is known by its line's text, so it
 * is judged anew once that is changed.
 */
export interface Harmless {
  readonly file: string;
  /** The line, without the spaces around it. */
  readonly code: string;
  /** As printed, such as `number: 5 → 6`. */
  readonly fault: string;
  readonly why: string;
}

export interface Score {
  readonly area: Area;
  /** Faults that count: all but harmless ones and those of which tests can say nothing. */
  readonly faults: number;
  readonly caught: number;
  readonly survived: number;
  readonly unreached: number;
  readonly harmless: number;
}

/** Why a fault is harmless; null where nobody has judged so. */
export function findHarmless(fault: Fault, text: string, list: readonly Harmless[]): string | null {
  const code = text.split('\n')[fault.line - 1]?.trim();
  const described = describeFault(fault);
  return (
    list.find((one) => one.file === fault.file && one.code === code && one.fault === described)?.why ?? null
  );
}

/** What was caught, by area. */
export function scoresOf(entries: readonly Entry[]): readonly Score[] {
  return areas.flatMap((area) => {
    const own = entries.filter(({ fault }) => areaOf(fault.file) === area);
    if (own.length === 0) return [];
    const counted = own.filter(
      ({ harmless, outcome }) => harmless === null && !['idle', 'doubtful', 'untyped'].includes(outcome),
    );
    const count = (outcome: Entry['outcome']) => counted.filter((entry) => entry.outcome === outcome).length;
    return {
      area,
      faults: counted.length,
      caught: count('caught'),
      survived: count('survived'),
      unreached: count('unreached'),
      harmless: own.filter(({ harmless }) => harmless !== null).length,
    };
  });
}

/** One line for a fault: place, what it is, what became of it. */
export function lineOf({
  fault,
  outcome,
  by,
  failure,
  testsRun,
  isCutShort,
  seconds,
  harmless,
}: Entry): string {
  const place = `${fault.file}:${fault.line}  ${describeFault(fault)}`;
  if (harmless !== null) return `harmless   ${place}  (${harmless})`;
  if (outcome === 'caught') return `caught     ${place}  (${by ?? failure}, ${seconds} s)`;
  if (outcome === 'untyped') return `types      ${place}  (${failure?.slice(0, 80)})`;
  if (outcome === 'unreached') return `UNREACHED  ${place}`;
  if (outcome === 'idle') return `idle       ${place}  (${testsRun} test files did not run into it)`;
  if (outcome === 'doubtful') return `doubtful   ${place}  (${by} fails without it, too)`;
  return `SURVIVED   ${place}  (${testsRun} test files passed${isCutShort ? ', not all that reach it' : ''})`;
}

/** The table of scores, as text. */
export function tableOf(scores: readonly Score[]): string {
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`;
  const rows = scores.map(({ area, faults, caught, survived, unreached, harmless }) => [
    area.name,
    String(faults),
    String(caught),
    String(survived),
    String(unreached),
    String(harmless),
    share(caught, faults),
    `≥ ${(area.goal * 100).toFixed(0)} %`,
  ]);
  const total = (pick: (score: Score) => number) => scores.reduce((sum, score) => sum + pick(score), 0);
  const faults = total((score) => score.faults);
  const caught = total((score) => score.caught);
  const all = [
    ['area', 'faults', 'caught', 'survived', 'unreached', 'harmless', 'score', 'goal'],
    ...rows,
    [
      'all',
      String(faults),
      String(caught),
      String(total((score) => score.survived)),
      String(total((score) => score.unreached)),
      String(total((score) => score.harmless)),
      share(caught, faults),
      '',
    ],
  ];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  return all
    .map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
    .join('\n');
}
