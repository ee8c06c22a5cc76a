import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/**
 * Turns where an icon stands beside words that already say what is going on: for the eyes alone, since a
 * spinner without a name is noise to a screen reader.
 */
export function BusyIcon(props: { readonly size?: 'extra-tiny' | 'tiny' | 'medium' }): ReactNode {
  return <Spinner size={props.size ?? 'tiny'} role="presentation" aria-hidden="true" />;
}
