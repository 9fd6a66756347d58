/** What recognition reads from a report. */
import type { Facts } from '../facts/facts.ts';
import type { Rank, RankedCause } from '../pages/schema.ts';

/** Which version of what has to be known. */
export interface VersionAsked {
  product: string;
  /** The command that prints it. */
  how: string;
  /** The first version that is free of the fault. */
  fixed: string;
}

export interface Observation {
  /** Code, or page and number of the sign. */
  id: string;
  code?: string;
  rank: Rank;
  /** Likeliest first. */
  causes: RankedCause[];
  /** Other services and programs say it as well. */
  everybodys?: true;
  /** The piece of the report that shows it; secrets are masked already. */
  quote: string;
  /** What a check found, where a quotation alone would not tell it. */
  says?: string;
  /** The first step of the fix, where what was seen gives one of its own. */
  step?: string;
  /** Causes that stand in the text only as its effect: what names them first speaks for nothing. */
  over?: readonly string[];
  /** Set where the version of the tool would settle it. */
  asksVersion?: VersionAsked;
  /** 1-based line of the report. */
  line: number;
  /** How often it stands in the report. */
  count: number;
  /** True where the report itself shows that it did no harm. */
  harmless: boolean;
}

export interface Evidence {
  observations: Observation[];
  /** Codes, statuses and exit codes that stand in the report, most telling first. */
  codes: string[];
  facts: Facts;
  /** Of these, what was measured on what stands there, such as the letters of a SAS against its job. */
  measured: Facts;
  quotes: Partial<Record<keyof Facts, string>>;
  /** Names that fill the placeholders of commands: account, container, host… */
  names: Record<string, string>;
  /** x-ms-request-id and times, for a support case. */
  requestIds: string[];
  times: string[];
}

/** Of a report in which nothing is recognised. */
export const NO_EVIDENCE: Readonly<Evidence> = {
  observations: [],
  codes: [],
  facts: {},
  measured: {},
  quotes: {},
  names: {},
  requestIds: [],
  times: [],
};

/** Says more than that something failed. */
export const isTelling = ({ rank, harmless, code }: Observation) =>
  rank !== 'generic' && !harmless && !/^\d{3}$/.test(code ?? '');
