-- one row per person and month in which they were a victim of domestic abuse; one per crime without a victim reference
with person_crime as (
    select
        victim_ref,
        coalesce(victim_ref, crime_ref) as person_or_crime,
        crime_ref,
        month,
        recorded_at,
        division,
        district,
        area_kind,
        extract_id,
        extract_line
    from crime
    where is_domestic
),

victim_month as (
    select *
    from person_crime
    qualify row_number() over (partition by person_or_crime, month order by recorded_at, crime_ref) = 1
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
