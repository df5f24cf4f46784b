-- one row per extract of the feeds that counts now, with the lines of it that are skipped
select feed, extract_id, skipped, print
from counting_extract
where feed in ({feeds})
