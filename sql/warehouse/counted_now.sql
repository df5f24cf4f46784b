-- one row per extract of a feed that counts, with the lines of it that are not taken as they stand: a fingerprint
select
    '{feed}' as feed,
    accepted_extract.extract_id as extract_id,
    count(told.extract_line) as skipped,
    coalesce(
        sum(hash(told.extract_line, told.becomes)::hugeint) filter (told.extract_line is not null), 0
    )::hugeint as print
from accepted_extract
join receipt on accepted_extract.extract_id = receipt.extract_id and receipt.feed = '{feed}'
left join (
    select extract_id, extract_line, case when is_repeat then 'skipped' else 'resolved: ' || resolved end as becomes
    from {records}
    where is_repeat or resolved is not null
    union all
    select extract_id, extract_line, 'without reference' as becomes
    from {damaged}
) as told on accepted_extract.extract_id = told.extract_id
group by accepted_extract.extract_id
