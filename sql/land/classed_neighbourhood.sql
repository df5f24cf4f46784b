-- one row per row of the neighbourhood table that was handed in: 2011 classes A1 to C2 are urban, D1 to F2 rural
create or replace temp view classed_neighbourhood as
select
    coalesce(extract_line, rowid + 2)::bigint as extract_line,
    trim({code}) as lsoa_code,
    case
        when lower(trim({kind})) in ('urban', 'rural') then lower(trim({kind}))
        when trim({kind}) similar to '[A-C][12]' then 'urban'
        when trim({kind}) similar to '[D-F][12]' then 'rural'
        else 'unknown'
    end as area_kind
from extract_row
where trim({code}) <> ''
