import { useQuery } from '@tanstack/react-query';
import { createContext, type Dispatch, type ReactElement, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobSettings } from '../../../../shared/model/job.ts';
import type { ModelOption } from '../../../../shared/model/settings.ts';
import { useQueries } from '../../../client/client.tsx';
import { useSnapshot } from '../../../client/use-state.ts';
import { columnNames, type ReadTable } from '../draft/chosen-sheet.ts';
import type { ColumnWords } from '../draft/column-name.ts';
import type { NewJobDraft } from '../draft/draft.ts';
import { useDraft } from '../draft/draft-context.tsx';
import { type DraftIssue, draftIssues, type PlaceholderUse } from '../draft/draft-issues.ts';
import type { DraftAction } from '../draft/draft-reducer.ts';
import { columnNameOf, isPracticeDraft, jobSettingsOf } from '../draft/draft-settings.ts';
import { placeholderUse } from '../draft/placeholder-use.ts';
import { type Reading, useReading } from './use-reading.ts';

/** Everything that the steps share: what was chosen, what was read, and what is still missing. */
export interface Wizard {
  readonly draft: NewJobDraft;
  readonly dispatch: Dispatch<DraftAction>;
  readonly reading: Reading;
  readonly table: ReadTable | null;
  readonly columns: readonly string[];
  readonly use: PlaceholderUse;
  readonly columnName: string;
  readonly issues: readonly DraftIssue[];
  readonly models: readonly ModelOption[];
  readonly haveModelsFailed: boolean;
  readonly hasKey: boolean;
  readonly isPractice: boolean;
  /** What would be sent; null while there is no table. Only to be sent when `issues` is empty. */
  readonly request: { readonly tableId: string; readonly settings: JobSettings } | null;
}

const WizardContext = createContext<Wizard | null>(null);
const noColumns: readonly string[] = [];
const noModels: readonly ModelOption[] = [];

/** Works out once what every step needs. */
export function WizardProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { draft, dispatch } = useDraft();
  const snapshot = useSnapshot();
  const queries = useQueries();
  const reading = useReading(draft);
  const listed = useQuery(queries.models.list.queryOptions({ input: {} }));
  const hasKey = snapshot.key.state !== 'none';
  const models = listed.data ?? noModels;
  const words = useColumnWords();
  const { table } = reading;
  const { settings } = snapshot;
  const request = useMemo(() => {
    if (table === null) return null;
    const around = { table, settings, hasKey, models, words };
    return { tableId: table.tableId, settings: jobSettingsOf(draft, around) };
  }, [draft, table, settings, hasKey, models, words]);
  const wizard: Wizard = {
    draft,
    dispatch,
    reading,
    table,
    ...useColumnsInUse(draft, table, words),
    models,
    haveModelsFailed: listed.isError,
    hasKey,
    isPractice: isPracticeDraft(draft, hasKey),
    request,
  };
  return <WizardContext value={wizard}>{children}</WizardContext>;
}

function useColumnWords(): ColumnWords {
  const { t } = useTranslation('newJob');
  return useMemo(
    () => ({ text: t('instruction.suggestedText'), labels: t('instruction.suggestedLabels') }),
    [t],
  );
}

/** The table's columns, those that the draft uses, the one it will make, and what is still missing. */
function useColumnsInUse(draft: NewJobDraft, table: ReadTable | null, words: ColumnWords) {
  const { instruction, background } = draft;
  const columns = useMemo(() => (table === null ? noColumns : columnNames(table.columns)), [table]);
  const use = useMemo(
    () => placeholderUse({ instruction, background }, columns),
    [instruction, background, columns],
  );
  const columnName = table === null ? '' : columnNameOf(draft, table, words);
  const issues = useMemo(() => draftIssues(draft, table, use, columnName), [draft, table, use, columnName]);
  return { columns, use, columnName, issues };
}

/** What the steps share. */
export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === null) throw new Error('useWizard outside of WizardProvider');
  return wizard;
}
