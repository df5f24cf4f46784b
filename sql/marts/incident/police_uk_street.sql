-- one row per published anti-social behaviour incident
select
    month_of(recorded_month) as month,
    -- Published type, in small letters with hyphens
    slug(crime_type) as crime_type,
    -- Anti-social behaviour
    true as is_asb,

    extract_id,
    extract_line
from stg_police_uk_street
where slug(crime_type) = 'anti-social-behaviour'
