import { useTranslation } from 'react-i18next';
import { centUsdMicros, type UsdMicros } from '../../../../shared/model/money.ts';
import type { Job } from '../../../client/page-host.ts';
import { useFormat } from '../../../messages/messages.ts';
import { type RepairGroup, repairPrice } from './repair-plan.ts';

/** "Give 41 rows more room and run them again for about $0.12": what a button does, with its price. */
export function useRepairLabel(job: Job, picked: readonly RepairGroup[]): string {
  const { t } = useTranslation('results');
  const { t: charts } = useTranslation('charts');
  const { t: shared } = useTranslation();
  const format = useFormat();
  const aboutWords = (amount: UsdMicros): string =>
    amount < centUsdMicros
      ? t('repairPriceTiny', { amount: format.money(centUsdMicros) })
      : t('repairPriceAbout', { amount: format.money(amount) });
  const count = picked.reduce((sum, group) => sum + group.rows, 0);
  const canRaiseMaxTokens = picked.length > 0 && picked.every((group) => group.reason === 'cut-off');
  const amount = repairPrice(picked, job.counts, job.costUsdMicros);
  const known = amount === null ? null : aboutWords(amount);
  const price = job.isPractice ? shared('free') : known;
  if (price === null) {
    return canRaiseMaxTokens
      ? charts('raiseMaxTokensUnknown', { count })
      : t('repairConfirmUnknown', { count });
  }
  return canRaiseMaxTokens
    ? charts('raiseMaxTokens', { count, price })
    : t('repairConfirm', { count, price });
}
