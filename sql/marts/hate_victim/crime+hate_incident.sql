-- one row per person and month in which they were a victim of hate; one per crime or incident without a victim reference
with occurrence as (
    select victim_ref, crime_ref as occurrence_ref, month, division, district, extract_id, extract_line
    from crime
    where is_hate

    union all

    select victim_ref, incident_ref as occurrence_ref, month, division, district, extract_id, extract_line
    from hate_incident
),

person_occurrence as (
    select
        victim_ref,
        coalesce(victim_ref, occurrence_ref) as person_or_occurrence,
        occurrence_ref,
        month,
        division,
        district,
        extract_id,
        extract_line
    from occurrence
),

victim_month as (
    select *
    from person_occurrence
    qualify row_number() over (partition by person_or_occurrence, month order by occurrence_ref) = 1
)

select
    victim_ref,

    month,
    -- The person is known by a reference; without one nobody can be told from anybody else
    victim_ref is not null as has_victim_ref,
    -- The person has a row in one of the 12 months before too
    coalesce(is_within_a_year(lag(month) over each_person, month), false) as is_repeat,

    division,
    district,

    extract_id,
    extract_line
from victim_month
window each_person as (partition by person_or_occurrence order by month)
