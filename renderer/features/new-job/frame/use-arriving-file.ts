import { useEffect } from 'react';
import { replaceRoute, useRoute } from '../../../components/route.tsx';
import { sampleTemplate } from '../draft/sample-template.ts';
import { useWizard } from '../wizard/wizard.tsx';

/** Takes a workbook that was dropped or picked on another screen, and then drops it from the address. */
export function useArrivingFile(): void {
  const route = useRoute();
  const { dispatch } = useWizard();
  useEffect(() => {
    if (route.screen !== 'new-job' || route.file === undefined) return;
    // A template that arrives with its example rows is taken whole, by ArrivingTemplate.
    if (route.templateId !== undefined) return;
    const { file, isPractice, step } = route;
    if (isPractice === true) dispatch({ type: 'sample-chosen', file, template: sampleTemplate });
    else dispatch({ type: 'file-chosen', file });
    replaceRoute({ screen: 'new-job', step });
  }, [route, dispatch]);
}
