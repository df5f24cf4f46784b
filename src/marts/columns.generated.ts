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
    is_fraud: boolean;
    is_serious_sexual: boolean;
    severity_weight: number;
    has_severity_weight: boolean;
    lsoa_code: string;
    area_kind: string;
    division: string;
    district: string;
    beat: string;
    victim_kind: string;
    weapon: string;
    weapon_use: string;
    is_violent_knife: boolean;
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
    is_unresolved: boolean;
    is_victim_based: boolean;
    is_serious_sexual: boolean;
    is_violent_knife: boolean;
    division: string;
    district: string;
    extract_id: number;
    extract_line: number;
  };
  hate_incident: {
    incident_ref: string;
    victim_ref: string;
    month: string;
    occurred_on: Date;
    strand: string;
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
    is_attended: boolean;
    minutes_to_arrival: number;
    is_within_grade_1_target: boolean;
    category: string;
    grade: number;
    area_kind: string;
    division: string;
    district: string;
    beat: string;
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
  safeguarding: {
    referral_ref: string;
    month: string;
    referred_on: Date;
    kind: string;
    extract_id: number;
    extract_line: number;
  };
  missing: {
    report_ref: string;
    month: string;
    reported_on: Date;
    kind: string;
    extract_id: number;
    extract_line: number;
  };
  complaint: {
    complaint_ref: string;
    month: string;
    received_on: Date;
    recorded_on: Date;
    local_resolution_on: Date;
    allegation: string;
    is_locally_resolved: boolean;
    extract_id: number;
    extract_line: number;
  };
  local_resolution: {
    complaint_ref: string;
    month: string;
    local_resolution_on: Date;
    allegation: string;
    days_to_resolve: number;
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
    search_ref: string;
  };
  workforce: {
    month: string;
    role: string;
    headcount: number;
    headcount_bme: number;
    fte: number;
    fte_budget: number;
    extract_id: number;
    extract_line: number;
  };
  sickness: {
    month: string;
    role: string;
    hours_lost: number;
    hours_contracted: number;
    extract_id: number;
    extract_line: number;
  };
  finance: {
    month: string;
    line: string;
    budget_to_date: number;
    actual_to_date: number;
    extract_id: number;
    extract_line: number;
  };
  offender_management: {
    nominal_ref: string;
    month: string;
    entered_on: Date;
    exited_on: Date;
    cohort: string;
    entry_score: number;
    exit_score: number;
    has_left: boolean;
    extract_id: number;
    extract_line: number;
  };
  offender_exit: {
    nominal_ref: string;
    month: string;
    entered_on: Date;
    exited_on: Date;
    cohort: string;
    entry_score: number;
    exit_score: number;
    extract_id: number;
    extract_line: number;
  };
  recording_audit: {
    incident_ref: string;
    month: string;
    audited_on: Date;
    crimes_required: number;
    crimes_recorded: number;
    is_compliant: boolean;
    extract_id: number;
    extract_line: number;
  };
  custody: {
    detention_ref: string;
    month: string;
    detained_on: Date;
    age: number;
    is_child: boolean;
    extract_id: number;
    extract_line: number;
  };
  collision: {
    casualty_ref: string;
    month: string;
    collided_on: Date;
    severity: string;
    age: number;
    is_child: boolean;
    district: string;
    extract_id: number;
    extract_line: number;
  };
  supplied: {
    month: string;
    series: string;
    numerator: number;
    denominator: number;
    supplied_by: string;
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
    is_fraud: ['crime'],
    is_serious_sexual: ['crime'],
    severity_weight: ['crime'],
    has_severity_weight: ['crime'],
    lsoa_code: ['crime', 'police_uk_street'],
    area_kind: ['crime', 'police_uk_street'],
    division: ['crime'],
    district: ['crime'],
    beat: ['crime'],
    victim_kind: ['crime'],
    weapon: ['crime'],
    weapon_use: ['crime'],
    is_violent_knife: ['crime'],
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
    is_unresolved: ['outcome'],
    is_victim_based: ['outcome'],
    is_serious_sexual: ['outcome'],
    is_violent_knife: ['outcome'],
    division: ['outcome'],
    district: ['outcome'],
    extract_id: ['outcome'],
    extract_line: ['outcome'],
  },
  hate_incident: {
    incident_ref: ['hate_incident'],
    victim_ref: ['hate_incident'],
    month: ['hate_incident'],
    occurred_on: ['hate_incident'],
    strand: ['hate_incident'],
    division: ['hate_incident'],
    district: ['hate_incident'],
    extract_id: ['hate_incident'],
    extract_line: ['hate_incident'],
  },
  incident: {
    incident_ref: ['incident'],
    caller_ref: ['incident'],
    month: ['incident', 'police_uk_street'],
    opened_at: ['incident'],
    first_arrival_at: ['incident'],
    is_attended: ['incident'],
    minutes_to_arrival: ['incident'],
    is_within_grade_1_target: ['incident'],
    category: ['incident'],
    grade: ['incident'],
    area_kind: ['incident'],
    division: ['incident'],
    district: ['incident'],
    beat: ['incident'],
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
  safeguarding: {
    referral_ref: ['safeguarding'],
    month: ['safeguarding'],
    referred_on: ['safeguarding'],
    kind: ['safeguarding'],
    extract_id: ['safeguarding'],
    extract_line: ['safeguarding'],
  },
  missing: {
    report_ref: ['missing'],
    month: ['missing'],
    reported_on: ['missing'],
    kind: ['missing'],
    extract_id: ['missing'],
    extract_line: ['missing'],
  },
  complaint: {
    complaint_ref: ['complaint'],
    month: ['complaint'],
    received_on: ['complaint'],
    recorded_on: ['complaint'],
    local_resolution_on: ['complaint'],
    allegation: ['complaint'],
    is_locally_resolved: ['complaint'],
    extract_id: ['complaint'],
    extract_line: ['complaint'],
  },
  local_resolution: {
    complaint_ref: ['complaint'],
    month: ['complaint'],
    local_resolution_on: ['complaint'],
    allegation: ['complaint'],
    days_to_resolve: ['complaint'],
    extract_id: ['complaint'],
    extract_line: ['complaint'],
  },
  stop_search: {
    month: ['police_uk_stop_search', 'stop_search'],
    searched_at: ['police_uk_stop_search', 'stop_search'],
    power: ['police_uk_stop_search', 'stop_search'],
    outcome: ['police_uk_stop_search', 'stop_search'],
    is_arrest: ['police_uk_stop_search', 'stop_search'],
    ethnicity: ['police_uk_stop_search', 'stop_search'],
    extract_id: ['police_uk_stop_search', 'stop_search'],
    extract_line: ['police_uk_stop_search', 'stop_search'],
    search_ref: ['stop_search'],
  },
  workforce: {
    month: ['workforce'],
    role: ['workforce'],
    headcount: ['workforce'],
    headcount_bme: ['workforce'],
    fte: ['workforce'],
    fte_budget: ['workforce'],
    extract_id: ['workforce'],
    extract_line: ['workforce'],
  },
  sickness: {
    month: ['sickness'],
    role: ['sickness'],
    hours_lost: ['sickness'],
    hours_contracted: ['sickness'],
    extract_id: ['sickness'],
    extract_line: ['sickness'],
  },
  finance: {
    month: ['finance'],
    line: ['finance'],
    budget_to_date: ['finance'],
    actual_to_date: ['finance'],
    extract_id: ['finance'],
    extract_line: ['finance'],
  },
  offender_management: {
    nominal_ref: ['offender_management'],
    month: ['offender_management'],
    entered_on: ['offender_management'],
    exited_on: ['offender_management'],
    cohort: ['offender_management'],
    entry_score: ['offender_management'],
    exit_score: ['offender_management'],
    has_left: ['offender_management'],
    extract_id: ['offender_management'],
    extract_line: ['offender_management'],
  },
  offender_exit: {
    nominal_ref: ['offender_management'],
    month: ['offender_management'],
    entered_on: ['offender_management'],
    exited_on: ['offender_management'],
    cohort: ['offender_management'],
    entry_score: ['offender_management'],
    exit_score: ['offender_management'],
    extract_id: ['offender_management'],
    extract_line: ['offender_management'],
  },
  recording_audit: {
    incident_ref: ['recording_audit'],
    month: ['recording_audit'],
    audited_on: ['recording_audit'],
    crimes_required: ['recording_audit'],
    crimes_recorded: ['recording_audit'],
    is_compliant: ['recording_audit'],
    extract_id: ['recording_audit'],
    extract_line: ['recording_audit'],
  },
  custody: {
    detention_ref: ['custody'],
    month: ['custody'],
    detained_on: ['custody'],
    age: ['custody'],
    is_child: ['custody'],
    extract_id: ['custody'],
    extract_line: ['custody'],
  },
  collision: {
    casualty_ref: ['collision'],
    month: ['collision'],
    collided_on: ['collision'],
    severity: ['collision'],
    age: ['collision'],
    is_child: ['collision'],
    district: ['collision'],
    extract_id: ['collision'],
    extract_line: ['collision'],
  },
  supplied: {
    month: ['supplied'],
    series: ['supplied'],
    numerator: ['supplied'],
    denominator: ['supplied'],
    supplied_by: ['supplied'],
    extract_id: ['supplied'],
    extract_line: ['supplied'],
  },
};
