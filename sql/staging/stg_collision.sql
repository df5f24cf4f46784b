-- one row per casualty killed or seriously injured
select
    casualty_ref,

    collided_on,

    severity,
    age,
    district,

    extract_id,
    extract_line
from accepted_collision
