-- one row per extract of a feed that counts, with the lines of it that are skipped: their number, and a fingerprint
select
    '{feed}' as feed,
    accepted_extract.extract_id as extract_id,
    count(repeated.extract_line) as skipped,
    coalesce(
        sum(hash(repeated.extract_line)::hugeint) filter (repeated.extract_line is not null), 0
    )::hugeint as print
from accepted_extract
join receipt on accepted_extract.extract_id = receipt.extract_id and receipt.feed = '{feed}'
left join {repeats} as repeated on accepted_extract.extract_id = repeated.extract_id
group by accepted_extract.extract_id
