import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveCheck, SaveOrder } from '../../../../shared/contract/types.ts';
import { useEncodingName } from '../../../components/encoding-name.ts';

/** What a person can have done with letters that the file cannot hold. */
export type LackingChoice = NonNullable<SaveOrder['lacking']>;

/**
 * Asks what is to become of letters that the encoding of a text file lacks. Nothing is chosen beforehand,
 * since both ways change something.
 */
export function LackingLetters(props: {
  readonly found: NonNullable<SaveCheck['lacking']>;
  readonly chosen: LackingChoice | null;
  readonly onChange: (lacking: LackingChoice) => void;
}): ReactNode {
  const { t } = useTranslation('results');
  const { encoding, answers, letters } = props.found;
  const name = useEncodingName()(encoding);
  return (
    // Without Field's own mark of what is required: the asterisk would stand among the letters.
    <Field label={t('saveLacking', { count: answers, encoding: name, letters: [...letters].join(' ') })}>
      <RadioGroup
        required
        value={props.chosen ?? ''}
        onChange={(_, change) => props.onChange(change.value === 'utf8' ? 'utf8' : 'replace')}
      >
        <Radio value="utf8" label={t('saveLackingUtf8')} />
        <Radio value="replace" label={t('saveLackingReplace', { encoding: name })} />
      </RadioGroup>
    </Field>
  );
}
