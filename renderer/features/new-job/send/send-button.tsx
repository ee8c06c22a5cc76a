import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useJobs } from '../../../client/use-state.ts';
import { BusyIcon } from '../../../components/busy-icon.tsx';
import { jobsUnderway } from '../../../components/job-words.tsx';
import { useFormat } from '../../../messages/messages.ts';
import { canLeave } from '../draft/draft-issues.ts';
import { rowsToSend, useEstimate } from '../wizard/use-rows-to-send.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { buttonPrice } from './button-price.ts';
import type { Send } from './use-send.ts';

const useStyles = makeStyles({ menu: { maxWidth: '480px' } });

/** The last button: a verb, the number of rows, and the price. It waits until both are those of the draft as it is. */
export function SendButton({ send }: { readonly send: Send }): ReactElement {
  const { t } = useTranslation('newJob');
  const { issues, request } = useWizard();
  const estimate = useEstimate();
  const count = estimate.data === undefined ? 0 : rowsToSend(estimate.data);
  const isReady = request !== null && estimate.isCurrent && count > 0 && canLeave('send', issues);
  const words = useButtonWords();
  const isDisabled = !isReady || send.isSending;
  return (
    <>
      <LaterMenu send={send} isDisabled={isDisabled} />
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={isDisabled}
        icon={send.isSending ? <BusyIcon /> : <SendRegular />}
        onClick={() => send.send()}
      >
        {send.isSending ? t('send.sending') : words}
      </Button>
    </>
  );
}

/** The same at the same price, but after the jobs that are underway. Not there when none is. */
function LaterMenu(props: { readonly send: Send; readonly isDisabled: boolean }): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { isPractice } = useWizard();
  const words = useButtonWords();
  const before = jobsUnderway(useJobs(), isPractice).length;
  if (before === 0) return null;
  return (
    <Menu positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="large"
          icon={<ChevronUpRegular />}
          aria-label={t('send.later')}
          disabledFocusable={props.isDisabled}
        />
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          <MenuItem onClick={() => props.send.send(true)}>
            {t('send.queueButton', { send: words, count: before })}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What the button does, with how many rows and its price. */
function useButtonWords(): string {
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const { isPractice } = useWizard();
  const { data, isCurrent } = useEstimate();
  if (!isCurrent || data === undefined) return t('send.buttonWaiting');
  const count = rowsToSend(data);
  if (count === 0) return t('send.buttonNothing');
  if (isPractice) return t('send.buttonPractice', { count });
  if (data.batchCost === null) return t('send.buttonUnpriced', { count });
  return t('send.button', { count, price: format.moneyRange(buttonPrice(data.batchCost)) });
}
