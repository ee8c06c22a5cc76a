import type { NonDataRows } from './table.ts';

/** Colours of the window; `system` follows the computer, high contrast is taken from it in every case. */
export type Appearance = 'system' | 'light' | 'dark' | 'high-contrast';

/** A price that the user has typed in, in micro-dollars per million tokens without the batch discount. */
export interface PriceEdit {
  readonly model: string;
  readonly inputUsdMicros: number;
  readonly outputUsdMicros: number;
}

/** What the user may set; kept by the host's settings store, never holding the key. */
export interface Settings {
  readonly appearance: Appearance;
  /** A BCP 47 tag that has messages, or `system`. */
  readonly language: string;
  /** Chosen for new jobs until the user picks another. */
  readonly defaultModel: string;
  /** Cap over all jobs of a calendar month in local time; null for none. */
  readonly monthlyCapUsdMicros: number | null;
  readonly deletesAfterCollection: boolean;
  readonly sharesIdenticalRequests: boolean;
  /** Prices that stand in the place of the shipped ones, or where there is none. */
  readonly priceEdits: readonly PriceEdit[];
  /** The user has answered, one way or the other, whether Sheetbatch shall start with the computer. */
  readonly hasAnsweredLoginOffer: boolean;
}

/** What a first start begins with. The model is the middle one of the price table's present family. */
export const defaultSettings: Settings = {
  appearance: 'system',
  language: 'system',
  defaultModel: 'claude-sonnet-5-5',
  monthlyCapUsdMicros: null,
  deletesAfterCollection: false,
  sharesIdenticalRequests: true,
  priceEdits: [],
  hasAnsweredLoginOffer: false,
};

/** Where the key is kept, or that there is none. The key itself never reaches the page. */
export interface KeyStatus {
  readonly state: 'none' | 'kept' | 'kept-until-quit';
  /** The last four characters, so that the user can tell which key it is; empty when there is none. */
  readonly ending: string;
  /** The store's own name as the user knows it, such as "Keychain" or "Windows Credential Manager". */
  readonly storeName: string;
}

/** A model as offered in the wizard. Prices are micro-dollars per million tokens, without the batch discount. */
export interface ModelOption {
  readonly id: string;
  readonly name: string;
  readonly strength: 'fast' | 'balanced' | 'capable' | 'other';
  readonly inputUsdMicros: number | null;
  readonly outputUsdMicros: number | null;
  readonly maxOutputTokens: number;
  readonly isDeprecated: boolean;
}

/** What Anthropic would refuse of a draft, or may. Numbers of tokens are estimates. */
export type EstimateWarning =
  /** Prompts that are longer than the model can read; the longest of them by its row. */
  | {
      readonly kind: 'rows-too-long';
      readonly rows: number;
      readonly rowNumber: number;
      readonly tokens: number;
      readonly contextTokens: number;
    }
  /** A list or fields of a size that may be refused. */
  | { readonly kind: 'large-format'; readonly labels: number; readonly sizeBytes: number };

/** What sending a draft would cost; null prices mean that the model's price is not known. */
export interface Estimate {
  readonly rows: number;
  /** Rows left out because their cells are empty. */
  readonly skippedRows: number;
  /** Chosen rows with errors or formulas without values in the columns used, whether left out or sent. */
  readonly faultyRows: readonly NonDataRows[];
  /** Requests after identical ones are shared. */
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokensLow: number;
  readonly outputTokensHigh: number;
  readonly batchCost: { readonly lowUsdMicros: number; readonly highUsdMicros: number } | null;
  readonly fullPriceCost: { readonly lowUsdMicros: number; readonly highUsdMicros: number } | null;
  readonly worstCaseUsdMicros: number | null;
  /** False when the count is this computer's rule of thumb rather than Anthropic's own count. */
  readonly isCounted: boolean;
  /** What keeping the background in Anthropic's cache is worth; null where nothing is cached. */
  readonly caching: CachingEstimate | null;
  /** Empty while nothing stands against sending. */
  readonly warnings: readonly EstimateWarning[];
}

/** What marking the shared background for caching is worth against sending it plainly, at batch price. */
export interface CachingEstimate {
  /** Saved at worst and at best, in micro-dollars; negative where caching costs more. */
  readonly savingLowUsdMicros: number;
  readonly savingHighUsdMicros: number;
  /** True when with few hits the job costs more than without caching. */
  readonly canCostMore: boolean;
}
