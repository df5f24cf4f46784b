-- one row per command-and-control incident
select
    incident_ref,
    caller_ref,

    month_of(opened_at) as month,
    opened_at,
    first_arrival_at,

    -- An officer arrived
    first_arrival_at is not null as is_attended,
    -- Minutes from opening to the first arrival, with fractions
    date_diff('second', opened_at, first_arrival_at) / 60 as minutes_to_arrival,
    -- The first officer arrived within 15 minutes in urban areas, 20 in rural ones; blank where the kind of area is not known
    first_arrival_at is not null and case area_kind
        when 'urban' then first_arrival_at <= opened_at + interval 15 minute
        when 'rural' then first_arrival_at <= opened_at + interval 20 minute
    end as is_within_grade_1_target,

    category,
    grade,
    coalesce(area_kind, 'unknown') as area_kind,
    coalesce(renamed_division.new_name, stg_incident.division, 'Unknown') as division,
    coalesce(renamed_district.new_name, stg_incident.district, 'Unknown') as district,
    coalesce(beat.beat, stg_incident.beat, 'Unknown') as beat,

    is_asb,
    is_mental_health,
    is_alcohol,

    extract_id,
    extract_line
from stg_incident
left join beat on stg_incident.beat = beat.known_as
left join rename as renamed_division
    on renamed_division.renamed_column = 'division'
    and renamed_division.old_name = lower(stg_incident.division)
left join rename as renamed_district
    on renamed_district.renamed_column = 'district'
    and renamed_district.old_name = lower(stg_incident.district)
