import {
  Button,
  Caption1,
  Combobox,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Option,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelOption } from '../../../../shared/model/settings.ts';
import { useFormat } from '../../../messages/messages.ts';
import { useEstimate } from '../wizard/use-rows-to-send.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { isWideRange, pricePer1000Rows, sortModels } from './model-prices.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'stretch',
  },
  card: {
    alignItems: 'flex-start',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  label: { alignSelf: 'flex-start' },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  words: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  strength: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  other: { maxWidth: '360px' },
  note: { color: tokens.colorNeutralForeground3 },
  more: { alignSelf: 'flex-start' },
});

/** The models in plain words, each with what 1,000 rows of this sheet would cost. */
export function ModelChoice(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch, models, haveModelsFailed, request } = useWizard();
  const titleId = useId();
  const estimate = useEstimate();
  const isWide = estimate.data !== undefined && isWideRange(estimate.data);
  const chosen = request?.settings.model ?? '';
  const { main, others } = sortModels(models);
  return (
    <div className={styles.part}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>
        {t('model.title')}
      </Subtitle2>
      {haveModelsFailed && (
        <MessageBar intent="warning">
          <MessageBarBody>{t('model.failed')}</MessageBarBody>
        </MessageBar>
      )}
      <RadioGroup
        className={styles.cards}
        aria-labelledby={titleId}
        value={chosen}
        onChange={(_, { value }) => dispatch({ type: 'changed', fields: { model: value } })}
      >
        {main.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className={mergeClasses(styles.card, option.id === chosen && styles.chosen)}
            label={{ children: <ModelWords option={option} />, className: styles.label }}
          />
        ))}
      </RadioGroup>
      {isWide && <Caption1 className={styles.note}>{t('model.narrows')}</Caption1>}
      <OtherModel others={others} chosen={main.some((option) => option.id === chosen) ? '' : chosen} />
    </div>
  );
}

function ModelWords({ option }: { readonly option: ModelOption }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  return (
    <span className={styles.words}>
      <span className={styles.strength}>{t(`model.${option.strength}`)}</span>
      <span className={styles.small}>
        {option.name}
        {option.isDeprecated && `, ${t('model.deprecated')}`}
      </span>
      <span className={styles.small}>{t(`model.${option.strength}Text`)}</span>
      <span className={styles.small}>
        <ModelPrice option={option} />
      </span>
    </span>
  );
}

function ModelPrice({ option }: { readonly option: ModelOption }): string {
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const estimate = useEstimate();
  if (option.inputUsdMicros === null) return t('model.per1000Unknown');
  if (estimate.isError) return '';
  if (estimate.data === undefined) return t('model.per1000Waiting');
  const range = pricePer1000Rows(option, estimate.data);
  if (range === null) return t('model.per1000Unknown');
  return t('model.per1000', { price: format.moneyRange(range) });
}

/** Any other model, for those who know its name; folded away, since the three above are what most people want. */
function OtherModel(props: {
  readonly others: readonly ModelOption[];
  readonly chosen: string;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen || props.chosen !== '') return <OtherModelField {...props} />;
  return (
    <Button appearance="subtle" size="small" className={styles.more} onClick={() => setIsOpen(true)}>
      {t('model.more')}
    </Button>
  );
}

function OtherModelField(props: {
  readonly others: readonly ModelOption[];
  readonly chosen: string;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch } = useWizard();
  const [typed, setTyped] = useState<string | null>(null);
  const words = (option: ModelOption): string =>
    option.isDeprecated ? `${option.name} (${t('model.deprecated')})` : option.name;
  const chosenName = props.others.find((option) => option.id === props.chosen)?.name ?? props.chosen;
  const choose = (model: string): void => {
    setTyped(null);
    if (model.trim() !== '') dispatch({ type: 'changed', fields: { model: model.trim() } });
  };
  return (
    <Field label={t('model.moreLabel')} hint={t('model.moreHint')} className={styles.other}>
      <Combobox
        freeform
        value={typed ?? chosenName}
        selectedOptions={props.chosen === '' ? [] : [props.chosen]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed !== null && choose(typed)}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && choose(optionValue)}
      >
        {props.others.map((option) => (
          <Option key={option.id} value={option.id} text={words(option)}>
            {words(option)}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
