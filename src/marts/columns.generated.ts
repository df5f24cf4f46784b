// Made by `npm run generate` from sql/marts: do not edit.

/** Columns of each mart and their types. */
export interface MartColumns {
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
  asb_victim: {
    caller_ref: string;
    month: string;
    has_caller_ref: boolean;
    is_repeat: boolean;
    division: string;
    district: string;
    area_kind: string;
    extract_id: number;
    extract_line: number;
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
    priority_area: string;
    is_in_priority_area: boolean;
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
    area_kind: string;
    extract_id: number;
    extract_line: number;
  };
  community_resolution: {
    offender_ref: string;
    month: string;
    resolved_on: Date;
    has_offender_ref: boolean;
    has_reoffended: boolean;
    division: string;
    district: string;
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
  custody: {
    detention_ref: string;
    month: string;
    detained_on: Date;
    age: number;
    is_child: boolean;
    extract_id: number;
    extract_line: number;
  };
  domestic_victim: {
    victim_ref: string;
    month: string;
    has_victim_ref: boolean;
    is_repeat: boolean;
    division: string;
    district: string;
    area_kind: string;
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
  hate_victim: {
    victim_ref: string;
    month: string;
    has_victim_ref: boolean;
    is_repeat: boolean;
    division: string;
    district: string;
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
  missing: {
    report_ref: string;
    month: string;
    reported_on: Date;
    kind: string;
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
    has_entered_since_2016: boolean;
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
  safeguarding: {
    referral_ref: string;
    month: string;
    referred_on: Date;
    kind: string;
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
  supplied: {
    month: string;
    series: string;
    numerator: number;
    denominator: number;
    supplied_by: string;
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
    weight_squared: number;
    extract_id: number;
    extract_line: number;
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
}

/** Which feeds give each column of each mart. */
export const columnFeeds: { readonly [Mart in keyof MartColumns]: { readonly [Column in keyof MartColumns[Mart]]: readonly string[] } } = {
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
  asb_victim: {
    caller_ref: ['incident'],
    month: ['incident'],
    has_caller_ref: ['incident'],
    is_repeat: ['incident'],
    division: ['incident'],
    district: ['incident'],
    area_kind: ['incident'],
    extract_id: ['incident'],
    extract_line: ['incident'],
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
    priority_area: ['crime'],
    is_in_priority_area: ['crime'],
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
    area_kind: ['outcome'],
    extract_id: ['outcome'],
    extract_line: ['outcome'],
  },
  community_resolution: {
    offender_ref: ['crime', 'outcome'],
    month: ['crime', 'outcome'],
    resolved_on: ['crime', 'outcome'],
    has_offender_ref: ['crime', 'outcome'],
    has_reoffended: ['crime', 'outcome'],
    division: ['crime', 'outcome'],
    district: ['crime', 'outcome'],
    extract_id: ['crime', 'outcome'],
    extract_line: ['crime', 'outcome'],
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
  custody: {
    detention_ref: ['custody'],
    month: ['custody'],
    detained_on: ['custody'],
    age: ['custody'],
    is_child: ['custody'],
    extract_id: ['custody'],
    extract_line: ['custody'],
  },
  domestic_victim: {
    victim_ref: ['crime'],
    month: ['crime'],
    has_victim_ref: ['crime'],
    is_repeat: ['crime'],
    division: ['crime'],
    district: ['crime'],
    area_kind: ['crime'],
    extract_id: ['crime'],
    extract_line: ['crime'],
  },
  finance: {
    month: ['finance'],
    line: ['finance'],
    budget_to_date: ['finance'],
    actual_to_date: ['finance'],
    extract_id: ['finance'],
    extract_line: ['finance'],
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
  hate_victim: {
    victim_ref: ['crime', 'hate_incident'],
    month: ['crime', 'hate_incident'],
    has_victim_ref: ['crime', 'hate_incident'],
    is_repeat: ['crime', 'hate_incident'],
    division: ['crime', 'hate_incident'],
    district: ['crime', 'hate_incident'],
    extract_id: ['crime', 'hate_incident'],
    extract_line: ['crime', 'hate_incident'],
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
  missing: {
    report_ref: ['missing'],
    month: ['missing'],
    reported_on: ['missing'],
    kind: ['missing'],
    extract_id: ['missing'],
    extract_line: ['missing'],
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
    has_entered_since_2016: ['offender_management'],
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
  safeguarding: {
    referral_ref: ['safeguarding'],
    month: ['safeguarding'],
    referred_on: ['safeguarding'],
    kind: ['safeguarding'],
    extract_id: ['safeguarding'],
    extract_line: ['safeguarding'],
  },
  sickness: {
    month: ['sickness'],
    role: ['sickness'],
    hours_lost: ['sickness'],
    hours_contracted: ['sickness'],
    extract_id: ['sickness'],
    extract_line: ['sickness'],
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
  supplied: {
    month: ['supplied'],
    series: ['supplied'],
    numerator: ['supplied'],
    denominator: ['supplied'],
    supplied_by: ['supplied'],
    extract_id: ['supplied'],
    extract_line: ['supplied'],
  },
  survey: {
    response_ref: ['survey'],
    month: ['survey'],
    interviewed_on: ['survey'],
    survey_kind: ['survey'],
    overall: ['survey'],
    is_satisfied: ['survey'],
    weight: ['survey'],
    weight_squared: ['survey'],
    extract_id: ['survey'],
    extract_line: ['survey'],
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
};

/** What each column of each mart means, by the feed that gives it. */
export const columnDescriptions: { readonly [Mart in keyof MartColumns]: { readonly [Column in keyof MartColumns[Mart]]: Readonly<Record<string, string>> } } = {
  incident: {
    incident_ref: { incident: "Reference of the incident in command and control" },
    caller_ref: { incident: "Person who called" },
    month: { incident: "Month the row counts in, YYYY-MM", police_uk_street: "Month of the crime" },
    opened_at: { incident: "When the incident was opened; decides its month" },
    first_arrival_at: { incident: "When the first officer arrived; blank where nobody attended" },
    is_attended: { incident: "An officer arrived" },
    minutes_to_arrival: { incident: "Minutes from opening to the first arrival, with fractions" },
    is_within_grade_1_target: { incident: "The first officer arrived within 15 minutes in urban areas, 20 in rural ones" },
    category: { incident: "Closing category" },
    grade: { incident: "Response grade: 1 immediate, 2 urgent, 3 and above by appointment or on the phone" },
    area_kind: { incident: "Kind of area, which sets the response target (urban, rural)" },
    division: { incident: "Division that covers the location" },
    district: { incident: "District that covers the location" },
    beat: { incident: "Beat that covers the location, by the name it had at the time" },
    is_asb: { incident: "Anti-social behaviour", police_uk_street: "Anti-social behaviour" },
    is_mental_health: { incident: "Marked as related to mental health" },
    is_alcohol: { incident: "Marked as alcohol-related" },
    extract_id: { incident: "Extract the row came from, as numbered in extracts", police_uk_street: "Extract the row came from, as numbered in extracts" },
    extract_line: { incident: "Line of that extract on which the row begins", police_uk_street: "Line of that extract on which the row begins" },
    crime_type: { police_uk_street: "Published type, in small letters with hyphens" },
  },
  asb_victim: {
    caller_ref: { incident: "Person who called" },
    month: { incident: "Month the row counts in, YYYY-MM" },
    has_caller_ref: { incident: "The person is known by a reference; without one nobody can be told from anybody else" },
    is_repeat: { incident: "The person has a row in one of the 12 months before too" },
    division: { incident: "Division that covers the location" },
    district: { incident: "District that covers the location" },
    area_kind: { incident: "Kind of area, which sets the response target (urban, rural)" },
    extract_id: { incident: "Extract the row came from, as numbered in extracts" },
    extract_line: { incident: "Line of that extract on which the row begins" },
  },
  call: {
    call_ref: { call: "Reference of the call in the telephony system" },
    line: { call: "Number that was called (999, 101)" },
    month: { call: "Month the row counts in, YYYY-MM" },
    received_at: { call: "When the call was offered; decides its month" },
    answered_at: { call: "When the call was answered; blank where it was abandoned" },
    is_abandoned: { call: "The caller gave up before an answer" },
    extract_id: { call: "Extract the row came from, as numbered in extracts" },
    extract_line: { call: "Line of that extract on which the row begins" },
  },
  collision: {
    casualty_ref: { collision: "Reference of the casualty record; it does not name a person" },
    month: { collision: "Month the row counts in, YYYY-MM" },
    collided_on: { collision: "When the collision happened; decides its month" },
    severity: { collision: "How badly the person was hurt (killed, seriously injured)" },
    age: { collision: "Age of the person in years" },
    is_child: { collision: "The person was under 16" },
    district: { collision: "District that covers the location" },
    extract_id: { collision: "Extract the row came from, as numbered in extracts" },
    extract_line: { collision: "Line of that extract on which the row begins" },
  },
  crime: {
    crime_ref: { crime: "Reference of the crime in the crime recording system", police_uk_street: "Published reference" },
    victim_ref: { crime: "Person who is the victim" },
    month: { crime: "Month the row counts in, YYYY-MM", police_uk_street: "Month of the crime" },
    recorded_at: { crime: "When the crime was recorded; decides its month" },
    committed_on: { crime: "First day on which the crime was, or could have been, committed" },
    offence_code: { crime: "Home Office offence code, as in the reference table of offences" },
    offence: { crime: "Offence by its code" },
    offence_group: { crime: "Home Office group of the offence" },
    offence_subgroup: { crime: "Home Office subgroup of the offence" },
    is_victim_based: { crime: "The offence has a direct victim, as the Home Office classifies it" },
    is_fraud: { crime: "The offence is of the group fraud" },
    is_serious_sexual: { crime: "The offence is in the reference table of serious sexual offences" },
    severity_weight: { crime: "ONS severity weight of the offence; blank where it has none" },
    has_severity_weight: { crime: "The offence has a severity weight" },
    lsoa_code: { crime: "Neighbourhood (LSOA 2011) of the location; blank where it has no coordinates", police_uk_street: "Neighbourhood (LSOA 2011); blank is the unknown area" },
    area_kind: { crime: "rural or urban, by the neighbourhood; unknown without one", police_uk_street: "rural or urban, by the neighbourhood; unknown without one" },
    priority_area: { crime: "Local priority area that the neighbourhood belongs to; 'none' where it belongs to none" },
    is_in_priority_area: { crime: "The neighbourhood belongs to a local priority area" },
    division: { crime: "Division that covers the location" },
    district: { crime: "District that covers the location" },
    beat: { crime: "Beat that covers the location, by the name it had at the time" },
    victim_kind: { crime: "Who the victim is (child, adult, organisation, unknown)" },
    weapon: { crime: "Weapon involved (none, knife, firearm, other)" },
    weapon_use: { crime: "What was done with the weapon (none, threatened, injured)" },
    is_violent_knife: { crime: "Violence, robbery or a sexual offence with a knife that threatened or injured" },
    recorded_by: { crime: "Who recorded the crime (control_room, officer, other)" },
    is_domestic: { crime: "Marked as domestic abuse" },
    is_alcohol: { crime: "Marked as alcohol-related" },
    is_online: { crime: "Marked as committed online" },
    is_hate: { crime: "Marked as a hate crime" },
    is_cse: { crime: "Marked as child sexual exploitation" },
    has_vcop: { crime: "Victim's Code of Practice completed" },
    has_victim_services_offer: { crime: "Victim services offered" },
    has_named_suspect: { crime: "A suspect is named" },
    extract_id: { crime: "Extract the row came from, as numbered in extracts", police_uk_street: "Extract the row came from, as numbered in extracts" },
    extract_line: { crime: "Line of that extract on which the row begins", police_uk_street: "Line of that extract on which the row begins" },
    crime_type: { police_uk_street: "Published type, in small letters with hyphens" },
    has_positive_last_outcome: { police_uk_street: "The latest published outcome is positive" },
  },
  outcome: {
    crime_ref: { outcome: "Reference of the crime the outcome is for" },
    offender_ref: { outcome: "Person the outcome is against" },
    month: { outcome: "Month the row counts in, YYYY-MM" },
    outcome_on: { outcome: "When the outcome was recorded; decides its month" },
    outcome_code: { outcome: "Home Office outcome type, as in the reference table of outcome types" },
    is_positive: { outcome: "The outcome type is a positive one" },
    is_unresolved_with_suspect: { outcome: "The outcome type has a suspect and no positive result" },
    is_unresolved: { outcome: "The outcome type leaves the crime unresolved" },
    is_victim_based: { outcome: "The crime is victim-based; false where the crime is not known" },
    is_serious_sexual: { outcome: "The crime is a serious sexual offence; false where the crime is not known" },
    is_violent_knife: { outcome: "The crime is violent knife crime; false where the crime is not known" },
    division: { outcome: "Division of the crime" },
    district: { outcome: "District of the crime" },
    area_kind: { outcome: "Whether the crime's neighbourhood is rural or urban (2011 classification)" },
    extract_id: { outcome: "Extract the row came from, as numbered in extracts" },
    extract_line: { outcome: "Line of that extract on which the row begins" },
  },
  community_resolution: {
    offender_ref: { crime: "Person the outcome is against", outcome: "Person the outcome is against" },
    month: { crime: "Month the row counts in, YYYY-MM", outcome: "Month the row counts in, YYYY-MM" },
    resolved_on: { crime: "When the crime was resolved by the community; decides the month of the row", outcome: "When the crime was resolved by the community; decides the month of the row" },
    has_offender_ref: { crime: "The person is known by a reference", outcome: "The person is known by a reference" },
    has_reoffended: { crime: "Within 12 months they committed another crime that had a positive outcome by then", outcome: "Within 12 months they committed another crime that had a positive outcome by then" },
    division: { crime: "Division that covers the location", outcome: "Division that covers the location" },
    district: { crime: "District that covers the location", outcome: "District that covers the location" },
    extract_id: { crime: "Extract the row came from, as numbered in extracts", outcome: "Extract the row came from, as numbered in extracts" },
    extract_line: { crime: "Line of that extract on which the row begins", outcome: "Line of that extract on which the row begins" },
  },
  complaint: {
    complaint_ref: { complaint: "Reference of the complaint; it names the record, not a person" },
    month: { complaint: "Month the row counts in, YYYY-MM" },
    received_on: { complaint: "When the complaint was received" },
    recorded_on: { complaint: "When the complaint was recorded; decides its month" },
    local_resolution_on: { complaint: "When it was locally resolved; blank where it was not, or not yet" },
    allegation: { complaint: "Kind of the main allegation" },
    is_locally_resolved: { complaint: "It was locally resolved, in whatever month" },
    extract_id: { complaint: "Extract the row came from, as numbered in extracts" },
    extract_line: { complaint: "Line of that extract on which the row begins" },
  },
  custody: {
    detention_ref: { custody: "Reference of the detention; it names the record, not a person" },
    month: { custody: "Month the row counts in, YYYY-MM" },
    detained_on: { custody: "When the detention began; decides its month" },
    age: { custody: "Age of the person in years" },
    is_child: { custody: "The person was under 18" },
    extract_id: { custody: "Extract the row came from, as numbered in extracts" },
    extract_line: { custody: "Line of that extract on which the row begins" },
  },
  domestic_victim: {
    victim_ref: { crime: "Person who is the victim" },
    month: { crime: "Month the row counts in, YYYY-MM" },
    has_victim_ref: { crime: "The person is known by a reference; without one nobody can be told from anybody else" },
    is_repeat: { crime: "The person has a row in one of the 12 months before too" },
    division: { crime: "Division that covers the location" },
    district: { crime: "District that covers the location" },
    area_kind: { crime: "Whether the place is urban or rural (2011 classification), or unknown" },
    extract_id: { crime: "Extract the row came from, as numbered in extracts" },
    extract_line: { crime: "Line of that extract on which the row begins" },
  },
  finance: {
    month: { finance: "Month at whose end the amounts stand" },
    line: { finance: "Capital budget, revenue budget, or efficiencies planned in the revenue budget (capital, revenue, efficiency)" },
    budget_to_date: { finance: "Pounds budgeted or planned from April to the month" },
    actual_to_date: { finance: "Pounds spent or saved from April to the month" },
    extract_id: { finance: "Extract the row came from, as numbered in extracts" },
    extract_line: { finance: "Line of that extract on which the row begins" },
  },
  hate_incident: {
    incident_ref: { hate_incident: "Reference of the occurrence in the crime recording system" },
    victim_ref: { hate_incident: "Person who is the victim" },
    month: { hate_incident: "Month the row counts in, YYYY-MM" },
    occurred_on: { hate_incident: "Day of the occurrence; decides its month" },
    strand: { hate_incident: "What the hostility is about (race, religion, sexual orientation, disability, transgender, other)" },
    division: { hate_incident: "Division that covers the location" },
    district: { hate_incident: "District that covers the location" },
    extract_id: { hate_incident: "Extract the row came from, as numbered in extracts" },
    extract_line: { hate_incident: "Line of that extract on which the row begins" },
  },
  hate_victim: {
    victim_ref: { crime: "Person who is the victim", hate_incident: "Person who is the victim" },
    month: { crime: "Month the row counts in, YYYY-MM", hate_incident: "Month the row counts in, YYYY-MM" },
    has_victim_ref: { crime: "The person is known by a reference; without one nobody can be told from anybody else", hate_incident: "The person is known by a reference; without one nobody can be told from anybody else" },
    is_repeat: { crime: "The person has a row in one of the 12 months before too", hate_incident: "The person has a row in one of the 12 months before too" },
    division: { crime: "Division that covers the location", hate_incident: "Division that covers the location" },
    district: { crime: "District that covers the location", hate_incident: "District that covers the location" },
    extract_id: { crime: "Extract the row came from, as numbered in extracts", hate_incident: "Extract the row came from, as numbered in extracts" },
    extract_line: { crime: "Line of that extract on which the row begins", hate_incident: "Line of that extract on which the row begins" },
  },
  local_resolution: {
    complaint_ref: { complaint: "Reference of the complaint; it names the record, not a person" },
    month: { complaint: "Month the row counts in, YYYY-MM" },
    local_resolution_on: { complaint: "When it was locally resolved; decides the month here" },
    allegation: { complaint: "Kind of the main allegation" },
    days_to_resolve: { complaint: "Days from recording to local resolution" },
    extract_id: { complaint: "Extract the row came from, as numbered in extracts" },
    extract_line: { complaint: "Line of that extract on which the row begins" },
  },
  missing: {
    report_ref: { missing: "Reference of the report; it names the record, not a person" },
    month: { missing: "Month the row counts in, YYYY-MM" },
    reported_on: { missing: "When the person was reported; decides its month" },
    kind: { missing: "Missing, or absent: not where expected, but not thought at risk (missing, absent)" },
    extract_id: { missing: "Extract the row came from, as numbered in extracts" },
    extract_line: { missing: "Line of that extract on which the row begins" },
  },
  offender_management: {
    nominal_ref: { offender_management: "Person who is managed" },
    month: { offender_management: "Month the row counts in, YYYY-MM" },
    entered_on: { offender_management: "When the person entered the cohort; decides the month of the row" },
    exited_on: { offender_management: "When the person left the cohort; blank where still in it" },
    cohort: { offender_management: "Cohort the person was chosen for (general, domestic)" },
    entry_score: { offender_management: "Risk score at entry" },
    exit_score: { offender_management: "Risk score at exit; blank where still in the cohort" },
    has_left: { offender_management: "The person has left the cohort" },
    extract_id: { offender_management: "Extract the row came from, as numbered in extracts" },
    extract_line: { offender_management: "Line of that extract on which the row begins" },
  },
  offender_exit: {
    nominal_ref: { offender_management: "Person who is managed" },
    month: { offender_management: "Month the row counts in, YYYY-MM" },
    entered_on: { offender_management: "When the person entered the cohort" },
    exited_on: { offender_management: "When the person left the cohort; decides the month here" },
    cohort: { offender_management: "Cohort the person was chosen for (general, domestic)" },
    entry_score: { offender_management: "Risk score at entry" },
    exit_score: { offender_management: "Risk score at exit" },
    has_entered_since_2016: { offender_management: "The person entered in 2016 or later" },
    extract_id: { offender_management: "Extract the row came from, as numbered in extracts" },
    extract_line: { offender_management: "Line of that extract on which the row begins" },
  },
  recording_audit: {
    incident_ref: { recording_audit: "Reference of the audited incident in command and control" },
    month: { recording_audit: "Month the row counts in, YYYY-MM" },
    audited_on: { recording_audit: "When the incident was audited; decides its month" },
    crimes_required: { recording_audit: "Crimes that the National Crime Recording Standard requires" },
    crimes_recorded: { recording_audit: "Of these, crimes that were recorded" },
    is_compliant: { recording_audit: "Every crime required was recorded" },
    extract_id: { recording_audit: "Extract the row came from, as numbered in extracts" },
    extract_line: { recording_audit: "Line of that extract on which the row begins" },
  },
  safeguarding: {
    referral_ref: { safeguarding: "Reference of the referral; it names the record, not a person" },
    month: { safeguarding: "Month the row counts in, YYYY-MM" },
    referred_on: { safeguarding: "When the referral was made; decides its month" },
    kind: { safeguarding: "Who is to be safeguarded (adult, child)" },
    extract_id: { safeguarding: "Extract the row came from, as numbered in extracts" },
    extract_line: { safeguarding: "Line of that extract on which the row begins" },
  },
  sickness: {
    month: { sickness: "Month the hours are of" },
    role: { sickness: "Police officer, police staff, community support officer (officer, staff, pcso)" },
    hours_lost: { sickness: "Contracted hours lost to sickness" },
    hours_contracted: { sickness: "Hours contracted" },
    extract_id: { sickness: "Extract the row came from, as numbered in extracts" },
    extract_line: { sickness: "Line of that extract on which the row begins" },
  },
  stop_search: {
    month: { police_uk_stop_search: "Month the row counts in, YYYY-MM", stop_search: "Month the row counts in, YYYY-MM" },
    searched_at: { police_uk_stop_search: "When the search took place, as published (UTC)", stop_search: "When the search took place; decides its month" },
    power: { police_uk_stop_search: "Power used", stop_search: "Power used" },
    outcome: { police_uk_stop_search: "Result of the search", stop_search: "Result of the search" },
    is_arrest: { police_uk_stop_search: "The result is an arrest", stop_search: "The result is an arrest" },
    ethnicity: { police_uk_stop_search: "Ethnicity, as the officer saw it", stop_search: "Ethnicity, as the officer saw it" },
    extract_id: { police_uk_stop_search: "Extract the row came from, as numbered in extracts", stop_search: "Extract the row came from, as numbered in extracts" },
    extract_line: { police_uk_stop_search: "Line of that extract on which the row begins", stop_search: "Line of that extract on which the row begins" },
    search_ref: { stop_search: "Reference of the search; it names the record, not a person" },
  },
  supplied: {
    month: { supplied: "Month the figure is of" },
    series: { supplied: "Name of the series of figures" },
    numerator: { supplied: "The figure, or what is divided" },
    denominator: { supplied: "What it is divided by; blank where the figure stands alone" },
    supplied_by: { supplied: "Organisation the figure comes from, printed with it" },
    extract_id: { supplied: "Extract the row came from, as numbered in extracts" },
    extract_line: { supplied: "Line of that extract on which the row begins" },
  },
  survey: {
    response_ref: { survey: "Reference of the interview; it does not identify a person" },
    month: { survey: "Month the row counts in, YYYY-MM" },
    interviewed_on: { survey: "When the interview took place; decides its month" },
    survey_kind: { survey: "Kind of crime the person was a victim of: domestic, hate, burglary …" },
    overall: { survey: "Satisfaction with the service overall (completely satisfied, very satisfied, fairly satisfied, neither, fairly dissatisfied, very dissatisfied, completely dissatisfied)" },
    is_satisfied: { survey: "Completely, very or fairly satisfied" },
    weight: { survey: "Survey weight of the interview; blank counts as 1" },
    weight_squared: { survey: "The weight times itself, which says how much less a weighted interview tells" },
    extract_id: { survey: "Extract the row came from, as numbered in extracts" },
    extract_line: { survey: "Line of that extract on which the row begins" },
  },
  workforce: {
    month: { workforce: "Month at whose end people were counted" },
    role: { workforce: "Police officer, police staff, community support officer (officer, staff, pcso)" },
    headcount: { workforce: "People in the role" },
    headcount_bme: { workforce: "Of these, people of a black or minority ethnic background" },
    fte: { workforce: "Full-time equivalents in the role" },
    fte_budget: { workforce: "Full-time equivalents budgeted for" },
    extract_id: { workforce: "Extract the row came from, as numbered in extracts" },
    extract_line: { workforce: "Line of that extract on which the row begins" },
  },
};
