-- one row per extract that has rows here: how many, and the fingerprints they were copied with
select
    extract_id,
    count(*) as rows,
    min(extract_print) as print,
    max(extract_print) as other_print
from {landed}
group by extract_id
