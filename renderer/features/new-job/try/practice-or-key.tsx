import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyForm } from '../../../components/key-form.tsx';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  label: { display: 'flex', flexDirection: 'column' },
});

/** Says plainly whether answers will be real. Without a key a key can be added here; with one, practice is a choice. */
export function PracticeOrKey(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { hasKey, draft, dispatch } = useWizard();
  const [isAdding, setIsAdding] = useState(false);
  if (hasKey) {
    return (
      <Switch
        checked={draft.wantsPractice}
        onChange={(_, { checked }) => dispatch({ type: 'changed', fields: { wantsPractice: checked } })}
        label={
          <span className={styles.label}>
            {t('tryOut.practiceSwitch')}
            <span className={styles.hint}>{t('tryOut.practiceSwitchHint')}</span>
          </span>
        }
      />
    );
  }
  return (
    <div className={styles.box}>
      <MessageBar intent="info" layout="auto">
        <MessageBarBody>
          <MessageBarTitle>{t('tryOut.noKeyTitle')}</MessageBarTitle>
          {t('tryOut.noKeyText')}
        </MessageBarBody>
        {!isAdding && (
          <MessageBarActions>
            <Button onClick={() => setIsAdding(true)}>{t('tryOut.addKey')}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {isAdding && <KeyForm onSaved={() => setIsAdding(false)} />}
    </div>
  );
}
