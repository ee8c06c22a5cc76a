/**
 * Functions that Excel knows since 2010 and later, which stand in a file as `_xlfn.NAME` ([MS-XLSX] 2.2.2
 * lists them as future functions): SheetJS takes the mark away when it reads and does not put it back, and
 * without it Excel shows #NAME? once it calculates.
 */
const laterFunctions = new Set(
  `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH
  CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH
  FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV
  MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P
  STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEBSERVICE WEIBULL.DIST XLOOKUP XMATCH XOR
  Z.TEST`.split(/\s+/),
);

/** Names of OpenFormula (OpenDocument 1.3 part 4, 6) that Excel has under another one. */
const otherNames: Readonly<Record<string, string>> = { FORMULA: 'FORMULATEXT', SKEWP: 'SKEW.P' };

/** Functions that Excel has not, or that calculate something else there. */
const foreignFunctions = new Set(
  'B CHISQDIST CHISQINV COLOR CURRENT DDE EASTERSUNDAY FDIST FINV MULTIPLE.OPERATIONS STYLE'.split(' '),
);

/** A function as it stands in a file of Excel. */
export function functionInFile(name: string): string {
  return laterFunctions.has(name.toUpperCase()) ? `_xlfn.${name.toUpperCase()}` : name;
}

/** A function of an .ods as it stands in a file of Excel; null where Excel has none like it. */
export function excelFunction(name: string): string | null {
  const upper = name.toUpperCase();
  const legacy = /^(?:LEGACY|COM\.MICROSOFT)\.(.+)$/.exec(upper)?.[1];
  if (legacy !== undefined) return functionInFile(legacy);
  if (/^(?:ORG|COM)\./.test(upper) || foreignFunctions.has(upper)) return null;
  return functionInFile(otherNames[upper] ?? name);
}

const callOrText = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.!])[A-Za-z][A-Za-z0-9.]*(?=\()/g;

/** A formula as SheetJS tells it with its functions as they stand in a file of Excel. */
export function withFunctionMarks(formula: string): string {
  return formula.replace(callOrText, (found) => (/^["']/.test(found) ? found : functionInFile(found)));
}
