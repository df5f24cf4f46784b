-- one row per person whose crime was resolved by the community, unless another was in the 12 months before; one per resolution without an offender reference
with resolution as (
    select
        crime_ref,
        offender_ref,
        month,
        outcome_on,
        division,
        district,
        extract_id,
        extract_line,
        lag(outcome_on) over (
            partition by coalesce(offender_ref, crime_ref)
            order by outcome_on, crime_ref
        ) as earlier_on
    from outcome
    where outcome_code = '8'
),

first_resolution as (
    select * from resolution
    where offender_ref is null
        or earlier_on is null
        or earlier_on <= outcome_on - interval 12 month
),

proven_offence as (
    select
        outcome.offender_ref as offender_ref,
        outcome.crime_ref as crime_ref,
        outcome.outcome_on as outcome_on,
        crime.committed_on as committed_on
    from outcome
    join crime using (crime_ref)
    where outcome.is_positive
),

reoffender as (
    select distinct
        first_resolution.crime_ref as crime_ref,
        first_resolution.offender_ref as offender_ref
    from first_resolution
    join proven_offence
        on first_resolution.offender_ref = proven_offence.offender_ref
        and first_resolution.crime_ref <> proven_offence.crime_ref
        and proven_offence.committed_on >= first_resolution.outcome_on
        and proven_offence.outcome_on < first_resolution.outcome_on + interval 12 month
)

select
    first_resolution.offender_ref as offender_ref,

    first_resolution.month as month,
    -- When the crime was resolved by the community; decides the month of the row
    first_resolution.outcome_on as resolved_on,
    -- The person is known by a reference
    first_resolution.offender_ref is not null as has_offender_ref,
    -- Within 12 months they committed another crime that had a positive outcome by then
    reoffender.crime_ref is not null as has_reoffended,

    first_resolution.division as division,
    first_resolution.district as district,

    first_resolution.extract_id as extract_id,
    first_resolution.extract_line as extract_line
from first_resolution
left join reoffender using (crime_ref, offender_ref)
