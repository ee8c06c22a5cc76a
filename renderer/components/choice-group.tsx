import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column' },
  label: { paddingBottom: tokens.spacingVerticalXXS },
});

/**
 * Several tick boxes under one heading. Fluent's `Field` is for exactly one control: it gives its id to each
 * control inside, and then the words of the second box tick the first.
 */
export function ChoiceGroup(props: {
  readonly label: string;
  /** Lays out the boxes. */
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const labelId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out its boxes as a grid in every browser.
    <div role="group" aria-labelledby={labelId} className={styles.group}>
      <Body1 id={labelId} className={styles.label}>
        {props.label}
      </Body1>
      <div className={props.className}>{props.children}</div>
    </div>
  );
}
