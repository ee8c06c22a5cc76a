import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { countWords } from '../instruction/word-count.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  columns: { fontWeight: tokens.fontWeightSemibold },
  end: { marginTop: tokens.spacingVerticalS, marginBottom: 0 },
});

/** Exactly what goes to Anthropic, and what does not; one click from Send. */
export function WhatLeaves(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { isPractice } = useWizard();
  return (
    <Accordion collapsible>
      <AccordionItem value="leaves">
        <AccordionHeader as="h3" className={styles.header}>
          {t('send.leavesTitle')}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {isPractice ? t('send.leavesNothing') : <LeavingList />}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function LeavingList(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, use } = useWizard();
  return (
    <>
      <ul className={styles.list}>
        <li>
          {t('send.leavesColumns')} <span className={styles.columns}>{use.used.join(', ')}</span>
        </li>
        <li>{t('send.leavesInstruction')}</li>
        {draft.background.trim() !== '' && (
          <li>{t('send.leavesBackground', { count: countWords(draft.background) })}</li>
        )}
        {draft.answerKind !== 'text' && <li>{t('send.leavesLabels')}</li>}
        <li>{t('send.leavesIds')}</li>
      </ul>
      <p className={styles.end}>{t('send.leavesTo')}</p>
    </>
  );
}
