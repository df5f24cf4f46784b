-- one row per published anti-social behaviour incident
select
    month_of(recorded_month) as month,
    -- Published type, in small letters with hyphens
    slug(crime_type) as crime_type,
    -- Anti-social behaviour
    true as is_asb,
    -- Force that reports it, as its files are named
    coalesce(police_uk_force.force, stg_police_uk_street.reported_by, 'unknown') as police_force,

    extract_id,
    extract_line
from stg_police_uk_street
left join police_uk_force on stg_police_uk_street.reported_by = police_uk_force.reported_by
where slug(crime_type) = 'anti-social-behaviour'
