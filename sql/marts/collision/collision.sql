-- one row per casualty killed or seriously injured
select
    casualty_ref,

    month_of(collided_on) as month,
    collided_on,

    severity,
    age,
    -- The person was under 16
    age < 16 as is_child,
    coalesce(renamed_district.new_name, stg_collision.district, 'Unknown') as district,

    extract_id,
    extract_line
from stg_collision
left join rename as renamed_district
    on renamed_district.renamed_column = 'district'
    and renamed_district.old_name = lower(stg_collision.district)
