import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceEdit } from '../../../shared/model/settings.ts';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useFormat } from '../../messages/messages.ts';
import type { ChangeSettings } from './change-settings.ts';
import { PriceDialog, type PricedModel } from './price-dialog.tsx';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  note: { display: 'block', color: tokens.colorNeutralForeground3 },
  add: { alignSelf: 'flex-start' },
});

/** The prices that everything is reckoned with, and the user's own in their place. */
export function PriceSettings({ change }: { readonly change: ChangeSettings }): ReactNode {
  const styles = useStyles();
  const { t, i18n } = useTranslation('settings');
  const queries = useQueries();
  const { priceEdits } = useSnapshot().settings;
  const [open, setOpen] = useState<PricedModel | 'new' | null>(null);
  // The edits are part of the key: what was typed in shows as soon as it is kept.
  const options = queries.spending.listPrices.queryOptions({ input: {} });
  const list = useQuery({
    ...options,
    queryKey: [...options.queryKey, priceEdits],
    staleTime: 0,
    // The list stays while it is read anew, and with it the dialog, which must close before it goes.
    placeholderData: keepPreviousData,
  });
  const keep = (edit: PriceEdit): void =>
    change({ priceEdits: [...priceEdits.filter(({ model }) => model !== edit.model), edit] });
  const reset = (id: string): void => change({ priceEdits: priceEdits.filter(({ model }) => model !== id) });
  if (list.data === undefined) {
    return list.isError ? <ProblemBar problem={callProblem(list.error)} /> : null;
  }
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(
    new Date(`${list.data.date}T12:00:00`),
  );
  return (
    <Card title={t('pricesTitle')} text={t('pricesText', { date })}>
      <PriceTable models={list.data.models} onChange={setOpen} onReset={reset} />
      <Button className={styles.add} onClick={() => setOpen('new')}>
        {t('pricesAdd')}
      </Button>
      {open !== null && (
        <PriceDialog model={open === 'new' ? null : open} onKeep={keep} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}

interface PriceTableProps {
  readonly models: readonly PricedModel[];
  readonly onChange: (model: PricedModel) => void;
  readonly onReset: (id: string) => void;
}

function PriceTable({ models, onChange, onReset }: PriceTableProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const heads = [t('pricesModel'), t('pricesInput'), t('pricesOutput')];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={styles.scroll} aria-label={t('pricesLabel')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.cell}>
                {head}
              </th>
            ))}
            <td className={styles.cell} />
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <PriceRow key={model.id} model={model} onChange={() => onChange(model)} onReset={onReset} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PriceRow(props: {
  readonly model: PricedModel;
  readonly onChange: () => void;
  readonly onReset: (id: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { model } = props;
  const { id, name, isEdited } = model;
  const price = (usdMicros: number | null): string =>
    usdMicros === null ? t('pricesUnknown') : format.money(usdMicros);
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {name}
        {isEdited && <Caption1 className={styles.note}>{t('pricesEdited')}</Caption1>}
      </th>
      <td className={styles.cell}>
        {price(model.inputUsdMicros)}
        {model.hasLongPromptPrice && <Caption1 className={styles.note}>{t('pricesLong')}</Caption1>}
      </td>
      <td className={styles.cell}>{price(model.outputUsdMicros)}</td>
      <td className={styles.cell}>
        <Button size="small" aria-label={t('pricesChange', { name })} onClick={props.onChange}>
          {t('pricesChangeShort')}
        </Button>{' '}
        {isEdited && (
          <Button size="small" aria-label={t('pricesReset', { name })} onClick={() => props.onReset(id)}>
            {t('pricesResetShort')}
          </Button>
        )}
      </td>
    </tr>
  );
}
