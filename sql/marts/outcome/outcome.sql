-- one row per outcome of a crime
with recorded as (
    select * from stg_outcome
),

grouped as (
    select
        recorded.crime_ref,
        recorded.offender_ref,

        strftime(recorded.outcome_on, '%Y-%m') as month,
        recorded.outcome_on,

        recorded.outcome_code,
        coalesce(outcome_type.is_positive, false) as is_positive,
        coalesce(outcome_type.is_unresolved_with_suspect, false) as is_unresolved_with_suspect,
        coalesce(outcome_type.is_unresolved, false) as is_unresolved,

        coalesce(crime.is_victim_based, false) as is_victim_based,
        coalesce(crime.is_serious_sexual, false) as is_serious_sexual,
        coalesce(crime.is_violent_knife, false) as is_violent_knife,

        coalesce(crime.division, 'Unknown') as division,
        coalesce(crime.district, 'Unknown') as district,
        coalesce(crime.area_kind, 'unknown') as area_kind,

        recorded.extract_id,
        recorded.extract_line
    from recorded
    left join outcome_type using (outcome_code)
    left join crime using (crime_ref)
)

select * from grouped
