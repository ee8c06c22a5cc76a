import { EditorView } from '@codemirror/view';

/**
 * The editor in Fluent's tokens, which are CSS variables of the theme around it: light, dark and high
 * contrast alike.
 */
export const editorTheme = EditorView.theme({
  '&': {
    backgroundColor: 'var(--colorNeutralBackground1)',
    color: 'var(--colorNeutralForeground1)',
    fontSize: 'var(--fontSizeBase300)',
    border: '1px solid var(--colorNeutralStrokeAccessible)',
    borderRadius: 'var(--borderRadiusMedium)',
    minHeight: '148px',
    maxHeight: '300px',
  },
  '&.cm-focused': {
    outline: '2px solid var(--colorStrokeFocus2)',
    outlineOffset: '-1px',
  },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'var(--lineHeightBase400)', overflow: 'auto' },
  '.cm-content': { padding: '8px 4px', caretColor: 'var(--colorNeutralForeground1)' },
  '.cm-cursor': { borderLeftColor: 'var(--colorNeutralForeground1)' },
  '.cm-placeholder': { color: 'var(--colorNeutralForeground3)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--colorBrandBackground2Pressed)',
  },
  '.sb-chip': {
    display: 'inline-block',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    verticalAlign: 'bottom',
    whiteSpace: 'nowrap',
    padding: '0 6px',
    margin: '0 1px',
    lineHeight: '20px',
    borderRadius: 'var(--borderRadiusMedium)',
    border: '1px solid var(--colorBrandStroke2)',
    backgroundColor: 'var(--colorBrandBackground2)',
    color: 'var(--colorBrandForeground2)',
    fontWeight: 'var(--fontWeightSemibold)',
    cursor: 'default',
  },
  '.sb-chip-unknown': {
    borderStyle: 'dashed',
    borderColor: 'var(--colorStatusDangerBorder2)',
    backgroundColor: 'var(--colorStatusDangerBackground1)',
    color: 'var(--colorStatusDangerForeground1)',
  },
  '.sb-stray': {
    textDecoration: 'underline wavy var(--colorStatusDangerForeground1)',
    backgroundColor: 'var(--colorStatusDangerBackground1)',
  },
  '.sb-named': { color: 'var(--colorBrandForeground2)' },
  '.cm-tooltip': {
    border: '1px solid var(--colorNeutralStroke1)',
    borderRadius: 'var(--borderRadiusMedium)',
    backgroundColor: 'var(--colorNeutralBackground1)',
    color: 'var(--colorNeutralForeground1)',
    boxShadow: 'var(--shadow8)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--fontFamilyBase)',
    fontSize: 'var(--fontSizeBase300)',
    maxHeight: '240px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 12px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--colorBrandBackground)',
    color: 'var(--colorNeutralForegroundOnBrand)',
  },
  '.cm-completionMatchedText': { fontWeight: 'var(--fontWeightSemibold)', textDecoration: 'none' },
});
