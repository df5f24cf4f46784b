-- one row per person and month in which they were a victim of domestic abuse; one per crime without a victim reference
with victim_month as (
    select distinct on (coalesce(victim_ref, crime_ref), month)
        coalesce(victim_ref, crime_ref) as person_or_crime,
        *
    from crime
    where is_domestic
    order by coalesce(victim_ref, crime_ref), month, recorded_at, crime_ref
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
    area_kind,

    extract_id,
    extract_line
from victim_month
window each_person as (partition by person_or_crime order by month)
