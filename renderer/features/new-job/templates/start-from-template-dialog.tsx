import {
  Body1,
  Caption1,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../../client/call-problem.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import {
  type LibraryTemplate,
  searchTemplates,
  useTemplateLibrary,
} from '../../../components/use-template-library.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { fieldsOfTemplate } from './template-of-draft.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  search: { maxWidth: 'none', width: '100%' },
  list: { maxHeight: '320px', overflowY: 'auto', flexWrap: 'nowrap' },
  words: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface StartFromTemplateDialogProps {
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

/** Chooses a template of the library to take the place of what the draft asks. */
export function StartFromTemplateDialog(props: StartFromTemplateDialogProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const { draft, dispatch } = useWizard();
  const { templates, error } = useTemplateLibrary();
  const [search, setSearch] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const found = searchTemplates(templates, search);
  const chosen = found.find(({ id }) => id === chosenId) ?? null;
  const take = (): void => {
    if (chosen !== null) dispatch({ type: 'changed', fields: fieldsOfTemplate(chosen, draft) });
    props.onTaken();
    props.onClose();
  };
  return (
    <ConfirmDialog
      title={t('startTitle')}
      confirmLabel={chosen === null ? t('use') : t('startUse', { name: chosen.content.name })}
      isDisabled={chosen === null}
      onConfirm={take}
      onClose={props.onClose}
    >
      <div className={styles.content}>
        {error !== null && <ProblemBar problem={callProblem(error)} />}
        {draft.instruction.trim() !== '' && <Body1>{t('startText')}</Body1>}
        <SearchBox
          className={styles.search}
          placeholder={t('search')}
          aria-label={t('search')}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        {found.length === 0 && search !== '' && <Body1>{t('searchNone', { search })}</Body1>}
        <TemplateChoice templates={found} chosenId={chosen?.id ?? ''} onChoose={setChosenId} />
      </div>
    </ConfirmDialog>
  );
}

interface TemplateChoiceProps {
  readonly templates: readonly LibraryTemplate[];
  /** Empty for none. */
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
}

function TemplateChoice({ templates, chosenId, onChoose }: TemplateChoiceProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  return (
    <RadioGroup
      className={styles.list}
      aria-label={t('listLabel')}
      value={chosenId}
      onChange={(_, { value }) => onChoose(value)}
    >
      {templates.map(({ id, content }) => (
        <Radio
          key={id}
          value={id}
          label={
            <span className={styles.words}>
              {content.name}
              {content.description !== '' && (
                <Caption1 className={styles.hint}>{content.description}</Caption1>
              )}
            </span>
          }
        />
      ))}
    </RadioGroup>
  );
}
