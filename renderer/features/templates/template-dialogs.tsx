import { Body1, Field, Input } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../client/call-problem.ts';
import { useClient, useQueries } from '../../client/client.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { replaceRoute } from '../../components/route.tsx';
import type { LibraryTemplate } from '../../components/use-template-library.ts';

interface Props {
  readonly template: LibraryTemplate;
  readonly onClose: () => void;
}

/** Marks the list as old, so that it is read again. */
function useRefresh(): () => void {
  const queries = useQueries();
  const { cache } = useClient();
  return () => void cache.invalidateQueries({ queryKey: queries.templates.list.key() });
}

/** Takes a new name for an own template. */
export function RenameTemplateDialog({ template, onClose }: Props): ReactNode {
  const { t } = useTranslation('templates');
  const queries = useQueries();
  const refresh = useRefresh();
  const [name, setName] = useState(template.content.name);
  const [isEmpty, setIsEmpty] = useState(false);
  const rename = useMutation(queries.templates.rename.mutationOptions({ onSuccess: refresh }));
  const confirm = (): void => {
    setIsEmpty(name.trim() === '');
    if (name.trim() !== '') rename.mutate({ templateId: template.id, name });
  };
  return (
    <ConfirmDialog
      title={t('renameTitle')}
      confirmLabel={t('rename')}
      isDone={rename.isSuccess}
      isBusy={rename.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={t('renameLabel')}
        {...(isEmpty ? { validationMessage: t('renameEmpty'), validationState: 'error' as const } : {})}
      >
        <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
      </Field>
      {rename.isError && <ProblemBar problem={callProblem(rename.error)} />}
    </ConfirmDialog>
  );
}

/** Asks before an own template is deleted. */
export function RemoveTemplateDialog({ template, onClose }: Props): ReactNode {
  const { t } = useTranslation('templates');
  const queries = useQueries();
  const refresh = useRefresh();
  const remove = useMutation(queries.templates.remove.mutationOptions());
  return (
    <ConfirmDialog
      title={t('removeTitle', { name: template.content.name })}
      confirmLabel={t('removeConfirm')}
      isDone={remove.isSuccess}
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate({ templateId: template.id })}
      onClose={() => {
        onClose();
        // Only now: with the template this dialog would be gone before it has closed.
        if (!remove.isSuccess) return;
        replaceRoute({ screen: 'templates' });
        refresh();
      }}
    >
      <Body1>{t('removeText')}</Body1>
      {remove.isError && <ProblemBar problem={callProblem(remove.error)} />}
    </ConfirmDialog>
  );
}
