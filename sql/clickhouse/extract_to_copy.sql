-- one row per extract of a feed with landed rows: how many, and a fingerprint of them all, whatever their order
select
    extract_id,
    count(*) as rows,
    sum(hash(landed)::hugeint)::varchar as print
from {landed} as landed
where {extracts}
group by extract_id
