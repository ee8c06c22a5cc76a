import { Body1 } from '@fluentui/react-components';
import { type ReactElement, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { type Route, replaceRoute, useRoute } from '../../../components/route.tsx';
import { type LibraryTemplate, useTemplateLibrary } from '../../../components/use-template-library.ts';
import { sampleTemplate } from '../draft/sample-template.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { fieldsOfTemplate } from './template-of-draft.ts';

type Arriving = Extract<Route, { readonly screen: 'new-job' }>;

/**
 * Takes the template that another screen has put into the address. An instruction already begun is not
 * overwritten unasked.
 */
export function ArrivingTemplate(): ReactElement | null {
  const route = useRoute();
  const isArriving = route.screen === 'new-job' && route.templateId !== undefined;
  return isArriving ? <TakeTemplate route={route} /> : null;
}

function TakeTemplate({ route }: { readonly route: Arriving }): ReactElement | null {
  const { t } = useTranslation('templates');
  const { draft, dispatch } = useWizard();
  const { templates, isLoading, error } = useTemplateLibrary();
  const template = templates.find(({ id }) => id === route.templateId) ?? null;
  const isKnown = !isLoading || error !== null;
  const mustAsk = template !== null && hasOwnWords(draft.instruction, templates);
  const settle = (chosen: LibraryTemplate | null): void => {
    if (chosen !== null && route.file !== undefined) {
      const { file, isPractice } = route;
      if (isPractice === true) dispatch({ type: 'sample-chosen', file, template: sampleTemplate });
      else dispatch({ type: 'file-chosen', file });
    }
    if (chosen !== null) dispatch({ type: 'changed', fields: fieldsOfTemplate(chosen, draft) });
    replaceRoute({ screen: 'new-job', step: route.step });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, as soon as it is known.
  useEffect(() => {
    if (isKnown && !mustAsk) settle(template);
  }, [isKnown, mustAsk, template]);
  if (!isKnown || !mustAsk) return null;
  return (
    <ConfirmDialog
      title={t('startTitle')}
      confirmLabel={t('startUse', { name: template.content.name })}
      onConfirm={() => settle(template)}
      onClose={() => settle(null)}
    >
      <Body1>{t('startText')}</Body1>
    </ConfirmDialog>
  );
}

/** Whether an instruction holds anything that cannot be had again by one click. */
function hasOwnWords(instruction: string, templates: readonly LibraryTemplate[]): boolean {
  const known = [sampleTemplate.instruction, ...templates.map(({ content }) => content.template.instruction)];
  return instruction.trim() !== '' && !known.includes(instruction);
}
