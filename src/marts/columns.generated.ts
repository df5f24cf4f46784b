// Made by `npm run generate` from sql/marts: do not edit.

/** The SQL files of each mart, with the tables that each reads; a mart stands after those that it reads. */
export const martFiles = {
  incident: { 'incident': ["beat","rename","stg_incident"], 'police_uk_street': ["police_uk_district","police_uk_force","stg_police_uk_street"] },
  asb_victim: { 'incident': ["incident"] },
  call: { 'call': ["stg_call"] },
  collision: { 'collision': ["rename","stg_collision"] },
  crime: { 'crime': ["beat","neighbourhood","offence","priority_area","rename","serious_sexual_offence","severity_weight","stg_crime"], 'police_uk_street': ["neighbourhood","police_uk_district","police_uk_force","police_uk_outcome","rename","stg_police_uk_street"] },
  outcome: { 'outcome': ["crime","outcome_type","stg_outcome"] },
  community_resolution: { 'crime+outcome': ["crime","outcome"] },
  complaint: { 'complaint': ["bank_holiday","stg_complaint"] },
  custody: { 'custody': ["stg_custody"] },
  delivery_activity: { 'delivery_activity': ["status_word","stg_delivery_activity"] },
  domestic_victim: { 'crime': ["crime"] },
  finance: { 'finance': ["stg_finance"] },
  hate_incident: { 'hate_incident': ["rename","stg_hate_incident"] },
  hate_victim: { 'crime+hate_incident': ["crime","hate_incident"] },
  knife_crime: { 'crime': ["crime"] },
  local_resolution: { 'complaint': ["complaint"] },
  missing: { 'missing': ["stg_missing"] },
  offender_management: { 'offender_management': ["stg_offender_management"] },
  offender_exit: { 'offender_management': ["offender_management"] },
  recording_audit: { 'recording_audit': ["stg_recording_audit"] },
  safeguarding: { 'safeguarding': ["stg_safeguarding"] },
  sickness: { 'sickness': ["stg_sickness"] },
  stop_search: { 'police_uk_stop_search': ["search_outcome","stg_police_uk_stop_search"], 'stop_search': ["stg_stop_search"] },
  supplied: { 'supplied': ["stg_supplied"] },
  survey: { 'survey': ["stg_survey"] },
  workforce: { 'workforce': ["stg_workforce"] },
} as const;

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
    police_force: string;
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
    place_kind: string;
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
    has_open_last_outcome: boolean;
    police_force: string;
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
    is_recorded_within_ten_working_days: boolean;
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
  delivery_activity: {
    month: string;
    plan: string;
    theme: string;
    ref: string;
    parent_ref: string;
    kind: string;
    owner: string;
    activity: string;
    status: string;
    update_text: string;
    due_on: Date;
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
    budget_for_year: number;
    forecast_for_year: number;
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
  knife_crime: {
    crime_ref: string;
    month: string;
    lsoa_code: string;
    has_neighbourhood: boolean;
    is_in_repeat_place: boolean;
    division: string;
    district: string;
    area_kind: string;
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

type OfColumns<Fact> = {
  readonly [Mart in keyof MartColumns]: { readonly [Column in keyof MartColumns[Mart]]: Readonly<Record<string, Fact>> };
};

/** What each column of each mart comes from, by the feed that gives it: columns of feeds and reference tables. */
export const columnSources: OfColumns<readonly string[]> = {
  incident: {
    incident_ref: { incident: ["incident.incident_ref"] },
    caller_ref: { incident: ["incident.caller_ref"] },
    month: { incident: ["incident.opened_at"], police_uk_street: ["police_uk_street.month"] },
    opened_at: { incident: ["incident.opened_at"] },
    first_arrival_at: { incident: ["incident.first_arrival_at"] },
    is_attended: { incident: ["incident.first_arrival_at"] },
    minutes_to_arrival: { incident: ["incident.first_arrival_at","incident.opened_at"] },
    is_within_grade_1_target: { incident: ["incident.area_kind","incident.first_arrival_at","incident.opened_at"] },
    category: { incident: ["incident.category"] },
    grade: { incident: ["incident.grade"] },
    area_kind: { incident: ["incident.area_kind"] },
    division: { incident: ["incident.division","rename.new_name","rename.old_name","rename.renamed_column"] },
    district: { incident: ["incident.district","rename.new_name","rename.old_name","rename.renamed_column"], police_uk_street: ["police_uk_district.district","police_uk_district.district_name","police_uk_district.force","police_uk_force.force","police_uk_force.reported_by","police_uk_street.lsoa_name","police_uk_street.reported_by"] },
    beat: { incident: ["beat.beat","beat.known_as","incident.beat"] },
    is_asb: { incident: ["incident.is_asb"], police_uk_street: [] },
    is_mental_health: { incident: ["incident.is_mental_health"] },
    is_alcohol: { incident: ["incident.is_alcohol"] },
    extract_id: { incident: [], police_uk_street: [] },
    extract_line: { incident: [], police_uk_street: [] },
    crime_type: { police_uk_street: ["police_uk_street.crime_type"] },
    police_force: { police_uk_street: ["police_uk_force.force","police_uk_force.reported_by","police_uk_street.reported_by"] },
  },
  asb_victim: {
    caller_ref: { incident: ["incident.caller_ref"] },
    month: { incident: ["incident.opened_at","police_uk_street.month"] },
    has_caller_ref: { incident: ["incident.caller_ref"] },
    is_repeat: { incident: ["incident.caller_ref","incident.incident_ref","incident.opened_at","police_uk_street.month"] },
    division: { incident: ["incident.division","rename.new_name","rename.old_name","rename.renamed_column"] },
    district: { incident: ["incident.district","police_uk_district.district","police_uk_district.district_name","police_uk_district.force","police_uk_force.force","police_uk_force.reported_by","police_uk_street.lsoa_name","police_uk_street.reported_by","rename.new_name","rename.old_name","rename.renamed_column"] },
    area_kind: { incident: ["incident.area_kind"] },
    extract_id: { incident: [] },
    extract_line: { incident: [] },
  },
  call: {
    call_ref: { call: ["call.call_ref"] },
    line: { call: ["call.line"] },
    month: { call: ["call.received_at"] },
    received_at: { call: ["call.received_at"] },
    answered_at: { call: ["call.answered_at"] },
    is_abandoned: { call: ["call.is_abandoned"] },
    extract_id: { call: [] },
    extract_line: { call: [] },
  },
  collision: {
    casualty_ref: { collision: ["collision.casualty_ref"] },
    month: { collision: ["collision.collided_on"] },
    collided_on: { collision: ["collision.collided_on"] },
    severity: { collision: ["collision.severity"] },
    age: { collision: ["collision.age"] },
    is_child: { collision: ["collision.age"] },
    district: { collision: ["collision.district","rename.new_name","rename.old_name","rename.renamed_column"] },
    extract_id: { collision: [] },
    extract_line: { collision: [] },
  },
  crime: {
    crime_ref: { crime: ["crime.crime_ref"], police_uk_street: ["police_uk_street.crime_id"] },
    victim_ref: { crime: ["crime.victim_ref"] },
    month: { crime: ["crime.recorded_at"], police_uk_street: ["police_uk_street.month"] },
    recorded_at: { crime: ["crime.recorded_at"] },
    committed_on: { crime: ["crime.committed_on"] },
    offence_code: { crime: ["crime.offence_code","rename.new_name","rename.old_name","rename.renamed_column"] },
    offence: { crime: ["crime.offence_code","offence.offence","offence.offence_code","rename.new_name","rename.old_name","rename.renamed_column"] },
    offence_group: { crime: ["crime.offence_code","offence.offence_code","offence.offence_group","rename.new_name","rename.old_name","rename.renamed_column"] },
    offence_subgroup: { crime: ["crime.offence_code","offence.offence_code","offence.offence_subgroup","rename.new_name","rename.old_name","rename.renamed_column"] },
    is_victim_based: { crime: ["crime.offence_code","offence.is_victim_based","offence.offence_code","rename.new_name","rename.old_name","rename.renamed_column"] },
    is_fraud: { crime: ["crime.offence_code","offence.offence_code","offence.offence_group","rename.new_name","rename.old_name","rename.renamed_column"] },
    is_serious_sexual: { crime: ["crime.offence_code","offence.offence_code","rename.new_name","rename.old_name","rename.renamed_column","serious_sexual_offence.offence_code"] },
    severity_weight: { crime: ["crime.offence_code","offence.offence_code","rename.new_name","rename.old_name","rename.renamed_column","severity_weight.offence_code","severity_weight.severity_weight"] },
    has_severity_weight: { crime: ["crime.offence_code","offence.offence_code","rename.new_name","rename.old_name","rename.renamed_column","severity_weight.offence_code","severity_weight.severity_weight"] },
    lsoa_code: { crime: ["crime.lsoa_code"], police_uk_street: ["police_uk_street.lsoa_code"] },
    area_kind: { crime: ["crime.lsoa_code","neighbourhood.area_kind"], police_uk_street: ["neighbourhood.area_kind","police_uk_street.lsoa_code"] },
    priority_area: { crime: ["crime.lsoa_code","priority_area.priority_area"] },
    is_in_priority_area: { crime: ["crime.lsoa_code","priority_area.lsoa_code"] },
    division: { crime: ["crime.division","rename.new_name","rename.old_name","rename.renamed_column"] },
    district: { crime: ["crime.district","rename.new_name","rename.old_name","rename.renamed_column"], police_uk_street: ["police_uk_district.district","police_uk_district.district_name","police_uk_district.force","police_uk_force.force","police_uk_force.reported_by","police_uk_street.lsoa_name","police_uk_street.reported_by"] },
    beat: { crime: ["beat.beat","beat.known_as","crime.beat"] },
    victim_kind: { crime: ["crime.victim_kind"] },
    weapon: { crime: ["crime.weapon"] },
    weapon_use: { crime: ["crime.weapon_use"] },
    is_violent_knife: { crime: ["crime.offence_code","crime.weapon","crime.weapon_use","offence.offence_code","offence.offence_group","rename.new_name","rename.old_name","rename.renamed_column"] },
    recorded_by: { crime: ["crime.recorded_by"] },
    place_kind: { crime: ["crime.place_kind"] },
    is_domestic: { crime: ["crime.is_domestic"] },
    is_alcohol: { crime: ["crime.is_alcohol"] },
    is_online: { crime: ["crime.is_online"] },
    is_hate: { crime: ["crime.is_hate"] },
    is_cse: { crime: ["crime.is_cse"] },
    has_vcop: { crime: ["crime.has_vcop"] },
    has_victim_services_offer: { crime: ["crime.has_victim_services_offer"] },
    has_named_suspect: { crime: ["crime.has_named_suspect"] },
    extract_id: { crime: [], police_uk_street: [] },
    extract_line: { crime: [], police_uk_street: [] },
    crime_type: { police_uk_street: ["police_uk_street.crime_type","rename.new_name","rename.old_name","rename.renamed_column"] },
    has_positive_last_outcome: { police_uk_street: ["police_uk_outcome.is_positive","police_uk_street.last_outcome_category"] },
    has_open_last_outcome: { police_uk_street: ["police_uk_outcome.is_open","police_uk_street.last_outcome_category"] },
    police_force: { police_uk_street: ["police_uk_force.force","police_uk_force.reported_by","police_uk_street.reported_by"] },
  },
  outcome: {
    crime_ref: { outcome: ["outcome.crime_ref"] },
    offender_ref: { outcome: ["outcome.offender_ref"] },
    month: { outcome: ["outcome.outcome_on"] },
    outcome_on: { outcome: ["outcome.outcome_on"] },
    outcome_code: { outcome: ["outcome.outcome_code"] },
    is_positive: { outcome: ["outcome.outcome_code","outcome_type.is_positive"] },
    is_unresolved_with_suspect: { outcome: ["outcome.outcome_code","outcome_type.is_unresolved_with_suspect"] },
    is_unresolved: { outcome: ["outcome.outcome_code","outcome_type.is_unresolved"] },
    is_victim_based: { outcome: ["crime.offence_code","offence.is_victim_based","offence.offence_code","outcome.crime_ref","rename.new_name","rename.old_name","rename.renamed_column"] },
    is_serious_sexual: { outcome: ["crime.offence_code","offence.offence_code","outcome.crime_ref","rename.new_name","rename.old_name","rename.renamed_column","serious_sexual_offence.offence_code"] },
    is_violent_knife: { outcome: ["crime.offence_code","crime.weapon","crime.weapon_use","offence.offence_code","offence.offence_group","outcome.crime_ref","rename.new_name","rename.old_name","rename.renamed_column"] },
    division: { outcome: ["crime.division","outcome.crime_ref","rename.new_name","rename.old_name","rename.renamed_column"] },
    district: { outcome: ["crime.district","outcome.crime_ref","police_uk_district.district","police_uk_district.district_name","police_uk_district.force","police_uk_force.force","police_uk_force.reported_by","police_uk_street.lsoa_name","police_uk_street.reported_by","rename.new_name","rename.old_name","rename.renamed_column"] },
    area_kind: { outcome: ["crime.lsoa_code","neighbourhood.area_kind","outcome.crime_ref","police_uk_street.lsoa_code"] },
    extract_id: { outcome: [] },
    extract_line: { outcome: [] },
  },
  community_resolution: {
    offender_ref: { crime: ["outcome.offender_ref"], outcome: ["outcome.offender_ref"] },
    month: { crime: ["outcome.outcome_on"], outcome: ["outcome.outcome_on"] },
    resolved_on: { crime: ["outcome.outcome_on"], outcome: ["outcome.outcome_on"] },
    has_offender_ref: { crime: ["outcome.offender_ref"], outcome: ["outcome.offender_ref"] },
    has_reoffended: { crime: ["outcome.crime_ref","outcome.offender_ref"], outcome: ["outcome.crime_ref","outcome.offender_ref"] },
    division: { crime: ["crime.division","outcome.crime_ref","rename.new_name","rename.old_name","rename.renamed_column"], outcome: ["crime.division","outcome.crime_ref","rename.new_name","rename.old_name","rename.renamed_column"] },
    district: { crime: ["crime.district","outcome.crime_ref","police_uk_district.district","police_uk_district.district_name","police_uk_district.force","police_uk_force.force","police_uk_force.reported_by","police_uk_street.lsoa_name","police_uk_street.reported_by","rename.new_name","rename.old_name","rename.renamed_column"], outcome: ["crime.district","outcome.crime_ref","police_uk_district.district","police_uk_district.district_name","police_uk_district.force","police_uk_force.force","police_uk_force.reported_by","police_uk_street.lsoa_name","police_uk_street.reported_by","rename.new_name","rename.old_name","rename.renamed_column"] },
    extract_id: { crime: [], outcome: [] },
    extract_line: { crime: [], outcome: [] },
  },
  complaint: {
    complaint_ref: { complaint: ["complaint.complaint_ref"] },
    month: { complaint: ["complaint.recorded_on"] },
    received_on: { complaint: ["complaint.received_on"] },
    recorded_on: { complaint: ["complaint.recorded_on"] },
    local_resolution_on: { complaint: ["complaint.local_resolution_on"] },
    allegation: { complaint: ["complaint.allegation"] },
    is_locally_resolved: { complaint: ["complaint.local_resolution_on"] },
    is_recorded_within_ten_working_days: { complaint: ["bank_holiday.holiday_on","complaint.received_on","complaint.recorded_on"] },
    extract_id: { complaint: [] },
    extract_line: { complaint: [] },
  },
  custody: {
    detention_ref: { custody: ["custody.detention_ref"] },
    month: { custody: ["custody.detained_on"] },
    detained_on: { custody: ["custody.detained_on"] },
    age: { custody: ["custody.age"] },
    is_child: { custody: ["custody.age"] },
    extract_id: { custody: [] },
    extract_line: { custody: [] },
  },
  delivery_activity: {
    month: { delivery_activity: ["delivery_activity.as_at"] },
    plan: { delivery_activity: ["delivery_activity.plan"] },
    theme: { delivery_activity: ["delivery_activity.theme"] },
    ref: { delivery_activity: ["delivery_activity.ref"] },
    parent_ref: { delivery_activity: ["delivery_activity.parent_ref"] },
    kind: { delivery_activity: ["delivery_activity.kind"] },
    owner: { delivery_activity: ["delivery_activity.owner"] },
    activity: { delivery_activity: ["delivery_activity.activity"] },
    status: { delivery_activity: ["delivery_activity.status","status_word.delivery_status"] },
    update_text: { delivery_activity: ["delivery_activity.update_text"] },
    due_on: { delivery_activity: ["delivery_activity.due_on"] },
    extract_id: { delivery_activity: [] },
    extract_line: { delivery_activity: [] },
  },
  domestic_victim: {
    victim_ref: { crime: ["crime.victim_ref"] },
    month: { crime: ["crime.recorded_at","police_uk_street.month"] },
    has_victim_ref: { crime: ["crime.victim_ref"] },
    is_repeat: { crime: ["crime.crime_ref","crime.recorded_at","crime.victim_ref","police_uk_street.crime_id","police_uk_street.month"] },
    division: { crime: ["crime.division","rename.new_name","rename.old_name","rename.renamed_column"] },
    district: { crime: ["crime.district","police_uk_district.district","police_uk_district.district_name","police_uk_district.force","police_uk_force.force","police_uk_force.reported_by","police_uk_street.lsoa_name","police_uk_street.reported_by","rename.new_name","rename.old_name","rename.renamed_column"] },
    area_kind: { crime: ["crime.lsoa_code","neighbourhood.area_kind","police_uk_street.lsoa_code"] },
    extract_id: { crime: [] },
    extract_line: { crime: [] },
  },
  finance: {
    month: { finance: ["finance.month"] },
    line: { finance: ["finance.line"] },
    budget_to_date: { finance: ["finance.budget_to_date"] },
    actual_to_date: { finance: ["finance.actual_to_date"] },
    budget_for_year: { finance: ["finance.budget_for_year"] },
    forecast_for_year: { finance: ["finance.forecast_for_year"] },
    extract_id: { finance: [] },
    extract_line: { finance: [] },
  },
  hate_incident: {
    incident_ref: { hate_incident: ["hate_incident.incident_ref"] },
    victim_ref: { hate_incident: ["hate_incident.victim_ref"] },
    month: { hate_incident: ["hate_incident.occurred_on"] },
    occurred_on: { hate_incident: ["hate_incident.occurred_on"] },
    strand: { hate_incident: ["hate_incident.strand"] },
    division: { hate_incident: ["hate_incident.division","rename.new_name","rename.old_name","rename.renamed_column"] },
    district: { hate_incident: ["hate_incident.district","rename.new_name","rename.old_name","rename.renamed_column"] },
    extract_id: { hate_incident: [] },
    extract_line: { hate_incident: [] },
  },
  hate_victim: {
    victim_ref: { crime: ["crime.victim_ref","hate_incident.victim_ref"], hate_incident: ["crime.victim_ref","hate_incident.victim_ref"] },
    month: { crime: ["crime.recorded_at","hate_incident.occurred_on","police_uk_street.month"], hate_incident: ["crime.recorded_at","hate_incident.occurred_on","police_uk_street.month"] },
    has_victim_ref: { crime: ["crime.victim_ref","hate_incident.victim_ref"], hate_incident: ["crime.victim_ref","hate_incident.victim_ref"] },
    is_repeat: { crime: ["crime.crime_ref","crime.recorded_at","crime.victim_ref","hate_incident.incident_ref","hate_incident.occurred_on","hate_incident.victim_ref","police_uk_street.crime_id","police_uk_street.month"], hate_incident: ["crime.crime_ref","crime.recorded_at","crime.victim_ref","hate_incident.incident_ref","hate_incident.occurred_on","hate_incident.victim_ref","police_uk_street.crime_id","police_uk_street.month"] },
    division: { crime: ["crime.division","hate_incident.division","rename.new_name","rename.old_name","rename.renamed_column"], hate_incident: ["crime.division","hate_incident.division","rename.new_name","rename.old_name","rename.renamed_column"] },
    district: { crime: ["crime.district","hate_incident.district","police_uk_district.district","police_uk_district.district_name","police_uk_district.force","police_uk_force.force","police_uk_force.reported_by","police_uk_street.lsoa_name","police_uk_street.reported_by","rename.new_name","rename.old_name","rename.renamed_column"], hate_incident: ["crime.district","hate_incident.district","police_uk_district.district","police_uk_district.district_name","police_uk_district.force","police_uk_force.force","police_uk_force.reported_by","police_uk_street.lsoa_name","police_uk_street.reported_by","rename.new_name","rename.old_name","rename.renamed_column"] },
    extract_id: { crime: [], hate_incident: [] },
    extract_line: { crime: [], hate_incident: [] },
  },
  knife_crime: {
    crime_ref: { crime: ["crime.crime_ref","police_uk_street.crime_id"] },
    month: { crime: ["crime.recorded_at","police_uk_street.month"] },
    lsoa_code: { crime: ["crime.lsoa_code","police_uk_street.lsoa_code"] },
    has_neighbourhood: { crime: ["crime.lsoa_code","police_uk_street.lsoa_code"] },
    is_in_repeat_place: { crime: ["crime.lsoa_code","crime.recorded_at","police_uk_street.lsoa_code","police_uk_street.month"] },
    division: { crime: ["crime.division","rename.new_name","rename.old_name","rename.renamed_column"] },
    district: { crime: ["crime.district","police_uk_district.district","police_uk_district.district_name","police_uk_district.force","police_uk_force.force","police_uk_force.reported_by","police_uk_street.lsoa_name","police_uk_street.reported_by","rename.new_name","rename.old_name","rename.renamed_column"] },
    area_kind: { crime: ["crime.lsoa_code","neighbourhood.area_kind","police_uk_street.lsoa_code"] },
    extract_id: { crime: [] },
    extract_line: { crime: [] },
  },
  local_resolution: {
    complaint_ref: { complaint: ["complaint.complaint_ref"] },
    month: { complaint: ["complaint.local_resolution_on"] },
    local_resolution_on: { complaint: ["complaint.local_resolution_on"] },
    allegation: { complaint: ["complaint.allegation"] },
    days_to_resolve: { complaint: ["complaint.local_resolution_on","complaint.recorded_on"] },
    extract_id: { complaint: [] },
    extract_line: { complaint: [] },
  },
  missing: {
    report_ref: { missing: ["missing.report_ref"] },
    month: { missing: ["missing.reported_on"] },
    reported_on: { missing: ["missing.reported_on"] },
    kind: { missing: ["missing.kind"] },
    extract_id: { missing: [] },
    extract_line: { missing: [] },
  },
  offender_management: {
    nominal_ref: { offender_management: ["offender_management.nominal_ref"] },
    month: { offender_management: ["offender_management.entered_on"] },
    entered_on: { offender_management: ["offender_management.entered_on"] },
    exited_on: { offender_management: ["offender_management.exited_on"] },
    cohort: { offender_management: ["offender_management.cohort"] },
    entry_score: { offender_management: ["offender_management.entry_score"] },
    exit_score: { offender_management: ["offender_management.exit_score"] },
    has_left: { offender_management: ["offender_management.exited_on"] },
    extract_id: { offender_management: [] },
    extract_line: { offender_management: [] },
  },
  offender_exit: {
    nominal_ref: { offender_management: ["offender_management.nominal_ref"] },
    month: { offender_management: ["offender_management.exited_on"] },
    entered_on: { offender_management: ["offender_management.entered_on"] },
    exited_on: { offender_management: ["offender_management.exited_on"] },
    cohort: { offender_management: ["offender_management.cohort"] },
    entry_score: { offender_management: ["offender_management.entry_score"] },
    exit_score: { offender_management: ["offender_management.exit_score"] },
    has_entered_since_2016: { offender_management: ["offender_management.entered_on"] },
    extract_id: { offender_management: [] },
    extract_line: { offender_management: [] },
  },
  recording_audit: {
    incident_ref: { recording_audit: ["recording_audit.incident_ref"] },
    month: { recording_audit: ["recording_audit.audited_on"] },
    audited_on: { recording_audit: ["recording_audit.audited_on"] },
    crimes_required: { recording_audit: ["recording_audit.crimes_required"] },
    crimes_recorded: { recording_audit: ["recording_audit.crimes_recorded"] },
    is_compliant: { recording_audit: ["recording_audit.crimes_recorded","recording_audit.crimes_required"] },
    extract_id: { recording_audit: [] },
    extract_line: { recording_audit: [] },
  },
  safeguarding: {
    referral_ref: { safeguarding: ["safeguarding.referral_ref"] },
    month: { safeguarding: ["safeguarding.referred_on"] },
    referred_on: { safeguarding: ["safeguarding.referred_on"] },
    kind: { safeguarding: ["safeguarding.kind"] },
    extract_id: { safeguarding: [] },
    extract_line: { safeguarding: [] },
  },
  sickness: {
    month: { sickness: ["sickness.month"] },
    role: { sickness: ["sickness.role"] },
    hours_lost: { sickness: ["sickness.hours_lost"] },
    hours_contracted: { sickness: ["sickness.hours_contracted"] },
    extract_id: { sickness: [] },
    extract_line: { sickness: [] },
  },
  stop_search: {
    month: { police_uk_stop_search: ["police_uk_stop_search.searched_at"], stop_search: ["stop_search.searched_at"] },
    searched_at: { police_uk_stop_search: ["police_uk_stop_search.searched_at"], stop_search: ["stop_search.searched_at"] },
    power: { police_uk_stop_search: ["police_uk_stop_search.legislation"], stop_search: ["stop_search.power"] },
    outcome: { police_uk_stop_search: ["police_uk_stop_search.outcome"], stop_search: ["stop_search.outcome"] },
    is_arrest: { police_uk_stop_search: ["police_uk_stop_search.outcome","search_outcome.is_arrest","search_outcome.search_outcome"], stop_search: ["stop_search.outcome"] },
    ethnicity: { police_uk_stop_search: ["police_uk_stop_search.officer_defined_ethnicity"], stop_search: ["stop_search.ethnicity"] },
    extract_id: { police_uk_stop_search: [], stop_search: [] },
    extract_line: { police_uk_stop_search: [], stop_search: [] },
    search_ref: { stop_search: ["stop_search.search_ref"] },
  },
  supplied: {
    month: { supplied: ["supplied.month"] },
    series: { supplied: ["supplied.series"] },
    numerator: { supplied: ["supplied.numerator"] },
    denominator: { supplied: ["supplied.denominator"] },
    supplied_by: { supplied: ["supplied.supplied_by"] },
    extract_id: { supplied: [] },
    extract_line: { supplied: [] },
  },
  survey: {
    response_ref: { survey: ["survey.response_ref"] },
    month: { survey: ["survey.interviewed_on"] },
    interviewed_on: { survey: ["survey.interviewed_on"] },
    survey_kind: { survey: ["survey.crime_type"] },
    overall: { survey: ["survey.overall"] },
    is_satisfied: { survey: ["survey.overall"] },
    weight: { survey: ["survey.weight"] },
    weight_squared: { survey: ["survey.weight"] },
    extract_id: { survey: [] },
    extract_line: { survey: [] },
  },
  workforce: {
    month: { workforce: ["workforce.month"] },
    role: { workforce: ["workforce.role"] },
    headcount: { workforce: ["workforce.headcount"] },
    headcount_bme: { workforce: ["workforce.headcount_bme"] },
    fte: { workforce: ["workforce.fte"] },
    fte_budget: { workforce: ["workforce.fte_budget"] },
    extract_id: { workforce: [] },
    extract_line: { workforce: [] },
  },
};

/** What each column of each mart means, by the feed that gives it. */
export const columnDescriptions: OfColumns<string> = {
  incident: {
    incident_ref: { incident: "Reference of the incident in command and control" },
    caller_ref: { incident: "Person who called" },
    month: { incident: "Month the row counts in, YYYY-MM", police_uk_street: "Month of the crime" },
    opened_at: { incident: "When the incident was opened; decides its month" },
    first_arrival_at: { incident: "When the first officer arrived; blank where nobody attended" },
    is_attended: { incident: "An officer arrived" },
    minutes_to_arrival: { incident: "Minutes from opening to the first arrival, with fractions" },
    is_within_grade_1_target: { incident: "The first officer arrived within 15 minutes in urban areas, 20 in rural ones; blank where the kind of area is not known" },
    category: { incident: "Closing category" },
    grade: { incident: "Response grade: 1 immediate, 2 urgent, 3 and above by appointment or on the phone" },
    area_kind: { incident: "Kind of area, which sets the response target (urban, rural)" },
    division: { incident: "Division that covers the location" },
    district: { incident: "District that covers the location", police_uk_street: "District that the neighbourhood is named after; unknown outside the force, and where it has no other" },
    beat: { incident: "Beat that covers the location, by the name it had at the time" },
    is_asb: { incident: "Anti-social behaviour", police_uk_street: "Anti-social behaviour" },
    is_mental_health: { incident: "Marked as related to mental health" },
    is_alcohol: { incident: "Marked as alcohol-related" },
    extract_id: { incident: "Extract the row came from, as numbered in extracts", police_uk_street: "Extract the row came from, as numbered in extracts" },
    extract_line: { incident: "Line of that extract on which the row begins", police_uk_street: "Line of that extract on which the row begins" },
    crime_type: { police_uk_street: "Published type, in small letters with hyphens" },
    police_force: { police_uk_street: "Force that reports it, as its files are named" },
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
    is_victim_based: { crime: "The offence has a direct victim, as the Home Office classifies it; blank where the offence is not in the table" },
    is_fraud: { crime: "The offence is of the group fraud; blank where the offence is not in the table" },
    is_serious_sexual: { crime: "The offence is in the reference table of serious sexual offences; blank where it is not in that of offences" },
    severity_weight: { crime: "ONS severity weight of the offence; blank where it has none" },
    has_severity_weight: { crime: "The offence has a severity weight" },
    lsoa_code: { crime: "Neighbourhood (LSOA 2011) of the location; blank where it has no coordinates", police_uk_street: "Neighbourhood (LSOA 2011); blank is the unknown area" },
    area_kind: { crime: "rural or urban, by the neighbourhood; unknown without one", police_uk_street: "rural or urban, by the neighbourhood; unknown without one" },
    priority_area: { crime: "Local priority area that the neighbourhood belongs to; 'none' where it belongs to none" },
    is_in_priority_area: { crime: "The neighbourhood belongs to a local priority area; blank where the neighbourhood is not known" },
    division: { crime: "Division that covers the location" },
    district: { crime: "District that covers the location", police_uk_street: "District that the neighbourhood is named after; unknown outside the force, and where it has no other" },
    beat: { crime: "Beat that covers the location, by the name it had at the time" },
    victim_kind: { crime: "Who the victim is (child, adult, organisation, unknown)" },
    weapon: { crime: "Weapon involved (none, knife, firearm, other)" },
    weapon_use: { crime: "What was done with the weapon (none, threatened, injured)" },
    is_violent_knife: { crime: "Violence, robbery or a sexual offence with a knife that threatened or injured; blank where the offence is not in the table" },
    recorded_by: { crime: "Who recorded the crime (control_room, officer, other)" },
    place_kind: { crime: "Kind of place: a public or open space is public; blank where it is not known (dwelling, public, business, other)" },
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
    crime_type: { police_uk_street: "Published type, by the name it goes on under, in small letters with hyphens" },
    has_positive_last_outcome: { police_uk_street: "The latest published outcome is positive; blank where none is published, or one that the table does not have" },
    has_open_last_outcome: { police_uk_street: "A later file may give another outcome; blank where none is published, or one that the table does not have" },
    police_force: { police_uk_street: "Force that reports it, as its files are named" },
  },
  outcome: {
    crime_ref: { outcome: "Reference of the crime the outcome is for" },
    offender_ref: { outcome: "Person the outcome is against" },
    month: { outcome: "Month the row counts in, YYYY-MM" },
    outcome_on: { outcome: "When the outcome was recorded; decides its month" },
    outcome_code: { outcome: "Home Office outcome type, as in the reference table of outcome types" },
    is_positive: { outcome: "The outcome type is a positive one; blank where the type is not in the table" },
    is_unresolved_with_suspect: { outcome: "The outcome type has a suspect and no positive result; blank where the type is not in the table" },
    is_unresolved: { outcome: "The outcome type leaves the crime unresolved; blank where the type is not in the table" },
    is_victim_based: { outcome: "The crime is victim-based; blank where the crime is not known" },
    is_serious_sexual: { outcome: "The crime is a serious sexual offence; blank where the crime is not known" },
    is_violent_knife: { outcome: "The crime is violent knife crime; blank where the crime is not known" },
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
    is_recorded_within_ten_working_days: { complaint: "Recorded within ten working days after it was received; blank in years whose bank holidays are not in the table" },
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
  delivery_activity: {
    month: { delivery_activity: "Month the row counts in, YYYY-MM" },
    plan: { delivery_activity: "Name of the plan" },
    theme: { delivery_activity: "Theme of the plan" },
    ref: { delivery_activity: "Reference of the activity, such as 1.4" },
    parent_ref: { delivery_activity: "Reference of the deliverable that it is a step of" },
    kind: { delivery_activity: "Whose it is, as the plan sorts them: force, partners, office" },
    owner: { delivery_activity: "Who leads it, by role" },
    activity: { delivery_activity: "What the plan promises" },
    status: { delivery_activity: "Green, amber, red, not started or done, or a letter of them" },
    update_text: { delivery_activity: "What has been done since the last update" },
    due_on: { delivery_activity: "When it is to be done" },
    extract_id: { delivery_activity: "Extract the row came from, as numbered in extracts" },
    extract_line: { delivery_activity: "Line of that extract on which the row begins" },
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
    budget_for_year: { finance: "Pounds budgeted or planned for the whole financial year" },
    forecast_for_year: { finance: "Pounds that the finance system expects by the end of March" },
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
  knife_crime: {
    crime_ref: { crime: "Reference of the crime in the crime recording system" },
    month: { crime: "Month the row counts in, YYYY-MM" },
    lsoa_code: { crime: "Neighbourhood (LSOA 2011) of the location; blank where it has no coordinates" },
    has_neighbourhood: { crime: "The neighbourhood is known" },
    is_in_repeat_place: { crime: "The neighbourhood had two or more violent knife crimes in the 12 months before the month" },
    division: { crime: "Division that covers the location" },
    district: { crime: "District that covers the location" },
    area_kind: { crime: "Whether the place is urban or rural (2011 classification), or unknown" },
    extract_id: { crime: "Extract the row came from, as numbered in extracts" },
    extract_line: { crime: "Line of that extract on which the row begins" },
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
    searched_at: { police_uk_stop_search: "When the search took place", stop_search: "When the search took place; decides its month" },
    power: { police_uk_stop_search: "Power used", stop_search: "Power used" },
    outcome: { police_uk_stop_search: "Result of the search", stop_search: "Result of the search" },
    is_arrest: { police_uk_stop_search: "The result is an arrest; blank where none is published, or one that the table does not have", stop_search: "The result is an arrest" },
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
