import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { escapeBraces, readLiteralBraces } from '../../../../shared/model/placeholders.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useApi } from '../../../client/client.tsx';
import type { PageProblem } from '../../../client/page-host.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useWizard } from '../wizard/wizard.tsx';
import {
  chooseTextFile,
  isDocument,
  MAX_BACKGROUND_CHARACTERS,
  readDocument,
  readTextFile,
  type TextFileResult,
} from './text-file.ts';
import { countWords } from './word-count.ts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0 },
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  count: { color: tokens.colorNeutralForeground3, marginLeft: tokens.spacingHorizontalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** What is the same for every row; folded away, since most jobs do without. */
export function BackgroundField(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch, use } = useWizard();
  const [isOpen, setIsOpen] = useState(draft.background !== '');
  const words = countWords(draft.background);
  return (
    <Accordion
      collapsible
      openItems={isOpen || use.inBackground !== null ? ['background'] : []}
      onToggle={(_, { openItems }) => setIsOpen(openItems.length > 0)}
    >
      <AccordionItem value="background">
        <AccordionHeader as="h2" className={styles.header}>
          {t('instruction.backgroundTitle')}
          <Caption1 className={styles.count}>
            {words === 0 ? t('instruction.backgroundNone') : t('instruction.backgroundSet', { count: words })}
          </Caption1>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Field label={t('instruction.backgroundLabel')} hint={t('instruction.backgroundHint')}>
            <Textarea
              rows={6}
              resize="vertical"
              value={draft.background}
              onChange={(_, { value }) => dispatch({ type: 'changed', fields: { background: value } })}
            />
          </Field>
          <BackgroundBraces />
          <BackgroundFile />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** Braces in the background are sent as they stand, so they are asked about. */
function BackgroundBraces(): ReactElement | null {
  const { t } = useTranslation('newJob');
  const { draft, dispatch, use } = useWizard();
  if (use.inBackground === null) return null;
  const keep = (): void => {
    const background = escapeBraces(readLiteralBraces(draft.background));
    dispatch({ type: 'changed', fields: { background } });
  };
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{t('instruction.backgroundBraces', { name: use.inBackground })}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={keep}>{t('instruction.keepBraces')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function BackgroundFile(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch } = useWizard();
  const api = useApi();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const read = async (file: File): Promise<TextFileResult | null> => {
    if (!isDocument(file)) return readTextFile(file);
    try {
      return await readDocument(file, api.documents.readText);
    } catch (error) {
      setProblem(callProblem(error));
      return null;
    }
  };
  const take = async (): Promise<void> => {
    const file = await chooseTextFile();
    if (file === null) return;
    setNote('');
    setProblem(null);
    const result = await read(file);
    if (result === null) return;
    if (result.kind === 'text') dispatch({ type: 'changed', fields: { background: result.text } });
    const limit = MAX_BACKGROUND_CHARACTERS;
    if (result.kind === 'text') setNote('');
    else if (result.kind === 'too-large')
      setNote(t('instruction.backgroundFileLarge', { name: file.name, limit }));
    else setNote(t('instruction.backgroundFileWrong', { name: file.name }));
  };
  return (
    <div className={styles.line}>
      <Button size="small" onClick={() => void take()}>
        {t('instruction.backgroundFile')}
      </Button>
      <Caption1 role="status">{note}</Caption1>
      {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
    </div>
  );
}
