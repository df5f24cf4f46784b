-- one row per published anti-social behaviour incident
select
    month_of(recorded_month) as month,
    -- Published type, in small letters with hyphens
    slug(crime_type) as crime_type,
    -- Anti-social behaviour
    true as is_asb,
    -- Force that reports it, as its files are named
    coalesce(police_uk_force.force, stg_police_uk_street.reported_by, 'unknown') as police_force,
    -- District that the neighbourhood is named after; unknown outside the force, and where it has no other
    coalesce(police_uk_district.district, 'unknown') as district,

    extract_id,
    extract_line
from stg_police_uk_street
left join police_uk_force on stg_police_uk_street.reported_by = police_uk_force.reported_by
left join police_uk_district
    on police_uk_district.force = police_uk_force.force
    and police_uk_district.district_name = lower(stg_police_uk_street.district)
where slug(crime_type) = 'anti-social-behaviour'
