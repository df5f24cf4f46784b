-- one row per outcome of a crime
with recorded as (
    select * from stg_outcome
),

grouped as (
    select
        recorded.crime_ref as crime_ref,
        recorded.offender_ref as offender_ref,

        month_of(recorded.outcome_on) as month,
        recorded.outcome_on as outcome_on,

        recorded.outcome_code as outcome_code,
        -- The outcome type is a positive one; blank where the type is not in the table
        outcome_type.is_positive as is_positive,
        -- The outcome type has a suspect and no positive result; blank where the type is not in the table
        outcome_type.is_unresolved_with_suspect as is_unresolved_with_suspect,
        -- The outcome type leaves the crime unresolved; blank where the type is not in the table
        outcome_type.is_unresolved as is_unresolved,

        -- The crime is victim-based; blank where the crime is not known
        crime.is_victim_based as is_victim_based,
        -- The crime is a serious sexual offence; blank where the crime is not known
        crime.is_serious_sexual as is_serious_sexual,
        -- The crime is violent knife crime; blank where the crime is not known
        crime.is_violent_knife as is_violent_knife,

        -- Division of the crime
        coalesce(crime.division, 'Unknown') as division,
        -- District of the crime
        coalesce(crime.district, 'Unknown') as district,
        -- Whether the crime's neighbourhood is rural or urban (2011 classification)
        coalesce(crime.area_kind, 'unknown') as area_kind,

        recorded.extract_id as extract_id,
        recorded.extract_line as extract_line
    from recorded
    left join outcome_type using (outcome_code)
    left join crime using (crime_ref)
)

select * from grouped
