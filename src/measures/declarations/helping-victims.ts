import type { Measure } from '../measure.ts';
import { countOf } from '../tally.ts';

const organisations = ['Organisations', 'Organization', 'Organizations', 'Businesses'];

const ofVictims = {
  objective: 'T2A',
  source: 'Crime recording system',
  owner: 'Public Protection',
} as const;

export const domesticAbuse: Measure = {
  ...ofVictims,
  code: 'T2A.1',
  title: 'Domestic Abuse',
  statistic: 'count',
  unit: 'crimes',
  better: 'neither',
  numerator: [countOf('crime', { is_domestic: true })],
  definition: 'Recorded crimes marked as domestic abuse. A rise can mean that more victims come forward.',
};

export const victimKinds: Measure = {
  ...ofVictims,
  code: 'T2A.2',
  title: 'Proportion of Victim-Based Crime',
  statistic: 'proportion',
  unit: '% of victim-based crime',
  better: 'neither',
  numerator: [countOf('crime', { is_victim_based: true })],
  denominator: [countOf('crime', { is_victim_based: true })],
  parts: {
    by: 'victim_kind',
    withWhole: false,
    ofNumeratorOnly: true,
    named: [
      { part: 'child', title: 'Child Victim', letter: 'a', synonyms: ['Children'] },
      { part: 'adult', title: 'Adult Victim', letter: 'b', synonyms: ['Adults'] },
      { part: 'organisation', title: 'Organisation', letter: 'c', synonyms: organisations },
      { part: 'unknown', title: 'Victim not known' },
    ],
  },
  lagMonths: 1,
  definition:
    'Victim-based crimes by kind of victim, as a share of all of them. Crimes that cannot be attributed are in no part of the paper. Complete a month later.',
};

export const seriousSexualOffences: Measure = {
  ...ofVictims,
  code: 'T2A.3',
  title: 'Serious Sexual Offences',
  statistic: 'count',
  unit: 'offences',
  better: 'neither',
  numerator: [countOf('crime', { is_serious_sexual: true })],
  parts: {
    by: 'victim_kind',
    withWhole: false,
    named: [
      { part: 'adult', title: 'Adult', letter: 'a', synonyms: ['Adults'] },
      { part: 'child', title: 'Child', letter: 'b', synonyms: ['Children'] },
      { part: 'unknown', title: 'Victim not known' },
    ],
  },
  definition:
    'Recorded crimes of rape, sexual assault, sexual activity with children or without consent and sexual exploitation, by kind of victim. A rise can mean that more victims come forward.',
};

export const positiveOutcomeRateSeriousSexual: Measure = {
  ...ofVictims,
  code: 'T2A.4',
  title: 'Positive Outcome Rate for Serious Sexual Offences',
  synonyms: ['resolved', 'detection'],
  statistic: 'rate',
  unit: 'positive outcomes per 100 offences',
  better: 'higher',
  numerator: [countOf('outcome', { is_positive: true, is_serious_sexual: true })],
  denominator: [countOf('crime', { is_serious_sexual: true })],
  unknownWords: 'outcomes of a crime or a type that is not known',
  definition:
    'Positive outcomes of serious sexual offences recorded in the window, whenever the offence was recorded, per 100 serious sexual offences recorded in the window.',
};

/** What the measures of repeat victims share: the month's people, against the same month a year before. */
const repeatVictims = {
  ...ofVictims,
  statistic: 'monthly proportion',
  unit: '% of victims in the month',
  better: 'lower',
  looksBackMonths: 12,
} as const;

export const repeatVictimsDomesticAbuse: Measure = {
  ...repeatVictims,
  code: 'T2A.5',
  title: 'Domestic Abuse Repeat Victims',
  numerator: [countOf('domestic_victim', { has_victim_ref: true, is_repeat: true })],
  denominator: [countOf('domestic_victim', { has_victim_ref: true })],
  leftOut: {
    tallies: [countOf('domestic_victim', { has_victim_ref: false })],
    words: 'crimes without a usable reference to their victim',
  },
  definition:
    'Of the people who were victims of domestic abuse in the month, those who were so in the 12 months before it too.',
};

export const repeatVictimsHateCrime: Measure = {
  ...repeatVictims,
  code: 'T2A.6',
  title: 'Hate Crime Repeat Victims',
  numerator: [countOf('hate_victim', { has_victim_ref: true, is_repeat: true })],
  denominator: [countOf('hate_victim', { has_victim_ref: true })],
  leftOut: {
    tallies: [countOf('hate_victim', { has_victim_ref: false })],
    words: 'hate crimes and incidents without a usable reference to their victim',
  },
  definition:
    'Of the people who were victims of hate crimes or hate incidents in the month, those who were so in the 12 months before it too.',
};

export const repeatVictimsAsb: Measure = {
  ...repeatVictims,
  code: 'T2A.7',
  title: 'ASB Repeat Victims',
  synonyms: ['anti-social', 'antisocial', 'behaviour'],
  numerator: [countOf('asb_victim', { has_caller_ref: true, is_repeat: true })],
  denominator: [countOf('asb_victim', { has_caller_ref: true })],
  leftOut: {
    tallies: [countOf('asb_victim', { has_caller_ref: false })],
    words: 'incidents without a usable reference to the caller',
  },
  definition:
    'Of the people who reported anti-social behaviour in the month, those who did so in the 12 months before it too.',
  source: 'Command and control system',
};

export const victimCodeCompliance: Measure = {
  ...ofVictims,
  code: 'T2D.1',
  title: "Victim's Code of Practice (VCOP) Compliance",
  synonyms: ['compliant', 'complying', 'complied'],
  objective: 'T2D',
  statistic: 'proportion',
  unit: '% of victim-based crime',
  better: 'higher',
  numerator: [countOf('crime', { is_victim_based: true, has_vcop: true, has_victim_services_offer: true })],
  denominator: [countOf('crime', { is_victim_based: true })],
  definition:
    "Victim-based crimes with both the Victim's Code of Practice completed and victim services offered, as a share of all of them.",
};
