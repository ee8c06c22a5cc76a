import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { EstimateWarning } from '../../../../shared/model/settings.ts';
import { FaultyRows } from '../instruction/faulty-rows.tsx';
import { useEstimate } from '../wizard/use-rows-to-send.ts';

/**
 * What Anthropic would refuse, or may, and cells that say nothing but an error, told before anything is sent;
 * nothing while all is well.
 */
export function SendWarnings(): ReactElement {
  const { data } = useEstimate();
  return (
    <>
      <FaultyRows found={data?.faultyRows ?? []} />
      {(data?.warnings ?? []).map((warning) => (
        <Warning key={warning.kind} warning={warning} />
      ))}
    </>
  );
}

function Warning({ warning }: { readonly warning: EstimateWarning }): ReactElement {
  const { t } = useTranslation('newJob');
  const isRows = warning.kind === 'rows-too-long';
  const title = isRows
    ? t('send.longRowsTitle', { count: warning.rows, row: warning.rowNumber })
    : warning.labels > 0
      ? t('send.manyLabelsTitle', { count: warning.labels })
      : t('send.largeFormatTitle');
  return (
    <MessageBar intent="warning" layout="multiline" data-warning={warning.kind}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {isRows
          ? t('send.longRows', { tokens: warning.tokens, readable: warning.contextTokens })
          : t('send.largeFormat')}
      </MessageBarBody>
    </MessageBar>
  );
}
