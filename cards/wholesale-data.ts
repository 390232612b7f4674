/** What the cards for filling something in over several steps show, and those about wholesale customers. */
import type { Text } from '../src/language/index.ts';

/** A field of a form. `problem`: what is wrong with the value that stands in it. */
export type FormField = {
  id: string;
  label: Text;
  value: string;
  problem?: Text | undefined;
  /** Short: it may stand in one row with the field before it. */
  beside?: true | undefined;
} & (
  | { kind: 'line'; maxLength: number; hint?: string | undefined; style?: 'email' | undefined }
  | {
      kind: 'choice';
      choices: readonly { title: string; value: string }[];
      /** Several may be chosen: values are joined with commas. */
      many?: true | undefined;
    }
  | { kind: 'toggle'; title: Text }
);

/** Where somebody is: `at` counts from 1. */
export interface FormStep {
  at: number;
  of: number;
  name: Text;
}

/** A name and a value of a review. */
export interface ReviewFact {
  name: Text;
  /** A list unfolds where it is too long for a card. */
  value: string | Text | readonly string[];
  /** Shown to its end: nothing of it may be left out. */
  whole?: true | undefined;
}

/** Characters of a value that is shown to its end. */
export const wholeValue = 320;

export interface WholesaleCards {
  /** One step. Choice 0: on; 1: give it up; 2: back, when it is not the first. */
  form: {
    title: Text;
    step: FormStep;
    /** What must be known before it is filled in. */
    intro?: Text | undefined;
    /** What is wrong with no field in particular. */
    problem?: Text | undefined;
    fields: readonly FormField[];
    link?: { title: Text; url: string } | undefined;
  };
  /** Everything that was filled in, before it happens. Choice 0: do it; 1: leave it; 2: back. */
  review: {
    title: Text;
    step: FormStep;
    /** What Webex said when it was asked whether it would work. */
    checked: Text;
    groups: readonly (readonly ReviewFact[])[];
    /** What must be known; the first one weighs most. */
    warnings: readonly Text[];
    yes: Text;
    canBeUndone: boolean;
  };
  /** The registered templates. Choice n shows the n-th; the last one registers another. */
  templates: {
    templates: readonly { name: string; country: string; packages: number; retired: boolean }[];
  };
  /** One template. Choice 0: a customer from it; 1: change it; 2: retire it, or use it again. */
  template: {
    name: string;
    provisioningId: string;
    retired: boolean;
    facts: readonly ReviewFact[];
    checkedAt?: Date | undefined;
    url: string;
  };
  /** A customer that is being set up. Choice 0: add users; 1: its administrators; 2: its locations; 3: Setup Assist. */
  setup: {
    displayName: string;
    /** Webex's word; undefined for a customer that is not sold by the package. */
    status?: string | undefined;
    externalId?: string | undefined;
    packages: readonly string[];
    /** `open`: not connected to the public network. */
    locations: readonly { name: string; city: string; pstn: Text; open: boolean }[];
    locationCount: number;
    /** A few of them. */
    freeNumbers: readonly string[];
    freeCount: number;
    /** Webex's form; undefined: choice 3 asks for Setup Assist from here. */
    setupAssistUrl?: string | undefined;
  };
  /** Locations of a customer. Row n is choice n-1; the one after the rows adds one; the next shows more. */
  locations: {
    displayName: string;
    first: number;
    total: number;
    rows: readonly { name: string; city: string; pstn: Text }[];
    more: number;
    /** A location may be added. */
    adds: boolean;
    hubUrl: string;
  };
  /** One location. Choice 0: all of them; 1: add numbers, when it takes any. */
  location: {
    customer: string;
    name: string;
    address: string;
    timeZone: string;
    pstn: Text;
    /** Connected, not connected, or Webex does not tell. */
    tone: 'good' | 'warning' | 'unknown';
    mainNumber?: string | undefined;
    routingPrefix?: string | undefined;
    /** A few of them, E.164. */
    freeNumbers: readonly string[];
    freeCount: number;
    takesNumbers: boolean;
    /** Why Webex tells no more. */
    note?: Text | undefined;
    hubUrl: string;
  };
  /** Customers on their way, the latest first. */
  creations: {
    creations: readonly {
      name: string;
      externalId: string;
      state: string;
      since: Date;
      problems: readonly string[];
    }[];
  };
}
