-- one row per casualty killed or seriously injured
select
    casualty_ref,

    parsed_date(collided_on) as collided_on,

    severity,
    parsed_integer(age) as age,
    district,

    extract_id,
    extract_line
from accepted_collision
