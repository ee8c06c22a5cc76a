import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportReport } from '../../../../shared/contract/types.ts';
import { WrittenFile } from '../shared/written-file.tsx';

/** What was exported. */
export function ExportResult(props: { readonly report: ExportReport }): ReactNode {
  const { report } = props;
  const { t } = useTranslation('exporting');
  return (
    <WrittenFile
      file={report}
      headline={t('done', { count: report.rows, name: report.name })}
      openLabel={t('open')}
    >
      {report.guarded > 0 && <Body1>{t('doneGuarded', { count: report.guarded })}</Body1>}
    </WrittenFile>
  );
}
