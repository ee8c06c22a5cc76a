import { Checkbox, Field, Input, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dollarsFromText } from '../draft/dollars.ts';
import { useEstimate } from '../wizard/use-rows-to-send.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  label: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  cap: { maxWidth: '320px' },
});

/** The job's own cap and what may be turned on or off; the defaults come from Settings. */
export function SendOptions(): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { request, isPractice, dispatch } = useWizard();
  if (request === null) return null;
  const { sharesIdenticalRequests, deletesAfterCollection } = request.settings;
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.title}>
        {t('send.optionsTitle')}
      </Subtitle2>
      {!isPractice && <CapField />}
      <Checkbox
        checked={sharesIdenticalRequests}
        label={<OptionWords text={t('send.share')} hint={t('send.shareHint')} />}
        onChange={(_, { checked }) =>
          dispatch({ type: 'changed', fields: { sharesIdenticalRequests: checked === true } })
        }
      />
      {!isPractice && (
        <Checkbox
          checked={deletesAfterCollection}
          label={<OptionWords text={t('send.delete')} hint={t('send.deleteHint')} />}
          onChange={(_, { checked }) =>
            dispatch({ type: 'changed', fields: { deletesAfterCollection: checked === true } })
          }
        />
      )}
    </div>
  );
}

function OptionWords(props: { readonly text: string; readonly hint: string }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      {props.text}
      <span className={styles.hint}>{props.hint}</span>
    </span>
  );
}

/** The job's cap. What is no amount is said to be none and holds Send back: a cap is a cap. */
function CapField(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch } = useWizard();
  const estimate = useEstimate();
  const text = draft.spendCapText;
  const cap = dollarsFromText(text);
  const isWrong = text.trim() !== '' && cap === null;
  const worst = estimate.data?.worstCaseUsdMicros ?? null;
  const isLow = cap !== null && worst !== null && cap < worst;
  const validation = isWrong
    ? { validationState: 'error' as const, validationMessage: t('send.capWrong') }
    : isLow
      ? { validationState: 'warning' as const, validationMessage: t('send.capLow') }
      : {};
  return (
    <Field label={t('send.capLabel')} hint={t('send.capHint')} className={styles.cap} {...validation}>
      <Input
        inputMode="decimal"
        value={text}
        contentBefore={<span aria-hidden="true">$</span>}
        onChange={(_, { value }) => dispatch({ type: 'changed', fields: { spendCapText: value } })}
      />
    </Field>
  );
}
