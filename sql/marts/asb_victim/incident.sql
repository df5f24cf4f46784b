-- one row per person and month in which they reported anti-social behaviour; one per incident without a caller reference
with person_incident as (
    select
        caller_ref,
        coalesce(caller_ref, incident_ref) as person_or_incident,
        incident_ref,
        month,
        opened_at,
        division,
        district,
        area_kind,
        extract_id,
        extract_line
    from incident
    where is_asb
),

caller_month as (
    select *
    from person_incident
    qualify row_number() over (partition by person_or_incident, month order by opened_at, incident_ref) = 1
)

select
    caller_ref,

    month,
    -- The person is known by a reference; without one nobody can be told from anybody else
    caller_ref is not null as has_caller_ref,
    -- The person has a row in one of the 12 months before too
    coalesce(is_within_a_year(lag(month) over each_person, month), false) as is_repeat,

    division,
    district,
    area_kind,

    extract_id,
    extract_line
from caller_month
window each_person as (partition by person_or_incident order by month)
