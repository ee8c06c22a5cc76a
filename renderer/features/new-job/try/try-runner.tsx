import { Button, Dropdown, Field, Input, makeStyles, Option, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BusyIcon } from '../../../components/busy-icon.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useFormat } from '../../../messages/messages.ts';
import { useEstimate } from '../wizard/use-rows-to-send.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { tryPrice } from './model-prices.ts';
import { rowNumbersFromText } from './row-numbers.ts';
import { useTry } from './use-try.ts';

/** How many rows are tried unless the user names some; enough to see a pattern, few enough to cost next to nothing. */
const USUAL_ROWS = 3;

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  which: { minWidth: '190px' },
  price: { color: tokens.colorNeutralForeground2 },
});

/** The button that tries, what it costs, and which rows it takes. */
export function TryRunner(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, isPractice } = useWizard();
  const { run, isRunning, problem, clearProblem } = useTry();
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = typed === null ? null : rowNumbersFromText(typed);
  const isWrong = typed !== null && typed.trim() !== '' && chosen === null;
  const count = chosen?.length ?? USUAL_ROWS;
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <Button
          appearance={draft.lastTry === null ? 'primary' : 'secondary'}
          disabledFocusable={isRunning || (typed !== null && chosen === null)}
          {...(isRunning ? { icon: <BusyIcon /> } : {})}
          onClick={() => run(chosen)}
        >
          {isRunning && (isPractice ? t('tryOut.runningPractice') : t('tryOut.running'))}
          {!isRunning && t('tryOut.run', { count })}
        </Button>
        <WhichRows isOwnChoice={typed !== null} onChange={(isOwn) => setTyped(isOwn ? '' : null)} />
        <span className={styles.price}>
          <TryPriceWords count={count} />
        </span>
      </div>
      {typed !== null && <RowsField typed={typed} isWrong={isWrong} onChange={setTyped} />}
      {problem !== null && <ProblemBar problem={problem} onDismiss={clearProblem} />}
    </div>
  );
}

interface RowsFieldProps {
  readonly typed: string;
  readonly isWrong: boolean;
  readonly onChange: (typed: string) => void;
}

function RowsField({ typed, isWrong, onChange }: RowsFieldProps): ReactElement {
  const { t } = useTranslation('newJob');
  const fault = { validationState: 'error' as const, validationMessage: t('tryOut.chosenWrong') };
  return (
    <Field label={t('tryOut.chosenLabel')} {...(isWrong ? fault : {})}>
      <Input
        value={typed}
        placeholder={t('tryOut.chosenPlaceholder')}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}

interface WhichRowsProps {
  /** Whether the user names the rows; otherwise the first ones are tried. */
  readonly isOwnChoice: boolean;
  readonly onChange: (isOwnChoice: boolean) => void;
}

function WhichRows({ isOwnChoice, onChange }: WhichRowsProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  return (
    <Dropdown
      className={styles.which}
      aria-label={t('tryOut.whichLabel')}
      value={isOwnChoice ? t('tryOut.which.chosen') : t('tryOut.which.first')}
      selectedOptions={[isOwnChoice ? 'chosen' : 'first']}
      onOptionSelect={(_, { optionValue }) => onChange(optionValue === 'chosen')}
    >
      <Option value="first">{t('tryOut.which.first')}</Option>
      <Option value="chosen">{t('tryOut.which.chosen')}</Option>
    </Dropdown>
  );
}

function TryPriceWords({ count }: { readonly count: number }): string {
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const { isPractice } = useWizard();
  const estimate = useEstimate();
  if (isPractice) return t('tryOut.pricePractice');
  const price = estimate.data === undefined ? null : tryPrice(estimate.data, count);
  return price === null ? t('tryOut.priceUnknown') : t('tryOut.price', { price: format.money(price) });
}
