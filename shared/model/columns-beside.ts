export {
  type ExportExtra,
  type ExportLayout,
  type ExtraColumn,
  exportExtras,
  exportLayouts,
  extraColumns,
  type RowFact,
  rowFacts,
} from '../schemas/file-codes.ts';
