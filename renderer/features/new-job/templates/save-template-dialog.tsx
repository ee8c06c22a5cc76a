import { Body1, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { encodePlaceholders } from '../../../../shared/model/placeholders.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useApi, useClient, useQueries } from '../../../client/client.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useTemplateLibrary } from '../../../components/use-template-library.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { contentOfDraft, fieldsOfTemplate } from './template-of-draft.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

interface SaveTemplateDialogProps {
  readonly onSaved: (name: string) => void;
  readonly onClose: () => void;
}

/** Keeps the draft's instruction, background and answer format in the library, anew or as a new version. */
export function SaveTemplateDialog(props: SaveTemplateDialogProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const { draft } = useWizard();
  const { templates } = useTemplateLibrary();
  const of = draft.template?.isOwn === true ? draft.template : null;
  const own = of === null ? undefined : templates.find(({ id }) => id === of.id);
  const [name, setName] = useState(of?.name ?? '');
  const [description, setDescription] = useState<string | null>(null);
  const [isUpdate, setIsUpdate] = useState(true);
  const [isEmpty, setIsEmpty] = useState(false);
  const describedAs = description ?? own?.content.description ?? '';
  const updatedId = own !== undefined && isUpdate ? own.id : null;
  const save = useSave(props.onSaved);
  const confirm = (): void => {
    setIsEmpty(name.trim() === '');
    if (name.trim() !== '') save.mutate({ name, description: describedAs, templateId: updatedId });
  };
  return (
    <ConfirmDialog
      title={t('saveTitle')}
      confirmLabel={t('saveConfirm')}
      isDone={save.isSuccess}
      isBusy={save.isPending}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <div className={styles.content}>
        <Body1>{t('saveText')}</Body1>
        <NameField name={name} isEmpty={isEmpty} onChange={setName} />
        <Field label={t('saveDescription')}>
          <Input value={describedAs} maxLength={2000} onChange={(_, { value }) => setDescription(value)} />
        </Field>
        {own !== undefined && (
          <Checkbox
            label={t('saveUpdate', { name: own.content.name })}
            checked={isUpdate}
            onChange={(_, { checked }) => setIsUpdate(checked === true)}
          />
        )}
        {save.isError && <ProblemBar problem={callProblem(save.error)} />}
      </div>
    </ConfirmDialog>
  );
}

interface NameFieldProps {
  readonly name: string;
  /** Whether it was to be saved without one. */
  readonly isEmpty: boolean;
  readonly onChange: (name: string) => void;
}

function NameField({ name, isEmpty, onChange }: NameFieldProps): ReactElement {
  const { t } = useTranslation('templates');
  const fault = { validationMessage: t('saveNameEmpty'), validationState: 'error' as const };
  return (
    <Field label={t('saveLabel')} {...(isEmpty ? fault : {})}>
      <Input value={name} maxLength={200} onChange={(_, { value }) => onChange(value)} />
    </Field>
  );
}

interface NewTemplate {
  readonly name: string;
  readonly description: string;
  /** Null for a template of its own. */
  readonly templateId: string | null;
}

function useSave(onSaved: (name: string) => void) {
  const api = useApi();
  const queries = useQueries();
  const { cache } = useClient();
  const { draft, columns, columnName, dispatch } = useWizard();
  const kept = { ...draft, instruction: encodePlaceholders(draft.instruction, columns) };
  return useMutation({
    mutationFn: ({ name, description, templateId }: NewTemplate) => {
      const content = contentOfDraft(kept, { name, description, columnName });
      return api.templates.save(templateId === null ? { content } : { content, templateId });
    },
    onSuccess: async (saved) => {
      await cache.invalidateQueries({ queryKey: queries.templates.list.key() });
      const content = contentOfDraft(kept, { ...saved.content, columnName });
      const { template } = fieldsOfTemplate({ ...saved, content, sample: null }, draft);
      // The same instruction as before, so the editor with its undo stays.
      if (template !== undefined && template !== null) {
        const current = { ...template, use: draft.template?.use ?? 0 };
        dispatch({ type: 'changed', fields: { template: current } });
      }
      onSaved(saved.content.name);
    },
  });
}
