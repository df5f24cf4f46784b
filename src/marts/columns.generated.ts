// Made by `npm run generate` from sql/marts: do not edit.

/** Columns of each mart and their types. */
export interface MartColumns {
  crime: {
    crime_ref: string;
    victim_ref: string;
    month: string;
    recorded_at: Date;
    committed_on: Date;
    offence_code: string;
    offence: string;
    offence_group: string;
    offence_subgroup: string;
    is_victim_based: boolean;
    severity_weight: number;
    has_severity_weight: boolean;
    lsoa_code: string;
    area_kind: string;
    division: string;
    district: string;
    victim_kind: string;
    weapon: string;
    weapon_use: string;
    recorded_by: string;
    is_domestic: boolean;
    is_alcohol: boolean;
    is_online: boolean;
    is_hate: boolean;
    is_cse: boolean;
    has_vcop: boolean;
    has_victim_services_offer: boolean;
    has_named_suspect: boolean;
    extract_id: number;
    extract_line: number;
    crime_type: string;
    has_positive_last_outcome: boolean;
  };
  outcome: {
    crime_ref: string;
    offender_ref: string;
    month: string;
    outcome_on: Date;
    outcome_code: string;
    is_positive: boolean;
    is_unresolved_with_suspect: boolean;
    division: string;
    district: string;
    extract_id: number;
    extract_line: number;
  };
  incident: {
    incident_ref: string;
    caller_ref: string;
    month: string;
    opened_at: Date;
    first_arrival_at: Date;
    category: string;
    grade: number;
    area_kind: string;
    division: string;
    district: string;
    is_asb: boolean;
    is_mental_health: boolean;
    is_alcohol: boolean;
    extract_id: number;
    extract_line: number;
    crime_type: string;
  };
  call: {
    call_ref: string;
    line: string;
    month: string;
    received_at: Date;
    answered_at: Date;
    is_abandoned: boolean;
    extract_id: number;
    extract_line: number;
  };
  survey: {
    response_ref: string;
    month: string;
    interviewed_on: Date;
    survey_kind: string;
    overall: string;
    is_satisfied: boolean;
    weight: number;
    extract_id: number;
    extract_line: number;
  };
  stop_search: {
    month: string;
    searched_at: Date;
    power: string;
    outcome: string;
    is_arrest: boolean;
    ethnicity: string;
    extract_id: number;
    extract_line: number;
  };
}

/** Which feeds give each column of each mart. */
export const columnFeeds: { readonly [Mart in keyof MartColumns]: { readonly [Column in keyof MartColumns[Mart]]: readonly string[] } } = {
  crime: {
    crime_ref: ['crime', 'police_uk_street'],
    victim_ref: ['crime'],
    month: ['crime', 'police_uk_street'],
    recorded_at: ['crime'],
    committed_on: ['crime'],
    offence_code: ['crime'],
    offence: ['crime'],
    offence_group: ['crime'],
    offence_subgroup: ['crime'],
    is_victim_based: ['crime'],
    severity_weight: ['crime'],
    has_severity_weight: ['crime'],
    lsoa_code: ['crime', 'police_uk_street'],
    area_kind: ['crime', 'police_uk_street'],
    division: ['crime'],
    district: ['crime'],
    victim_kind: ['crime'],
    weapon: ['crime'],
    weapon_use: ['crime'],
    recorded_by: ['crime'],
    is_domestic: ['crime'],
    is_alcohol: ['crime'],
    is_online: ['crime'],
    is_hate: ['crime'],
    is_cse: ['crime'],
    has_vcop: ['crime'],
    has_victim_services_offer: ['crime'],
    has_named_suspect: ['crime'],
    extract_id: ['crime', 'police_uk_street'],
    extract_line: ['crime', 'police_uk_street'],
    crime_type: ['police_uk_street'],
    has_positive_last_outcome: ['police_uk_street'],
  },
  outcome: {
    crime_ref: ['outcome'],
    offender_ref: ['outcome'],
    month: ['outcome'],
    outcome_on: ['outcome'],
    outcome_code: ['outcome'],
    is_positive: ['outcome'],
    is_unresolved_with_suspect: ['outcome'],
    division: ['outcome'],
    district: ['outcome'],
    extract_id: ['outcome'],
    extract_line: ['outcome'],
  },
  incident: {
    incident_ref: ['incident'],
    caller_ref: ['incident'],
    month: ['incident', 'police_uk_street'],
    opened_at: ['incident'],
    first_arrival_at: ['incident'],
    category: ['incident'],
    grade: ['incident'],
    area_kind: ['incident'],
    division: ['incident'],
    district: ['incident'],
    is_asb: ['incident', 'police_uk_street'],
    is_mental_health: ['incident'],
    is_alcohol: ['incident'],
    extract_id: ['incident', 'police_uk_street'],
    extract_line: ['incident', 'police_uk_street'],
    crime_type: ['police_uk_street'],
  },
  call: {
    call_ref: ['call'],
    line: ['call'],
    month: ['call'],
    received_at: ['call'],
    answered_at: ['call'],
    is_abandoned: ['call'],
    extract_id: ['call'],
    extract_line: ['call'],
  },
  survey: {
    response_ref: ['survey'],
    month: ['survey'],
    interviewed_on: ['survey'],
    survey_kind: ['survey'],
    overall: ['survey'],
    is_satisfied: ['survey'],
    weight: ['survey'],
    extract_id: ['survey'],
    extract_line: ['survey'],
  },
  stop_search: {
    month: ['police_uk_stop_search'],
    searched_at: ['police_uk_stop_search'],
    power: ['police_uk_stop_search'],
    outcome: ['police_uk_stop_search'],
    is_arrest: ['police_uk_stop_search'],
    ethnicity: ['police_uk_stop_search'],
    extract_id: ['police_uk_stop_search'],
    extract_line: ['police_uk_stop_search'],
  },
};
