import type { ReactNode } from 'react';

/** The app's mark: a sheet whose last column is being filled. Decorative; its name stands beside it. */
export function BrandMark(props: { readonly size: number }): ReactNode {
  return (
    <svg width={props.size} height={props.size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0B6F52" />
      <rect x="7" y="8" width="10" height="4" rx="1.2" fill="#fff" fillOpacity="0.55" />
      <rect x="7" y="14" width="10" height="4" rx="1.2" fill="#fff" fillOpacity="0.55" />
      <rect x="7" y="20" width="10" height="4" rx="1.2" fill="#fff" fillOpacity="0.55" />
      <rect x="19" y="8" width="6" height="4" rx="1.2" fill="#fff" />
      <rect x="19" y="14" width="6" height="4" rx="1.2" fill="#fff" />
      <rect x="19" y="20" width="6" height="4" rx="1.2" fill="#74C5A6" />
    </svg>
  );
}
