-- one row per row that extracts give a mart
with whole as (
    {mart}
)

select *
from whole
where extract_id in ({extracts})
