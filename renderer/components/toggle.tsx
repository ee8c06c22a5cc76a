import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const pressed = {
  backgroundColor: tokens.colorBrandBackground2,
  color: tokens.colorBrandForeground2,
  border: `1px solid ${tokens.colorCompoundBrandStroke}`,
  // In our own high contrast the two colours above are everybody's.
  boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  '@media (forced-colors: active)': {
    backgroundColor: 'Highlight',
    color: 'HighlightText',
    forcedColorAdjust: 'none',
  },
} as const;

const useStyles = makeStyles({
  // Fluent writes its own colours out for each of these states.
  pressed: {
    ...pressed,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': pressed,
    ':hover:active': pressed,
  },
});

/** A small button that stays pressed, plain to see in every look; for filters and marks. */
export function Toggle(props: {
  readonly isPressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <ToggleButton
      size="small"
      checked={props.isPressed}
      className={mergeClasses(props.isPressed && styles.pressed)}
      onClick={props.onPress}
    >
      {props.children}
    </ToggleButton>
  );
}
