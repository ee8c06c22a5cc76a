import {
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Estimate } from '../../../../shared/model/settings.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useFormat } from '../../../messages/messages.ts';
import { useEstimate } from '../wizard/use-rows-to-send.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { savingOf } from './button-price.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  amount: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  lines: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  saving: { margin: 0, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground3 },
});

/** What the job costs: the range, what it would cost without batches, the saving, and the most it can be. */
export function PriceCard(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { isPractice } = useWizard();
  const estimate = useEstimate();
  return (
    <section className={styles.card} aria-label={t('send.price')}>
      <Text weight="semibold">{t('send.price')}</Text>
      {isPractice && (
        <>
          <span className={styles.amount}>{t('send.pricePractice')}</span>
          <Text>{t('send.pricePracticeText')}</Text>
        </>
      )}
      {!isPractice && estimate.isError && (
        <ProblemBar
          problem={callProblem(estimate.error)}
          actions={<Button onClick={() => void estimate.refetch()}>{t('send.again')}</Button>}
        />
      )}
      {!isPractice && estimate.data === undefined && !estimate.isError && <WaitingPrice />}
      {!isPractice && estimate.data !== undefined && <PriceLines estimate={estimate.data} />}
    </section>
  );
}

function WaitingPrice(): ReactElement {
  const { t } = useTranslation('newJob');
  return (
    <Skeleton aria-label={t('send.estimating')}>
      <SkeletonItem size={36} />
    </Skeleton>
  );
}

function PriceLines({ estimate }: { readonly estimate: Estimate }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const { batchCost, fullPriceCost, worstCaseUsdMicros, caching } = estimate;
  if (batchCost === null) return <NoPrice />;
  return (
    <>
      <span className={styles.amount}>{format.moneyRange(batchCost)}</span>
      <dl className={styles.lines}>
        {fullPriceCost !== null && (
          <>
            <PriceLine name={t('send.withoutDiscount')} value={format.moneyRange(fullPriceCost)} />
            <PriceLine
              name={t('send.saving')}
              value={format.moneyRange(savingOf(batchCost, fullPriceCost))}
              isSaving
            />
          </>
        )}
        {caching !== null && caching.savingHighUsdMicros > 0 && <CachingLine caching={caching} />}
        {worstCaseUsdMicros !== null && (
          <PriceLine name={t('send.worstCase')} value={format.money(worstCaseUsdMicros)} />
        )}
      </dl>
      {caching?.canCostMore === true && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('send.cachingCanCostMore', { price: format.money(-caching.savingLowUsdMicros) })}
          </MessageBarBody>
        </MessageBar>
      )}
      <Caption1 className={styles.note}>
        {t('send.worstCaseHint')} {estimate.isCounted ? t('send.isCounted') : t('send.isGuessed')}
      </Caption1>
    </>
  );
}

function NoPrice(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  return (
    <>
      <span className={styles.amount}>{t('send.priceUnknown')}</span>
      <Text>{t('send.priceUnknownText')}</Text>
    </>
  );
}

/** What sending the same background only once may save. */
function CachingLine({ caching }: { readonly caching: NonNullable<Estimate['caching']> }): ReactElement {
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const low = format.money(Math.max(0, caching.savingLowUsdMicros));
  const high = format.money(caching.savingHighUsdMicros);
  return <PriceLine name={t('send.caching')} value={t('send.cachingSaves', { low, high })} />;
}

function PriceLine(props: {
  readonly name: string;
  readonly value: string;
  readonly isSaving?: boolean;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={props.isSaving === true ? styles.saving : styles.value}>{props.value}</dd>
    </div>
  );
}
