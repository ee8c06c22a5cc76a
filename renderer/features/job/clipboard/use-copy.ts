import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultColumn, ResultView } from '../../../../shared/model/answers.ts';
import { rowMarks, rowStates } from '../../../../shared/model/job.ts';
import type { Note } from '../../../../shared/model/notes.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useApi } from '../../../client/client.tsx';
import type { Api } from '../../../client/live-state.ts';
import type { PageProblem } from '../../../client/page-host.ts';
import { useFormat, useNoteText } from '../../../messages/messages.ts';
import { nextViewId, toViewInput } from '../filters/filter-state.ts';
import type { ResultLine } from '../shared/whole-job.ts';
import { copyText } from './copy-text.ts';
import { tabText } from './tab-text.ts';

/** Rows read in one call while copying all. */
const rowsAtOnce = 2_000;

/** How far copying has got; `ready` asks for one more click, since the browser copies only right after one. */
export type CopyState =
  | { readonly kind: 'idle' | 'reading' | 'copied-cell' | 'refused' }
  | { readonly kind: 'copied'; readonly rows: number }
  | { readonly kind: 'ready'; readonly rows: number; readonly text: string }
  | { readonly kind: 'failed'; readonly problem: PageProblem };

/** Copying cells, rows that are there already, and whole columns or views that are read for it. */
export interface Copy {
  readonly state: CopyState;
  readonly dismiss: () => void;
  readonly cell: (text: string) => void;
  readonly rows: (rows: readonly (readonly string[])[]) => void;
  readonly view: (view: ResultView, columns: readonly ResultColumn[]) => void;
  /** The text that is ready, now that there was a click. */
  readonly now: () => void;
  /** What a cell says, as it is copied: codes in words, money as an amount. */
  readonly textOf: (column: ResultColumn, line: ResultLine) => string;
}

/** Copies results of one job. */
export function useCopy(jobId: string): Copy {
  const api = useApi();
  const [state, setState] = useState<CopyState>({ kind: 'idle' });
  const words = useCopyWords();
  const noteText = useNoteText();
  return useMemo((): Copy => {
    const put = async (text: string, done: CopyState): Promise<void> =>
      setState((await copyText(text)) ? done : { kind: 'refused' });
    return {
      state,
      dismiss: () => setState({ kind: 'idle' }),
      cell: (text) => void put(text, { kind: 'copied-cell' }),
      rows: (rows) => void put(tabText(rows), { kind: 'copied', rows: rows.length }),
      view(view, columns) {
        setState({ kind: 'reading' });
        const reading = readView(api, jobId, view, columns, words);
        const text = reading.then((rows) => tabText(rows));
        copyText(text)
          .then(async (isCopied) => {
            const { length } = await reading;
            setState(
              isCopied ? { kind: 'copied', rows: length } : { kind: 'ready', rows: length, text: await text },
            );
          })
          .catch((error: unknown) => setState({ kind: 'failed', problem: callProblem(error) }));
      },
      now: () => {
        if (state.kind === 'ready') void put(state.text, { kind: 'copied', rows: state.rows });
      },
      textOf: (column, line) => words(column, textOf(line, column, noteText)),
    };
  }, [api, jobId, state, words, noteText]);
}

async function readView(
  api: Api,
  jobId: string,
  view: ResultView,
  columns: readonly ResultColumn[],
  words: Words,
): Promise<readonly (readonly string[])[]> {
  const all: (readonly string[])[] = [];
  const asOf = nextViewId();
  for (;;) {
    const { rows, total } = await api.answers.read({
      jobId,
      view: toViewInput(view),
      columns: columns.map((column) => ({ ...column })),
      offset: all.length,
      limit: rowsAtOnce,
      asOf,
    });
    for (const cells of rows) {
      all.push(cells.map((cell, at) => words(columns[at] ?? { kind: 'note' }, cell)));
    }
    if (rows.length === 0 || all.length >= total) return all;
  }
}

/** What a cell says whose text came from the core. */
type Words = (column: ResultColumn, text: string) => string;

function useCopyWords(): Words {
  const { t: states } = useTranslation('states');
  const { t } = useTranslation('answers');
  const format = useFormat();
  return useCallback(
    (column, text) => {
      switch (column.kind) {
        case 'state': {
          const state = rowStates.find((known) => known === text);
          return state === undefined ? text : states(`row.${state}`);
        }
        case 'mark': {
          const mark = rowMarks.find((known) => known === text);
          return mark === undefined ? text : t(`mark.${mark}`);
        }
        case 'cost':
          return text === '' ? '' : format.money(Number(text));
        default:
          return text;
      }
    },
    [states, t, format],
  );
}

/** What a column says of a row, as the core would give it (electron/core/router/answer-routes.ts). */
function textOf(
  line: ResultLine,
  column: ResultColumn,
  noteText: (notes: readonly Note[]) => string,
): string {
  switch (column.kind) {
    case 'input':
      return line.inputs[column.column] ?? '';
    case 'answer':
      return line.answers[column.column] ?? '';
    case 'row':
      return String(line.rowNumber);
    case 'state':
      return line.state;
    case 'note':
      return noteText(line.notes);
    case 'cost':
      return line.costUsdMicros === null ? '' : String(line.costUsdMicros);
    case 'mark':
      return line.mark ?? '';
  }
}
