import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The grid's own words, under the names that AG Grid has for them; most are heard and not seen. */
export function useGridWords(): Readonly<Record<string, string>> {
  const { t } = useTranslation('results');
  return useMemo(
    () => ({
      noRowsToShow: t('empty'),
      loadingOoo: t('loading'),
      ariaLabelLoading: t('loading'),
      ariaSkeletonCellLoading: t('loading'),
      ariaDeferSkeletonCellLoading: t('loading'),
      ariaSkeletonCellLoadingFailed: t('gridFailed'),
      ariaRowSelect: t('gridSelect'),
      ariaRowDeselect: t('gridUnselect'),
      ariaRowToggleSelection: t('gridToggle'),
      ariaSortableColumn: t('gridSort'),
      ariaInputEditor: t('gridEditor'),
    }),
    [t],
  );
}
