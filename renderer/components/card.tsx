import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  title: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
});

/** A group that belongs together, on its own ground, named by its heading. */
export function Card(props: {
  readonly title: string;
  readonly text?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section className={mergeClasses(styles.card, props.className)} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>
        {props.title}
      </Subtitle2>
      {props.text !== undefined && <div className={styles.text}>{props.text}</div>}
      {props.children}
    </section>
  );
}
