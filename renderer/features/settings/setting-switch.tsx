import { Field, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** One thing that is on or off, with a line of explanation. */
export function SettingSwitch(props: {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}): ReactNode {
  return (
    <Field hint={props.hint}>
      <Switch
        label={props.label}
        checked={props.isOn}
        onChange={(_, change) => props.onChange(change.checked)}
      />
    </Field>
  );
}
