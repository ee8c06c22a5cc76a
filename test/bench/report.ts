import { loadavg } from 'node:os';

/** A figure beside its target. `isMet` null where there is no target. */
export interface TargetResult {
  readonly name: string;
  readonly figure: string;
  readonly target: string;
  readonly isMet: boolean | null;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A heading with how busy the computer is: beyond its number of processors, seconds say little and ratios more. */
export function printHeading(text: string): void {
  say(`\n## ${text}\n(load average ${loadavg()[0]?.toFixed(1)})\n`);
}

/** One line of plain text. */
export function printLine(text: string): void {
  say(text);
}

/** A Markdown table, columns aligned so that it reads well in a terminal, too. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  say(line(head));
  say(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  for (const row of rows) say(line(row));
  say('');
}

/** Figures beside their targets. */
export function printTargets(targets: readonly TargetResult[]): void {
  const word = ({ isMet }: TargetResult) => (isMet === null ? '' : isMet ? 'met' : 'NOT MET');
  printTable(
    ['what', 'measured', 'target', ''],
    targets.map((one) => [one.name, one.figure, one.target, word(one)]),
  );
}

/** A figure that must not be above its target. */
export function atMost(name: string, value: number, target: number, unit: string, digits = 0): TargetResult {
  return {
    name,
    figure: `${value.toFixed(digits)} ${unit}`,
    target: `at most ${target} ${unit}`,
    isMet: value <= target,
  };
}

/** A figure that must not be below its target. */
export function atLeast(name: string, value: number, target: number, unit: string, digits = 0): TargetResult {
  return {
    name,
    figure: `${value.toFixed(digits)} ${unit}`,
    target: `at least ${target} ${unit}`,
    isMet: value >= target,
  };
}
