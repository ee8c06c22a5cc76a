/**
 * The rows of ../shared that are left out, each of them looked at and no data: by folder, then by file and sheet.
 */
export const sureRows: Readonly<Record<'cases' | 'workbooks', Readonly<Record<string, readonly string[]>>>> =
  {
    cases: {
      '47-footer-total-row.xlsx Data': ['note 6', 'total 5'],
      'export-09-totals.google-ads.csv export-09-totals.google-ads': [
        'total 16',
        'total 17',
        'total 18',
        'total 19',
        'total 20',
      ],
      'export-09-totals.youtube.csv export-09-totals.youtube': ['total 2'],
      'export-10-salesforce-footer.in.csv export-10-salesforce-footer.in': [
        'note 19',
        'note 20',
        'note 21',
        'note 22',
        'note 23',
      ],
      'export-11-teams-attendance.two-people.csv export-11-teams-attendance.two-': [
        'other-table 13',
        'other-table 14',
        'other-table 15',
        'other-table 16',
      ],
      'export-16-groups-repeated-headers.in.xlsx board': ['repeated-header 14', 'section 13', 'total 11'],
      'export-20-two-levels-unmerged.in.xlsx Table 1': ['note 18', 'note 19', 'note 20'],
      'export-28-grouped-report.in.xlsx Report': ['total 6', 'total 11', 'total 16', 'total 17'],
      'export-32-banner-over-whole-row.in.xlsx Sheet': ['section 8'],
    },
    workbooks: {
      'ClosedXML-TemplateWithTableSourcePivotTables.xlsx StressedLiabilityPivot': [
        'other-table 4',
        'other-table 5',
        'other-table 6',
        'other-table 7',
      ],
      'ClosedXML-TemplateWithTableSourcePivotTables.xlsx StressedAssetsPivot': ['total 8'],
      'ClosedXML-TemplateWithTableSourcePivotTables.xlsx Hedge detail - Nominal': [
        'other-table 52',
        'other-table 53',
        'other-table 54',
      ],
      'ClosedXML-TemplateWithTableSourcePivotTables.xlsx Hedge detail - ILB': [
        'other-table 36',
        'other-table 37',
        'other-table 38',
      ],
      'ClosedXML-TemplateWithTableSourcePivotTables.xlsx StressedHedgesPvt': [
        'other-table 4',
        'other-table 5',
        'other-table 6',
        'other-table 7',
      ],
      'ClosedXML-TemplateWithTableSourcePivotTables.xlsx ShockedCurvePivot': [
        'other-table 4',
        'other-table 5',
        'other-table 6',
        'other-table 7',
      ],
      'ClosedXML-TemplateWithTableSourcePivotTables.xlsx StressedYieldCurvePivot': [
        'other-table 5',
        'other-table 6',
        'other-table 7',
      ],
      'PhpSpreadsheet-32readwriteBubbleChart1.xlsx Data': [
        'repeated-header 9',
        'repeated-header 10',
        'repeated-header 11',
        'repeated-header 17',
        'repeated-header 18',
        'repeated-header 19',
      ],
      'PhpSpreadsheet-issue.3909b.xlsx Sheet1': ['total 10'],
      'calamine-issue_261.xlsx Some Sheet': ['section 53'],
      'poi-57181.xlsm Detailed_report': [
        'repeated-header 48',
        'repeated-header 49',
        'repeated-header 50',
        'repeated-header 51',
        'repeated-header 92',
        'repeated-header 93',
        'repeated-header 94',
        'repeated-header 95',
        'section 45',
        'section 89',
        'total 40',
        'total 84',
        'total 128',
      ],
      'poi-57181.xlsm General': [
        'repeated-header 51',
        'repeated-header 95',
        'total 40',
        'total 41',
        'total 84',
        'total 85',
        'total 128',
        'total 129',
      ],
      'poi-57181.xlsm Summary_report': ['section 38', 'total 33', 'total 34'],
      'poi-ExcelPivotTableSample.xlsx Tabelle2': ['total 7'],
      'poi-ExcelPivotTableSample.xlsx Tabelle3': ['total 6'],
      'xlsx-populate-template.xlsx Pivot Table': ['total 6'],
    },
  };

/** Where it depends on the delimiter or on what number formats show how much of that is sure; nothing else ever is. */
export const readInSeveralWays = ['export-11-teams-attendance.two-people.csv', 'poi-57181.xlsm'];
