import type { Outcome } from '../../../../shared/model/outcome.ts';
import type {
  TableRow,
  TableSummary,
  TextFileShape,
  WorkbookSummary,
} from '../../../../shared/model/table.ts';
import type {
  RemovalRequest,
  SaveOutcome,
  SaveRequest,
  TableRequest,
  UndoRemoval,
  UndoRequest,
} from '../model/workbook-service.ts';
import type { SaveInspection } from '../save/preview-save.ts';

/** The steps that run in the worker: what each is given and what it answers. */
export interface WorkerSteps {
  readonly inspect: {
    readonly input: { readonly path: string; readonly text?: Partial<TextFileShape> };
    readonly output: WorkbookSummary;
  };
  readonly readTable: {
    readonly input: { readonly request: TableRequest; readonly tablePath: string };
    readonly output: TableSummary;
  };
  readonly listTopRows: {
    readonly input: { readonly request: TableRequest; readonly limit: number };
    readonly output: readonly TableRow[];
  };
  readonly inspectForSave: {
    readonly input: { readonly request: SaveRequest };
    readonly output: SaveInspection;
  };
  readonly save: {
    readonly input: {
      readonly request: SaveRequest;
      readonly targetPath: string;
      readonly temporaryPath: string;
    };
    readonly output: SaveOutcome;
  };
  readonly readDocument: {
    readonly input: { readonly path: string };
    readonly output: string;
  };
  readonly undoSave: {
    readonly input: UndoRequest;
    readonly output: null;
  };
  readonly removeColumns: {
    readonly input: { readonly request: RemovalRequest; readonly temporaryPath: string };
    readonly output: UndoRemoval;
  };
}

/** Name of a step. */
export type StepName = keyof WorkerSteps;

/**
 * From the host to its worker. One step at a time is under way in a worker. `end`: stop the step, close all
 * files, and exit.
 */
export type ToWorker =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'end' }
  | {
      [Name in StepName]: {
        readonly kind: 'run';
        readonly step: Name;
        readonly input: WorkerSteps[Name]['input'];
      };
    }[StepName];

/**
 * From the worker to its host. `bugs`: errors that nobody has foreseen, for the log. `isSpent`: the step has
 * left much memory behind, so another worker should follow.
 */
export type FromWorker =
  | { readonly kind: 'progressed'; readonly share: number }
  | {
      readonly kind: 'done';
      readonly outcome: Outcome<unknown>;
      readonly bugs: readonly unknown[];
      readonly isSpent: boolean;
    };
