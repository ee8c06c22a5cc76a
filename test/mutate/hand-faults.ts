import type { Fault } from './fault.ts';
import type { Entry } from './report.ts';

/** A fault that was once put in by hand and passed. Known by its code, of which a file must hold exactly one. */
export interface HandFault {
  readonly file: string;
  readonly code: string;
  /** What stands there instead. */
  readonly text: string;
  /** What a user would suffer. */
  readonly harm: string;
}

/** The faults as they can be made in today's code, and those whose place is not to be found in it. */
export function findHandFaults(
  list: readonly HandFault[],
  textOf: (file: string) => string,
): { readonly faults: readonly Fault[]; readonly gone: readonly HandFault[] } {
  const faults: Fault[] = [];
  const gone: HandFault[] = [];
  for (const one of list) {
    const content = textOf(one.file);
    const start = content.indexOf(one.code);
    if (start < 0 || content.includes(one.code, start + 1)) {
      gone.push(one);
      continue;
    }
    const line = content.slice(0, start).split('\n').length;
    const [end, was] = [start + one.code.length, one.code];
    faults.push({ file: one.file, line, kind: 'by-hand', start, end, was, text: one.text });
  }
  return { faults, gone };
}

/** The table of what each would do to a user and which test file sees it, as Markdown. */
export function tableOfHandFaults(list: readonly HandFault[], entries: readonly Entry[]): string {
  const rows = list.map(({ file, code, text, harm }) => {
    const entry = entries.find(
      ({ fault }) => fault.file === file && fault.was === code && fault.text === text,
    );
    const by = entry?.outcome === 'caught' ? `\`${entry.by}\`` : '**none**';
    return `| \`${file.replace('electron/core/', '')}\` | ${harm} | ${by} |`;
  });
  return ['| file | with the fault | the test that fails |', '|---|---|---|', ...rows].join('\n');
}
