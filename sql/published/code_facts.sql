-- one row per view that is named for a code: of a measure, or of a part that has a letter
with measures as (
    select definitions.*, row_number() over () as place
    from definitions
    semi join codes using (publication, measure)
)

select
    measure as code,
    measure,
    'all' as part,
    title,
    unit,
    definition,
    parts_by is not null as has_parts,
    place,
    0 as place_of_part
from measures

union all by name

select
    parts.code,
    parts.measure,
    parts.part,
    measures.title || ': ' || parts.title as title,
    unit,
    definition,
    false as has_parts,
    place,
    row_number() over () as place_of_part
from parts
join measures using (publication, measure)
where parts.code is not null

order by place, place_of_part
